package saoma;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import saoma.catalogue.Product;
import saoma.catalogue.Shelf;
import saoma.checkout.PaymentView;
import saoma.cli.Runs.Demo;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Paid;
import saoma.ui.View;

/// The clerk of the demo. Works with the keyboard and the scanner alone; what it hears from the
/// till it hears where the screens hear it, after it is on disk.
final class DemoClerk {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(50);

  /// What of each sale is paid by Alipay where it is paid in parts, in yuan.
  private static final String PART = "1.00";

  private final TillWindow window;
  private final DemoHands hands;
  private final PracticeCustomer customer;
  private final Demo wish;
  private final DemoDrawer drawer;
  private final DemoPhone phone;
  private final DemoTable table;
  private final DemoMember member;
  private final DemoBank bank;
  private final DemoDeposit deposit;
  private final DemoTold told;
  private final List<Product> shelf = Shelf.builtIn();
  private final DemoEars ears;
  private int pictures;
  private boolean joined;

  DemoClerk(TillWindow window, PracticeCustomer customer, Demo wish, Consumer<String> events) {
    this.window = window;
    this.customer = customer;
    this.wish = wish;
    told = new DemoTold(events);
    hands = new DemoHands(window.screens.views);
    drawer = new DemoDrawer(window, hands);
    phone = new DemoPhone(window, hands, drawer);
    table = new DemoTable(window, hands, drawer, customer);
    member = new DemoMember(window, hands, drawer);
    bank = new DemoBank(window, hands, drawer, member);
    deposit = new DemoDeposit(window, hands, drawer);
    ears = new DemoEars(window, PATIENCE);
  }

  /// One sale from the first scan to the receipt.
  ///
  /// @return why it did not come to its end; empty if it did
  Optional<String> sell(int number) throws IOException, InterruptedException {
    if (window.shows(View.PAY) && ears.soldNothing()) {
      var failure = finish(number);
      if (failure.isEmpty() || window.shows(View.PAY)) {
        return failure;
      }
    }
    if (number == 0) {
      look();
    }
    var tender = wish.tenders().get(number % wish.tenders().size());
    if (tender.needsMember() && !joined) {
      if (!member.isReady()) {
        return Optional.of(stuck("the member got no balance"));
      }
      joined = true;
    }
    ring(number);
    if (number < 2) {
      look();
    }
    if (!drawer.until(() -> window.takes(DemoWay.of(tender)))) {
      return Optional.of(stuck("no way to pay was offered"));
    }
    return switch (tender) {
      case ALIPAY -> byCode(number, KeyCode.F6);
      case WECHAT -> byCode(number, KeyCode.F7);
      case ALIPAY_CODE -> begunAndPaid(number, phone.shows("alipay"));
      case WECHAT_CODE -> begunAndPaid(number, phone.shows("wechat"));
      case CARD -> begunAndPaid(number, phone.taps());
      case CASH -> byCash();
      case PARTS -> inParts(number);
      case SHARES -> table.paysTogether() ? sold() : Optional.of(stuck("the shares were not paid"));
      case BALANCE -> begunAndPaid(number, member.pays());
      case DEPOSIT ->
          deposit.places()
              ? begunAndPaid(number, deposit.takes())
              : Optional.of(stuck("no deposit was held"));
      case BOUND_CARD -> begunAndPaid(number, bank.pays());
    };
  }

  private Optional<String> inParts(int number) throws IOException, InterruptedException {
    if (!drawer.typePart(PART)) {
      return Optional.of(stuck("the part was not typed"));
    }
    var failure = byCode(number, KeyCode.F6);
    if (failure.isPresent()) {
      return failure;
    }
    return drawer.goOn() ? byCash() : Optional.of(stuck("the rest was not asked for"));
  }

  private String stuck(String what) {
    return what + " in a minute; there is " + window.told();
  }

  /// Several payments made the sale, and the last of them its receipt.
  private Optional<String> sold() throws IOException, InterruptedException {
    var last = ears.await(view -> view.receipt() != null && window.isOfThisSale(view.payment()));
    var receipt = last.flatMap(view -> window.receiptOf(view.payment()));
    if (receipt.isEmpty()) {
      return Optional.of(stuck("no receipt came"));
    }
    told.sold(receipt.get());
    picture(0);
    return Optional.empty();
  }

