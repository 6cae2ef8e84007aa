package saoma.ui.pay;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.stage.Stage;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.PaymentState.Why;
import saoma.ui.Camera;

/// Walks the payment screen and the customer's window through their states in both languages and
/// writes a picture of each to `target/shots/WIDTHxHEIGHT`. Arguments: width, height. For looking,
/// not for judging: nothing is asserted.
public final class PayShots {
  private PayShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, PayShots::walk);
  }

  /// The first window loads fonts and style sheets, which takes a busy machine long.
  private static <T> T patiently(Callable<T> act) throws Exception {
    var made = new FutureTask<>(act);
    Platform.runLater(made);
    return made.get();
  }

  private static Map<String, FakeDesk.News> states() {
    var at = FakeDesk.START.plusSeconds(27);
    var all = new LinkedHashMap<String, FakeDesk.News>();
    all.put("asking", FakeDesk.asking());
    all.put("asking-no-network", FakeDesk.asking().trouble(Cause.NO_NETWORK));
    all.put("shown", FakeDesk.shown().asked(14, at));
    all.put("open-wechat", FakeDesk.shown().channel("wechat").phase(Phase.OPEN).asked(14, at));
    all.put("confirming", FakeDesk.shown().phase(Phase.CONFIRMING).asked(15, at));
    all.put("trouble", FakeDesk.shown().asked(16, at).trouble(Cause.BAD_SIGNATURE));
    all.put("taking", FakeDesk.asking().taken());
    all.put("password", FakeDesk.asking().taken().phase(Phase.CONFIRMING).asked(3, at));
    all.put("taking-back", FakeDesk.takenBack(Why.DEADLINE).asked(9, at));
    all.put("new-code", FakeDesk.declined().taken().advice(Advice.NEW_CODE));
    all.put("withdrawing", FakeDesk.reversing(Why.CLERK).asked(17, at));
    all.put("time-over", FakeDesk.reversing(Why.DEADLINE).asked(17, at));
    all.put("no-code", FakeDesk.reversing(Why.NO_CODE));
    all.put("unresolved", FakeDesk.unresolved().asked(40, at).trouble(Cause.TIMED_OUT));
    all.put("declined", FakeDesk.declined().channel("wechat").advice(Advice.CHECK_SETTINGS));
    all.put("closed", FakeDesk.closed());
    all.put("paid", FakeDesk.paid(false).receipt(128));
    all.put("paid-after-all", FakeDesk.paid(true).receipt(128));
    all.put("in-browser", FakeDesk.inBrowser().asked(9, at));
    all.put("card", FakeDesk.atTerminal());
    all.put("card-asked", FakeDesk.atTerminal().asked(3, at).trouble(Cause.TIMED_OUT));
    all.put("card-withdrawing", FakeDesk.reversing(Why.CLERK).channel("card"));
    all.put("card-declined", FakeDesk.declined().channel("card").advice(Advice.OTHER_WAY));
    all.put("card-given-back", FakeDesk.paid(true).channel("card"));
    all.put("card-paid", FakeDesk.paid(false).channel("card").receipt(128));
    all.put("disputed", FakeDesk.disputed());
    return all;
  }

  public static void walk(Camera camera) throws Exception {
    var till = patiently(() -> new PayTill(camera.language(), FakeDesk.asking(), Runnable::run));
    var stage = patiently(() -> camera.show(till.views.scene()));
    till.desk.pass(Duration.ofSeconds(29));
    for (var each : states().entrySet()) {
      patiently(() -> show(till, each.getValue()));
      camera.take(till.views, "pay-" + each.getKey());
    }
    till.desk.pass(Duration.ofSeconds(258));
    patiently(() -> show(till, FakeDesk.shown().asked(60, till.desk.instant())));
    camera.take(till.views, "pay-hurry");
    patiently(() -> close(stage));
    customer(camera);
  }

  private static boolean show(PayTill till, FakeDesk.News news) {
    // As in a shop whose door for notifications is open.
    till.desk.hasPage = news.payment().channel().equals("alipay");
    till.desk.forget();
    till.open(news);
    till.desk.publish(news);
    return true;
  }

  private static boolean letGo(PayTill till) {
    till.model.hidden();
    return true;
  }

  private static boolean close(Stage stage) {
    stage.close();
    return true;
  }

  private static void customer(Camera camera) throws Exception {
    var till = patiently(() -> new PayTill(camera.language(), FakeDesk.asking(), Runnable::run));
    patiently(() -> letGo(till));
    var scene = patiently(till::customersWindow);
    var stage = patiently(() -> camera.show(scene));
    for (var each : states().entrySet()) {
      patiently(() -> {
        var view = each.getValue().view();
        till.customer.pay(
            PayPages.of(view, Duration.ofSeconds(271), FakeDesk.START, false).forCustomer());
        return true;
      });
      camera.take(scene, "customer-" + each.getKey());
    }
    patiently(() -> {
      till.customer.payLeft();
      till.customer.rest();
      return true;
    });
    camera.take(scene, "customer-idle");
    patiently(() -> {
      till.customer.cart(cart());
      return true;
    });
    camera.take(scene, "customer-cart");
    patiently(() -> {
      stage.close();
      return true;
    });
  }

  private static Cart cart() {
    return Cart.EMPTY
        .add("1", "矿泉水 550ml", "Spring water 550 ml", Quantity.pieces(2), Money.fen(2_00))
        .add("2", "大米 5kg", "Rice 5 kg", Quantity.ONE, Money.fen(69_00))
        .add("3", "苹果", "Apples", Quantity.parse("0.35"), Money.fen(20_00))
        .add("4", "牛奶 250ml", "Milk 250 ml", Quantity.ONE, Money.fen(6_50));
  }
}
