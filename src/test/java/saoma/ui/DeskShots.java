package saoma.ui;

import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import saoma.catalogue.Shelf;
import saoma.channel.Answer;
import saoma.channel.Health;
import saoma.checkout.Checkout;
import saoma.checkout.Feed;
import saoma.checkout.PaymentView;
import saoma.device.ReceiptFolder;
import saoma.device.ReceiptText;
import saoma.hold.Hold;
import saoma.hold.HoldState;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.PaymentState;
import saoma.payment.Proof;
import saoma.payment.RefundState;
import saoma.settings.Settings;
import saoma.ui.Texts.Language;
import saoma.ui.attention.AttentionController;
import saoma.ui.attention.AttentionModel;
import saoma.ui.attention.DecideController;
import saoma.ui.attention.DecideModel;
import saoma.ui.attention.FakeCardDesk;
import saoma.ui.receipts.ReceiptsController;
import saoma.ui.receipts.ReceiptsModel;
import saoma.ui.settings.SettingsController;
import saoma.ui.settings.SettingsModel;

/// Walks the screens beside the sale through their states in both languages and writes a picture of
/// each to `target/shots/WIDTHxHEIGHT`. Arguments: width, height. For looking, not for judging.
public final class DeskShots {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /// A question that waits for the books could come up over the next screen.
  private static final Away AT_ONCE = new Away(Runnable::run, Fx::run);

  private final TestTill till;
  private final Camera camera;
  private final Language language;

  private DeskShots(Camera camera) throws Exception {
    this.camera = camera;
    language = camera.language();
    till = UiTest.onFx(() -> new TestTill(language));
    camera.show(till.views(), () -> {});
  }

  public static void main(String[] args) throws Exception {
    Camera.run(args, DeskShots::walk);
  }

  static void walk(Camera camera) throws Exception {
    try (var shop = new DeskBooks(Files.createTempDirectory("desk-shots"))) {
      var shots = new DeskShots(camera);
      shots.receipts(shop);
      shots.attention(shop);
      shots.settings();
    }
  }

  private void receipts(DeskBooks shop) throws Exception {
    var text = new ReceiptText(ReceiptText.WIDE);
    var printer = new ReceiptFolder(Files.createTempDirectory("paper"), text);
    UiTest.onFx(() -> {
      var model = new ReceiptsModel(shop.books(), printer, AT_ONCE, till.notices()::show);
      till.views()
          .offer(
              ReceiptsController.class,
              () -> new ReceiptsController(model, text, till.texts(), till.views(), ZONE));
      till.views().show(View.RECEIPTS);
      return model;
    });
    camera.take(till.views(), "receipts-empty");
    var cart = Cart.EMPTY;
    for (var product : Shelf.builtIn().subList(0, 9)) {
      var price = product.price() == null ? Money.yuan("1.00") : product.price();
      cart = cart.add(product.code(), product.name(), product.nameEn(), Quantity.pieces(2), price);
      shop.sold("alipay", cart);
      shop.sold("wechat", product.name(), product.nameEn(), price.digits());
    }
    till.press(KeyCode.ESCAPE);
    UiTest.onFx(() -> {
      till.views().show(View.RECEIPTS);
      return true;
    });
    camera.take(till.views(), "receipts-full");
    till.press(KeyCode.DOWN);
    till.press(KeyCode.ENTER);
    camera.take(till.views(), "receipts-printed");
    till.press(KeyCode.DOWN);
    camera.take(till.views(), "receipts-long");
    till.type("zzz");
    camera.take(till.views(), "receipts-no-match");
  }

