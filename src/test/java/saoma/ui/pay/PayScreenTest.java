package saoma.ui.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import saoma.payment.PaymentState.Why;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.Views;
import saoma.ui.customer.Countdown;
import saoma.ui.customer.CustomerPage;
import saoma.ui.customer.Wallet;

@ExtendWith(ApplicationExtension.class)
class PayScreenTest {
  private final CountDownLatch stored = new CountDownLatch(1);
  private PayTill till;

  @Start
  void start(Stage stage) {
    till = new PayTill(Language.EN, FakeDesk.asking(), this::elsewhere);
    stage.setScene(till.views.scene());
    stage.setWidth(Views.LEAST_WIDTH);
    stage.setHeight(Views.LEAST_HEIGHT);
    stage.show();
  }

  private void elsewhere(Runnable act) {
    Thread.ofVirtual()
        .start(() -> {
          act.run();
          stored.countDown();
        });
  }

  private void hear(FakeDesk.News news) throws Exception {
    till.desk.publish(news);
    UiTest.settle();
  }

  @ParameterizedTest
  @EnumSource
  void theCodeReadsBackFromAPictureOfTheScreenInEachLanguage(Language language) throws Exception {
    UiTest.onFx(() -> {
      till.texts.speak(language);
      return language;
    });
    for (var channel : List.of("alipay", "wechat")) {
      hear(FakeDesk.shown().channel(channel));
      assertEquals(FakeDesk.CODE, readFrom(till.views.scene()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCustomersWindowShowsTheSameCodeInEachLanguage(Language language) throws Exception {
    UiTest.onFx(() -> {
      till.texts.speak(language);
      return language;
    });
    hear(FakeDesk.shown());
    assertEquals(FakeDesk.CODE, readFrom(UiTest.onFx(till::customersWindow)));
  }

  @Test
  void theCodeIsFortyMillimetresOnTheGlassAndEachPixelIsOne() throws Exception {
    hear(FakeDesk.shown());
    var image =
        UiTest.onFx(() -> {
          laidOut();
          return (ImageView) till.views.scene().lookup(".qr").lookup("ImageView");
        });
    assertEquals(image.getImage().getWidth(), image.getFitWidth());
    assertTrue(image.getFitWidth() >= 210, "40 mm at 96 dpi are 152 px, and the quiet zone beside");
    assertFalse(image.isSmooth());
  }

  @Test
  void enterAsks() throws Exception {
    hear(FakeDesk.shown());
    till.press(KeyCode.ENTER);
    assertEquals(List.of(FakeDesk.NUMBER), till.desk.asked);
  }

  @Test
  void escCancelsAndGoesBackWhenTheChannelHasConfirmed() throws Exception {
    hear(FakeDesk.shown());
    till.press(KeyCode.ESCAPE);
    stored.await();
    assertEquals(List.of(FakeDesk.NUMBER), till.desk.cancelled);
    assertEquals("Withdrawing the code…", text(".pay-state-text"));
    hear(FakeDesk.reversing(Why.CLERK));
    assertEquals(List.of(), till.exits.taken);
    hear(FakeDesk.closed());
    assertEquals(List.of("back"), till.exits.taken);
  }

  @Test
  void f8TakesAnotherWay() throws Exception {
    hear(FakeDesk.closed());
    till.press(KeyCode.F8);
    assertEquals(List.of("other way"), till.exits.taken);
  }

  @Test
  void aScanAfterTheTickStartsTheNextSaleAndBeforeItIsRefused() throws Exception {
    hear(FakeDesk.shown());
    till.scan("2100000000012");
    assertEquals(List.of(), till.exits.taken);
    assertEquals(List.of(), till.desk.asked, "the scanner's Enter presses nothing");
    hear(FakeDesk.paid(false).receipt(128));
    till.scan("2100000000012");
    assertEquals(List.of("next with 2100000000012"), till.exits.taken);
  }

  @Test
  void theCountdownTurnsIntoItsColourAndItsWord() throws Exception {
    hear(FakeDesk.shown());
    assertEquals("closes in 5:00", text(".pay-closes"));
    till.desk.pass(Duration.ofSeconds(285));
    UiTest.until(() -> text(".pay-closes").equals("closing soon: 0:15"));
    assertTrue(
        UiTest.onFx(() ->
            till.views.scene().lookup(".pay-closes").getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("hurry"))));
  }

  @Test
  void whatIsNotKnownSaysSoAndLetsTheNextCustomerCome() throws Exception {
    hear(FakeDesk.unresolved());
    assertEquals("We do not know yet whether ¥86.50 was paid", text(".pay-state-text"));
    till.press(KeyCode.F9);
    assertEquals(List.of("serve next"), till.exits.taken);
  }

  @Test
  void theLanguageChangesWhileTheCodeStands() throws Exception {
    hear(FakeDesk.shown());
    UiTest.onFx(() -> {
      till.texts.speak(Language.ZH);
      return true;
    });
    assertEquals("已出码，还没有人扫", text(".pay-state-text"));
    assertEquals("立即查询", ((Button) till.views.scene().lookup("#pay-ASK_NOW")).getText());
    assertEquals("请用支付宝扫码", text(".customer .ask"));
  }

  @ParameterizedTest
  @EnumSource
  void noTextOfAnyStateIsCutOffOnTheSmallestScreen(Language language) throws Exception {
    UiTest.onFx(() -> {
      till.texts.speak(language);
      return language;
    });
    var states =
        List.of(
            FakeDesk.asking(),
            FakeDesk.shown().channel("wechat"),
            FakeDesk.reversing(Why.CLERK),
            FakeDesk.unresolved(),
            FakeDesk.paid(true).receipt(128),
            FakeDesk.disputed());
    for (var state : states) {
      hear(state);
      assertEquals(List.of(), UiTest.onFx(this::cutOff));
    }
  }

  private List<String> cutOff() {
    laidOut();
    return till.views.scene().getRoot().lookupAll(".pay .label, .pay .button").stream()
        .map(Labeled.class::cast)
        .filter(PayScreenTest::isSeen)
        .filter(label -> !label.getText().isEmpty())
        .filter(PayScreenTest::isCut)
        .map(Labeled::getText)
        .toList();
  }

  private void laidOut() {
    till.views.scene().getRoot().applyCss();
    till.views.scene().getRoot().layout();
  }

  private static boolean isSeen(Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCut(Labeled label) {
    return label.lookup(".text") instanceof Text drawn && !drawn.getText().equals(label.getText());
  }

  @Test
  void theCustomerSeesNoNumbersOfTheShop() throws Exception {
    hear(FakeDesk.shown());
    var page = till.customer.page();
    var countdown = new Countdown(300, 300);
    assertEquals(
        new CustomerPage.Scan(Wallet.ALIPAY, FakeDesk.AMOUNT, FakeDesk.CODE, countdown, false),
        page);
    assertFalse(page.toString().contains("482913"));
  }

  private String text(String selector) {
    return ((Label) till.views.scene().lookup(selector)).getText();
  }

  private static String readFrom(Scene scene) throws Exception {
    var picture =
        UiTest.onFx(() -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        });
    var width = (int) picture.getWidth();
    var height = (int) picture.getHeight();
    var argb = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, argb)));
    try {
      return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    } catch (ReaderException e) {
      throw new AssertionError("no code on a screen of " + width + "×" + height, e);
    }
  }
}
