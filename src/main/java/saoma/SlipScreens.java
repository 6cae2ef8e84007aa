package saoma;

import java.awt.image.BufferedImage;
import saoma.device.escpos.EscPos;
import saoma.device.escpos.EscPos.Chinese;
import saoma.device.escpos.Logo;
import saoma.device.escpos.Paper;
import saoma.device.escpos.PaperRoll;
import saoma.device.paper.PaperSlips;
import saoma.device.paper.SampleReceipt;
import saoma.device.template.SlipTemplate;
import saoma.device.template.SlipTemplates;
import saoma.ui.Away;
import saoma.ui.slip.SlipController;
import saoma.ui.slip.SlipDoor;
import saoma.ui.slip.SlipModel;

/// The screen on which the shop says what stands on its receipts. On the JavaFX thread.
record SlipScreens(Screens screens, Services services) {
  void offer() {
    var door = new SlipDoor(new SlipTemplates(services.home.slips()), new Press(services));
    var model = new SlipModel(door, screens.texts::chinese, Away.real(), screens.notices::show);
    screens.views.offer(
        SlipController.class, () -> new SlipController(model, screens.texts, screens.views));
  }

  /// Prints on nothing, by the printer's own settings.
  private record Press(Services services) implements SlipDoor.Press {
    @Override
    public Paper paper() {
      return services.settings().counter().printer().isNarrow() ? Paper.NARROW : Paper.WIDE;
    }

    @Override
    public BufferedImage picture(Paper paper, SlipTemplate template) {
      var settings = services.settings();
      var set = settings.counter().printer();
      var logo = services.home.optionalFile(set.logo()).flatMap(file -> Logo.read(file, paper));
      var shop = settings.shop();
      var receipt = SampleReceipt.of(shop.name(), shop.till(), services.clock.instant(), 0);
      var slip =
          new PaperSlips(paper.columns(), logo)
              .of(receipt, false, template, SampleReceipt.extras());
      var chinese = set.isDrawn() ? Chinese.DRAWN : Chinese.FONT;
      return PaperRoll.picture(new EscPos(paper, chinese, true).encode(slip), paper);
    }
  }
}