  private void attention(DeskBooks shop) throws Exception {
    var alarms = new Feed<>(new Checkout.Alarm("", ""));
    var views = new Feed<Optional<PaymentView>>(Optional.empty());
    UiTest.onFx(() -> {
      var model =
          new AttentionModel(
              shop.books(),
              InstantSource.fixed(DeskBooks.MORNING),
              alarms,
              views,
              new Feed<>(Optional.empty()),
              new FakeCardDesk(),
              AT_ONCE,
              till.notices()::show);
      var decide =
          new DecideModel(
              shop.books(), new FakeCardDesk(), AT_ONCE, till.notices()::show, () -> {});
      till.views()
          .offer(
              DecideController.class,
              () -> new DecideController(decide, till.texts(), till.views(), ZONE));
      till.views()
          .offer(
              AttentionController.class,
              () -> new AttentionController(model, decide, till.texts(), till.views(), ZONE));
      till.views().show(View.SALE);
      till.views().open(View.ATTENTION);
      return model;
    });
    camera.take(till.views(), "attention-empty");
    till.press(KeyCode.ESCAPE);
    deposit(shop);
    till.press(KeyCode.F11);
    camera.take(till.views(), "attention-deposit");
    till.press(KeyCode.ESCAPE);
    var cart = DeskBooks.cart("牛奶", "Milk", "1234.50");
    var proof = new Proof("2026112322001440001234567890", DeskBooks.MORNING, cart.total());
    shop.cancelled(shop.payment("alipay", cart, new PaymentState.Disputed(proof)));
    var first = shop.payment("wechat", cart, new PaymentState.Closed("closed"));
    var second = shop.again(first, "wechat", new PaymentState.Paid(proof, false));
    shop.receipt(second, cart);
    shop.move(first, new PaymentState.Disputed(proof));
    shop.refund(first, new RefundState.Refused("TRADE_HAS_FINISHED"));
    var seen = shop.payment("wechat", cart, new PaymentState.Unresolved(null));
    shop.ruled(
        shop.payment("alipay", cart, new PaymentState.Closed("ruled")),
        "Li Na",
        "the phone shows nothing");
    shop.payment("wechat", cart, new PaymentState.Closed("closed"));
    shop.payment("alipay", cart, new PaymentState.Closed("closed"));
    var sold = shop.sold("alipay", "米", "Rice", "39.90");
    shop.refund(
        shop.books()
            .read(p -> p.payments().byNumber(sold.tenders().getFirst().payment()))
            .orElseThrow(),
        new RefundState.Sent());
    shop.payment("alipay", cart, new PaymentState.Reversing(PaymentState.Why.CLERK, null));
    alarms.publish(new Checkout.Alarm("S1", "money after the end"));
    camera.take(till.views(), "attention-alarm");
    till.press(KeyCode.F11);
    views.publish(
        Optional.of(
            new PaymentView(
                seen,
                Answer.Phase.OPEN,
                14,
                DeskBooks.MORNING.plusSeconds(1500),
                Answer.Cause.TIMED_OUT,
                null,
                Duration.ZERO,
                null,
                null)));
    camera.take(till.views(), "attention-full");
    for (var i = 0; i < 12; i++) {
      till.press(KeyCode.UP);
    }
    till.press(KeyCode.R);
    till.type(language == Language.ZH ? "李娜" : "Li Na");
    camera.take(till.views(), "decide-refund");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.ENTER);
    camera.take(till.views(), "decide-missing");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.S);
    camera.take(till.views(), "decide-attach");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.DOWN);
    till.press(KeyCode.DOWN);
    till.press(KeyCode.DOWN);
    camera.take(till.views(), "attention-lower");
    till.press(KeyCode.ESCAPE);
  }

  private static void deposit(DeskBooks shop) {
    var at = DeskBooks.MORNING;
    var until = at.plusSeconds(300);
    var state = new HoldState.Unresolved();
    var sum = Money.yuan("500.00");
    var number = "S0000126112300000012";
    shop.books()
        .durable(pages -> {
          pages
              .holds()
              .add(
                  new Hold(
                      number,
                      "alipay",
                      sum,
                      "押金",
                      state,
                      0,
                      at,
                      until,
                      until,
                      at,
                      "王先生 138****5678"));
          return number;
        });
  }

  private void settings() throws Exception {
    var health = new AtomicReference<Health>(new Health.Ready(Duration.ofSeconds(1)));
    var model =
        UiTest.onFx(() -> {
          var made =
              new SettingsModel(
                  Settings.FRESH,
                  _ -> {},
                  _ -> Map.of("alipay", health.get(), "wechat", health.get()),
                  _ -> health.get(),
                  _ -> {},
                  AT_ONCE,
                  till.notices()::show);
          till.views()
              .offer(
                  SettingsController.class,
                  () -> new SettingsController(made, till.texts(), till.views()));
          till.views().show(View.SETTINGS);
          return made;
        });
    camera.take(till.views(), "settings-shop");
    till.pressControl(KeyCode.DIGIT2);
    camera.take(till.views(), "settings-alipay");
    till.pressControl(KeyCode.T);
    camera.take(till.views(), "settings-ready");
    till.pressControl(KeyCode.DIGIT3);
    health.set(new Health.Wrong("appid", "mchid-in-appid"));
    till.pressControl(KeyCode.T);
    camera.take(till.views(), "settings-wrong");
    health.set(new Health.Unreachable(Answer.Cause.BAD_SIGNATURE));
    till.pressControl(KeyCode.T);
    camera.take(till.views(), "settings-unreachable");
    till.pressControl(KeyCode.DIGIT4);
    camera.take(till.views(), "settings-card");
    till.pressControl(KeyCode.DIGIT5);
    camera.take(till.views(), "settings-unionpay");
    till.pressControl(KeyCode.DIGIT6);
    camera.take(till.views(), "settings-counter");
    till.pressControl(KeyCode.DIGIT7);
    camera.take(till.views(), "settings-printer");
    till.pressControl(KeyCode.DIGIT8);
    camera.take(till.views(), "settings-fees");
    till.pressControl(KeyCode.DIGIT9);
    UiTest.onFx(() -> {
      ((TextField) till.views().scene().lookup("#field-accounts-bonuses")).setText("100:10");
      return model;
    });
    till.pressControl(KeyCode.S);
    camera.take(till.views(), "settings-members");
    till.pressControl(KeyCode.DIGIT0);
    camera.take(till.views(), "settings-look");
    till.pressControl(KeyCode.DIGIT1);
    UiTest.onFx(() -> {
      ((TextField) till.views().scene().lookup("#field-shop-till")).setText("till one");
      ((TextField) till.views().scene().lookup("#field-closesAfterSeconds")).setText("soon");
      return model;
    });
    till.pressControl(KeyCode.S);
    camera.take(till.views(), "settings-kept");
    till.press(KeyCode.ESCAPE);
    camera.take(till.views(), "settings-leave");
  }
}
