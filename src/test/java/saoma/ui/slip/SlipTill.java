package saoma.ui.slip;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import saoma.device.escpos.EscPos;
import saoma.device.escpos.EscPos.Chinese;
import saoma.device.escpos.Paper;
import saoma.device.escpos.PaperRoll;
import saoma.device.paper.PaperSlips;
import saoma.device.paper.SampleReceipt;
import saoma.device.template.SlipTemplate;
import saoma.device.template.SlipTemplates;
import saoma.ui.Away;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;

/// A till with the screen of receipts over a folder.
final class SlipTill {
  private static final Instant AT = Instant.parse("2026-11-23T02:42:13Z");

  final SlipModel model;

  SlipTill(TestTill till, Path folder, Paper roll) {
    var press =
        new SlipDoor.Press() {
          @Override
          public Paper paper() {
            return roll;
          }

          @Override
          public BufferedImage picture(Paper paper, SlipTemplate template) {
            var receipt = SampleReceipt.of("街角小店", "01", AT, 0);
            var slip =
                new PaperSlips(paper.columns())
                    .of(receipt, false, template, SampleReceipt.extras());
            return PaperRoll.picture(new EscPos(paper, Chinese.FONT, true).encode(slip), paper);
          }
        };
    model =
        new SlipModel(
            new SlipDoor(new SlipTemplates(folder), press),
            () -> till.texts().language() == Language.ZH,
            Away.real(),
            till.notices()::show);
    till.views()
        .offer(SlipController.class, () -> new SlipController(model, till.texts(), till.views()));
  }
}
