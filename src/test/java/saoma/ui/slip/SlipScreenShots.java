package saoma.ui.slip;

import java.nio.file.Files;
import javafx.scene.input.KeyCode;
import saoma.device.escpos.Paper;
import saoma.device.template.SlipTemplate;
import saoma.ui.Camera;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

/// Writes pictures of the screen of receipts to `target/shots/THEME/WIDTHxHEIGHT`. Arguments:
/// width, height. For looking, not for judging.
public final class SlipScreenShots {
  private SlipScreenShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, SlipScreenShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new TestTill(camera.language()));
    var folder = Files.createTempDirectory("slips");
    var model = UiTest.onFx(() -> new SlipTill(till, folder, Paper.WIDE).model);
    camera.show(till.views(), () -> till.views().show(View.SLIP));
    UiTest.until(() -> model.pictureProperty().get().isPresent());
    camera.take(till.views(), "slip-standard");
    var chinese = camera.language() == Language.ZH;
    UiTest.onFx(() -> {
      model.typedProperty().set(own(chinese));
      return true;
    });
    Thread.sleep(700);
    camera.take(till.views(), "slip-own");
    UiTest.onFx(() -> {
      model.typedProperty().set(own(chinese).replace(chinese ? "合计" : "total", "totel"));
      return true;
    });
    Thread.sleep(700);
    camera.take(till.views(), "slip-wrong");
    till.press(KeyCode.F6);
    Thread.sleep(700);
    camera.take(till.views(), "slip-narrow");
  }

  private static String own(boolean chinese) {
    var standard = SlipTemplate.standard(chinese);
    return chinese
        ? standard
            .replace("店名\n", "店名\n地址: 人民路 12 号 | 12 Renmin Road\n电话: 010-8888 6666\n")
            .replace("商品\n", "商品 无单价 无优惠名\n")
            .replace("合计\n", "合计 大字\n")
            .replace("付款\n", "付款\n余额\n")
        : standard
            .replace("shop\n", "shop\naddress: 人民路 12 号 | 12 Renmin Road\nphone: 010-8888 6666\n")
            .replace("goods\n", "goods no-price no-names\n")
            .replace("total\n", "total large\n")
            .replace("tenders\n", "tenders\nmember\n");
  }
}
