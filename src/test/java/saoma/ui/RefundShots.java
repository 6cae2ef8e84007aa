package saoma.ui;

import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.input.KeyCode;
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
  private final Camera camera;
  private final Language language;

  private RefundShots(Camera camera) throws Exception {
    this.camera = camera;
    language = camera.language();
    shop = new RefundTill(Files.createTempDirectory("refund-shots"));
    till = UiTest.onFx(() -> new TestTill(language));
    camera.show(till.views(), () -> {});
  }

  public static void main(String[] args) throws Exception {
    Camera.run(args, RefundShots::walk);
  }

  static void walk(Camera camera) throws Exception {
    new RefundShots(camera).walk();
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
    camera.take(till.views(), "refund-nothing");
    till.press(KeyCode.RIGHT);
    till.press(KeyCode.DOWN);
    till.press(KeyCode.RIGHT);
    till.press(KeyCode.RIGHT);
    till.press(KeyCode.RIGHT);
    camera.take(till.views(), "refund-lines");
    till.press(KeyCode.F6);
    camera.take(till.views(), "refund-cash-first");
    till.type("500");
    camera.take(till.views(), "refund-too-much");
    erase();
    shop.alipay().is(Mood.TAKES_ITS_TIME);
    till.type("30");
    camera.take(till.views(), "refund-amount");
    go();
    camera.take(till.views(), "refund-confirm");
    go();
    camera.take(till.views(), "refund-going");
    shop.alipay().is(Mood.IS_EMPTY);
    camera.take(till.views(), "refund-held");
    shop.alipay().is(Mood.GIVES);
    settle();
    camera.take(till.views(), "refund-done");
    till.press(KeyCode.ESCAPE);
    camera.take(till.views(), "refund-receipts");
    till.press(KeyCode.F8);
    camera.take(till.views(), "refund-again");
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
    camera.take(till.views(), "refund-refused");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.F8);
    shop.pass(Duration.ofDays(400));
    till.press(KeyCode.F4);
    camera.take(till.views(), "refund-too-late");
    till.press(KeyCode.F9);
    camera.take(till.views(), "refund-hand-empty");
    till.type(language == Language.ZH ? "王芳" : "Wang Fang");
    till.press(KeyCode.ENTER);
    till.type(language == Language.ZH ? "超过一年" : "over a year old");
    camera.take(till.views(), "refund-hand");
    till.press(KeyCode.ENTER);
    camera.take(till.views(), "refund-hand-plan");
    go();
    camera.take(till.views(), "refund-hand-confirm");
    go();
    camera.take(till.views(), "refund-hand-done");
    till.press(KeyCode.F7);
    camera.take(till.views(), "refund-printed");
    till.press(KeyCode.ESCAPE);
    camera.take(till.views(), "refund-receipts-whole");
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
    camera.take(till.views(), "refund-too-soon");
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
    Thread.sleep(400);
    UiTest.settle();
  }
}
