package saoma.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import saoma.catalogue.Shelf;
import saoma.device.ReceiptText;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Receipt;
import saoma.ui.Texts.Language;
import saoma.ui.receipts.ReceiptsController;
import saoma.ui.receipts.ReceiptsModel;
import saoma.ui.refund.HandOutController;
import saoma.ui.refund.RefundController;
import saoma.ui.refund.RefundModel;
import saoma.ui.refund.RefundTill;
import saoma.ui.refund.TestChannel.Mood;

/// Writes a picture of each state of the refund desk to `target/shots/WIDTHxHEIGHT`. Arguments:
/// width, height. For looking, not for judging.
public final class RefundShots {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final TestTill till;
  private final RefundTill shop;
  private final Language language;
  private final Path folder;

  private RefundShots(Language language, int width, int height, Path folder) throws Exception {
    this.language = language;
    this.folder = folder;
    shop = new RefundTill(Files.createTempDirectory("refund-shots"));
    till = UiTest.onFx(() -> new TestTill(language));
    UiTest.onFx(() -> {
      var stage = new Stage();
      stage.setScene(till.views().scene());
      stage.setWidth(width);
      stage.setHeight(height);
      stage.show();
      return stage;
    });
  }

  public static void main(String[] args) throws Exception {
    var width = args.length > 1 ? Integer.parseInt(args[0]) : Views.LEAST_WIDTH;
    var height = args.length > 1 ? Integer.parseInt(args[1]) : Views.LEAST_HEIGHT;
    var folder = Path.of("target", "shots", width + "x" + height);
    Files.createDirectories(folder);
    var ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
    for (var language : Language.values()) {
      new RefundShots(language, width, height, folder).walk();
    }
    Platform.exit();
    System.exit(0);
  }

  private static Cart cart(int kinds) {
    var cart = Cart.EMPTY;
    for (var product : Shelf.builtIn().subList(0, kinds)) {
      var price = product.price() == null ? Money.yuan("1.00") : product.price();
      cart = cart.add(product.code(), product.name(), product.nameEn(), Quantity.pieces(3), price);
    }
    return cart;
  }

  private void walk() throws Exception {
    shop.sold(cart(1), "alipay");
    var weighed = cart(4).add("99", "苹果", "Apples", Quantity.parse("0.35"), Money.yuan("12.80"));
    shop.mixed(weighed, Money.yuan("20.00"), "alipay");
    open();
    take("refund-nothing");
    till.press(KeyCode.RIGHT);
    till.press(KeyCode.DOWN);
    till.press(KeyCode.RIGHT);
    till.press(KeyCode.RIGHT);
    till.press(KeyCode.RIGHT);
    take("refund-lines");
    till.press(KeyCode.F6);
    take("refund-cash-first");
    till.type("500");
    take("refund-too-much");
    erase();
    shop.alipay().is(Mood.TAKES_ITS_TIME);
    till.type("30");
    take("refund-amount");
    go();
    take("refund-confirm");
    go();
    take("refund-going");
    shop.alipay().is(Mood.IS_EMPTY);
    take("refund-held");
    shop.alipay().is(Mood.GIVES);
    settle();
    take("refund-done");
    till.press(KeyCode.ESCAPE);
    take("refund-receipts");
    till.press(KeyCode.F8);
    take("refund-again");
    till.press(KeyCode.ESCAPE);
    refused();
  }

  private void refused() throws Exception {
    till.press(KeyCode.UP);
    shop.sold(cart(2), "alipay");
    open();
    shop.alipay().is(Mood.REFUSES);
    till.press(KeyCode.F4);
    go();
    go();
    shop.pass(Duration.ofSeconds(11));
    settle();
    take("refund-refused");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.F8);
    shop.pass(Duration.ofDays(400));
    till.press(KeyCode.F4);
    take("refund-too-late");
    till.press(KeyCode.F9);
    take("refund-hand-empty");
    till.type(language == Language.ZH ? "王芳" : "Wang Fang");
    till.press(KeyCode.ENTER);
    till.type(language == Language.ZH ? "超过一年" : "over a year old");
    take("refund-hand");
    till.press(KeyCode.ENTER);
    take("refund-hand-plan");
    go();
    take("refund-hand-confirm");
    go();
    take("refund-hand-done");
    till.press(KeyCode.F7);
    take("refund-printed");
    till.press(KeyCode.ESCAPE);
    take("refund-receipts-whole");
    shop.sold(cart(2), "wechat");
    shop.onlyWechat();
    open();
    till.type("1");
    go();
    go();
    settle();
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.F8);
    till.type("1");
    take("refund-too-soon");
  }

  private void open() throws Exception {
    UiTest.onFx(() -> {
      var text = new ReceiptText(ReceiptText.WIDE);
      var receipts =
          new ReceiptsModel(
              shop.books().books(), shop.printer(), Away.real(), till.notices()::show);
      var refund =
          new RefundModel(
              shop.giver(), shop.printer(), shop.clock(), Away.real(), till.notices()::show);
      till.views()
          .offer(
              ReceiptsController.class,
              () -> new ReceiptsController(receipts, text, till.texts(), till.views(), ZONE));
      till.views()
          .offer(
              RefundController.class,
              () ->
                  new RefundController(
                      refund, () -> number(receipts), till.texts(), till.views(), ZONE));
      till.views()
          .offer(
              HandOutController.class,
              () -> new HandOutController(refund, till.texts(), till.views()));
      till.views().show(View.RECEIPTS);
      return receipts;
    });
    settle();
    till.press(KeyCode.F8);
    settle();
  }

  private static Optional<Long> number(ReceiptsModel receipts) {
    return receipts.chosenProperty().get().map(Receipt::number);
  }

  private void erase() throws Exception {
    for (var i = 0; i < 4; i++) {
      till.press(KeyCode.BACK_SPACE);
    }
  }

  private void go() throws Exception {
    settle();
    shop.pass(Duration.ofSeconds(1));
    till.press(KeyCode.ENTER);
    settle();
  }

  private static void settle() throws Exception {
    UiTest.settle();
    Thread.sleep(1500);
    UiTest.settle();
  }

  private void take(String name) throws Exception {
    settle();
    var picture =
        UiTest.onFx(() -> {
          var scene = till.views().scene();
          return scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        });
    Files.write(folder.resolve(name + "-" + language.setting() + ".png"), Png.of(picture));
  }
}
