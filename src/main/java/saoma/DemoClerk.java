package saoma;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import saoma.catalogue.Product;
import saoma.catalogue.Shelf;
import saoma.checkout.PaymentView;
import saoma.cli.DemoTender;
import saoma.cli.Runs.Demo;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
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
  private final DemoTold told;
  private final List<Product> shelf = Shelf.builtIn();
  private final BlockingQueue<PaymentView> views = new LinkedBlockingQueue<>();
  private final Set<String> done = new HashSet<>();
  private int pictures;

  DemoClerk(TillWindow window, PracticeCustomer customer, Demo wish, Consumer<String> events) {
    this.window = window;
    this.customer = customer;
    this.wish = wish;
    told = new DemoTold(events);
    hands = new DemoHands(window.screens.views.scene());
    drawer = new DemoDrawer(window, hands);
    phone = new DemoPhone(window, hands, drawer);
    window.listen(views::add);
  }

  /// One sale from the first scan to the receipt.
  ///
  /// @return why it did not come to its end; empty if it did
  Optional<String> sell(int number) throws IOException, InterruptedException {
    if (window.shows(View.PAY) && done.isEmpty()) {
      var failure = finish(number);
      if (failure.isEmpty() || window.shows(View.PAY)) {
        return failure;
      }
    }
    if (number == 0) {
      look();
    }
    ring(number);
    if (number < 2) {
      look();
    }
    return switch (tender(number)) {
      case ALIPAY -> byCode(number, KeyCode.F6);
      case WECHAT -> byCode(number, KeyCode.F7);
      case ALIPAY_CODE -> begunAndPaid(number, phone.shows("alipay"));
      case WECHAT_CODE -> begunAndPaid(number, phone.shows("wechat"));
      case CARD -> begunAndPaid(number, phone.taps());
      case CASH -> byCash();
      case PARTS -> {
        if (!drawer.typePart(PART)) {
          yield Optional.of("the part was not typed in a minute; there is " + window.told());
        }
        var failure = byCode(number, KeyCode.F6);
        if (failure.isPresent()) {
          yield failure;
        }
        yield drawer.goOn()
            ? byCash()
            : Optional.of("the rest was not asked for in a minute; there is " + window.told());
      }
    };
  }

  private DemoTender tender(int number) {
    var wanted = wish.tender();
    return wanted != null ? wanted : number % 2 == 0 ? DemoTender.ALIPAY : DemoTender.WECHAT;
  }

  private Optional<String> byCode(int number, KeyCode key)
      throws IOException, InterruptedException {
    hands.key(key);
    var shown = await(this::isNewCode);
    return shown.isEmpty()
        ? Optional.of("no code came in a minute; there is " + window.told())
        : pay(number, shown.get().payment(), code(shown.get()).orElseThrow(), false);
  }

  /// @param ready whether the customer did something
  private Optional<String> begunAndPaid(int number, boolean ready)
      throws IOException, InterruptedException {
    var begun = ready ? await(this::isNew) : Optional.<PaymentView>empty();
    return begun.isEmpty()
        ? Optional.of("no payment began in a minute; there is " + window.told())
        : paid(number, begun.get().payment());
  }

  private Optional<String> byCash() throws IOException, InterruptedException {
    var receipt = drawer.takeExactly();
    if (receipt.isEmpty()) {
      return Optional.of("no receipt came in a minute; there is " + window.told());
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
          done.add(payment.number());
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
    return Optional.of(
        "the sale of the run before came to no end in a minute; there is " + window.told());
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

  /// A code that was not sold yet, of the sale on the screen. Another one may be watched besides:
  /// of a sale that the till before left and whose cart did not reach the disk.
  private boolean isNewCode(PaymentView view) {
    return code(view).isPresent() && isNew(view);
  }

  private boolean isNew(PaymentView view) {
    return !done.contains(view.payment().number()) && window.isOfThisSale(view.payment());
  }

  private Optional<String> paid(int number, Payment payment)
      throws IOException, InterruptedException {
    var end =
        await(view ->
            view.payment().number().equals(payment.number())
                && view.payment().state() instanceof Paid);
    if (end.isEmpty()) {
      return Optional.of("the payment " + payment.number() + " was not seen as paid in a minute");
    }
    done.add(payment.number());
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
    if (!window.cartIsEmpty() && !window.shows(View.PAY) && !window.shows(View.CASH)) {
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

  private Optional<PaymentView> await(Predicate<PaymentView> wanted) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var view = views.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (view == null || wanted.test(view)) {
        return Optional.ofNullable(view);
      }
    }
  }

  private static Optional<String> code(PaymentView view) {
    return view.payment().state() instanceof Awaiting(var code) && code != null
        ? Optional.of(code.text())
        : Optional.empty();
  }
}