  private Optional<String> byCode(int number, KeyCode key)
      throws IOException, InterruptedException {
    hands.key(key);
    var shown = ears.await(ears::isNewCode);
    return shown.isEmpty()
        ? Optional.of(stuck("no code came"))
        : pay(number, shown.get().payment(), DemoEars.code(shown.get()).orElseThrow(), false);
  }

  /// @param ready whether the customer did something
  private Optional<String> begunAndPaid(int number, boolean ready)
      throws IOException, InterruptedException {
    var begun = ready ? ears.await(ears::isNew) : Optional.<PaymentView>empty();
    return begun.isEmpty()
        ? Optional.of(stuck("no payment began"))
        : paid(number, begun.get().payment());
  }

  private Optional<String> byCash() throws IOException, InterruptedException {
    var receipt = drawer.takeExactly();
    if (receipt.isEmpty()) {
      return Optional.of(stuck("no receipt came"));
    }
    told.sold(receipt.get());
    picture(0);
    return Optional.empty();
  }

  /// What an earlier run left on the payment screen, brought to its end as a clerk would who looks
  /// at the page: its code may be alive, its money may have come while the till was down, or it was
  /// given up and another code must be asked for. Leaves the screen where only the channel knows.
  private Optional<String> finish(int number) throws IOException, InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (window.shows(View.PAY) && System.nanoTime() < end) {
      var page = window.page();
      var left = page.flatMap(window::onDisk);
      if (page.isPresent() && left.isPresent()) {
        var payment = left.get();
        if (!page.get().code().isEmpty()) {
          return pay(number, payment, page.get().code(), true);
        }
        if (page.get().step().isPaid()) {
          ears.sold(payment);
          told.paid(payment, window.receiptOf(payment));
          return Optional.empty();
        }
        switch (page.get().step().role()) {
          case ENDED -> hands.key(KeyCode.ENTER);
          case UNSURE -> hands.key(KeyCode.F9);
          case BUSY, PAID -> {}
        }
      }
      Thread.sleep(GLANCE);
    }
    return Optional.of(stuck("the sale of the run before came to no end"));
  }

  private Optional<String> pay(int number, Payment payment, String code, boolean left)
      throws IOException, InterruptedException {
    if (!window.awaitPage(payment, page -> page.code().equals(code), PATIENCE)) {
      return Optional.of("the code of " + payment.number() + " was not drawn in a minute");
    }
    told.say(
        "code", Map.of("payment", payment.number(), "channel", payment.channel(), "code", code));
    picture(number);
    if (left ? !customer.payLeft(code) : !customer.scan(code) || !customer.pay(code)) {
      return Optional.of("the customer's page did not open");
    }
    told.say("pressed", Map.of("payment", payment.number()));
    hands.key(KeyCode.ENTER);
    return paid(number, payment);
  }

  private Optional<String> paid(int number, Payment payment)
      throws IOException, InterruptedException {
    var end =
        ears.await(view ->
            view.payment().number().equals(payment.number())
                && view.payment().state() instanceof Paid);
    if (end.isEmpty()) {
      return Optional.of("the payment " + payment.number() + " was not seen as paid in a minute");
    }
    ears.sold(payment);
    if (end.get().due() == null) {
      told.paid(end.get().payment(), Optional.ofNullable(end.get().receipt()));
    }
    if (!window.awaitPage(payment, page -> page.step().isPaid(), PATIENCE)) {
      return Optional.of("the tick of " + payment.number() + " was not drawn in a minute");
    }
    picture(number);
    return Optional.empty();
  }

  private void picture(int number) throws IOException {
    if (number < 2) {
      look();
    }
  }

  /// Scans the goods. A cart that an earlier run left is sold as it is.
  private void ring(int number) {
    if (!window.cartIsEmpty() && window.shows(View.SALE)) {
      return;
    }
    for (int i = 0; i <= number % 3; i++) {
      var product = shelf.get((number * 7 + i * 5) % shelf.size());
      hands.scan(product.code());
      told.say("scanned", Map.of("code", product.code()));
    }
  }

  /// Takes a picture, if pictures are wanted.
  void look() throws IOException {
    var folder = wish.shots();
    if (folder != null) {
      window.settle();
      pictures++;
      Picture.take(window.screens.views.scene(), folder.resolve("%02d.png".formatted(pictures)));
    }
  }
}
