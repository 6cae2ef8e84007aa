package saoma;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.Checkout.Alarm;
import saoma.checkout.Feed;
import saoma.checkout.PaymentView;
import saoma.checkout.RefundView;
import saoma.device.ReceiptPrinter.Printed;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.ui.Fx;
import saoma.ui.Notice;
import saoma.ui.pay.PayPage;
import saoma.ui.refund.Slips;

/// What follows a payment wherever the clerk is by then: the receipt is printed, a sale that was
/// left waiting is told of, the counter in the header is right. Nothing here changes a payment.
final class Afterwards implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);
  private static final long LAST_WORK_SECONDS = 10;

  /// Printing waits for nothing, so a kill can take the newest one or two.
  private static final int LAST_RECEIPTS = 3;

  private final Services services;
  private final Screens screens;
  private final Consumer<Payment> arrived;
  private final ExecutorService work =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("afterwards").factory());

  /// The version of each payment up to which everything was done; only the one worker touches it.
  private final Map<String, Long> handled = new HashMap<>();

  private final Feed.Pin views;
  private final Feed.Pin alarms;
  private final Feed.Pin receipts;
  private final Feed.Pin refunds;
  private final Feed.Pin papers;

  /// @param arrived told each payment whose money came, once
  Afterwards(Services services, Screens screens, Consumer<Payment> arrived) {
    this.services = services;
    this.arrived = arrived;
    this.screens = screens;
    views = services.watcher.views().listen(view -> view.ifPresent(this::seen));
    alarms = services.checkout.alarms().listen(this::alarmed);
    receipts = services.cashDesk.receipts().listen(one -> one.ifPresent(this::counted));
    refunds = services.refundDesk.views().listen(view -> view.ifPresent(this::refunded));
    papers =
        services
            .printer
            .news()
            .listen(news -> news.ifPresent(one -> screens.notices.show(one.notice())));
    work.execute(this::count);
    work.execute(this::printWhatIsMissing);
  }

  /// A till that was killed between the money and the paper has the receipt in its books only. It
  /// is the original that comes out now: no copy was made of it.
  private void printWhatIsMissing() {
    services.books.read(pages -> pages.receipts().search("", LAST_RECEIPTS)).stream()
        .filter(receipt -> receipt.copies() == 0 && !services.printer.has(receipt))
        .forEach(this::print);
  }

  private void alarmed(Alarm alarm) {
    if (!alarm.payment().isEmpty()) {
      work.execute(this::count);
    }
  }

  private void counted(Receipt receipt) {
    work.execute(() -> print(receipt));
  }

  private void refunded(RefundView view) {
    if (view.refund().state() instanceof RefundState.Done) {
      work.execute(() -> print(view.refund()));
    }
  }

  /// The paper of a refund, once; what goes back of money that no receipt has leaves none.
  private void print(Refund refund) {
    var slip =
        services.books.read(pages -> {
          var payment = pages.payments().byNumber(refund.payment()).orElseThrow();
          return pages.receipts().byOrder(payment.orderId()).flatMap(one -> Slips.of(one, refund));
        });
    slip.filter(one -> !services.printer.has(one))
        .ifPresent(one -> {
          if (services.printer.print(one) instanceof Printed.Failed) {
            screens.notices.show(
                Notice.warning("giveback.not-printed").then("giveback.not-printed.next"));
          }
        });
  }

  private void seen(PaymentView view) {
    work.execute(() -> safely(view));
  }

  private void safely(PaymentView view) {
    try {
      after(view);
    } catch (RuntimeException e) {
      LOG.error("what follows payment {} was not done", view.payment().number(), e);
    }
  }

  private void after(PaymentView view) {
    var payment = view.payment();
    var known = handled.put(payment.number(), payment.version());
    if (known != null && known >= payment.version()) {
      return;
    }
    switch (payment.state()) {
      case Paid _ -> {
        arrived.accept(payment);
        paid(view);
      }
      case Closed _, Declined _ -> ended(payment.orderId());
      case Created _, Awaiting _, Reversing _, Unresolved _, Disputed _ -> {}
    }
    screens.waiting.moved();
    count();
  }

  private void paid(PaymentView view) {
    var receipt = view.receipt();
    if (receipt != null) {
      print(receipt);
      var sale = orderOf(receipt.orderId()).map(Order::sale);
      Fx.run(() -> sale.ifPresent(name -> tellIfLeft(name, receipt)));
    }
  }

  private void print(Receipt receipt) {
    if (services.printer.print(receipt) instanceof Printed.Failed) {
      screens.notices.show(Notice.warning("desk.not-printed").then("desk.not-printed.next"));
    }
  }

  private void tellIfLeft(String sale, Receipt receipt) {
    if (!sale.equals(screens.cart.sale())) {
      var order = receipt.orderId();
      var number = PayPage.receiptNumber(receipt.number());
      var amount = receipt.total().digits();
      screens.waiting.paid(sale, order, receipt.total());
      screens.notices.show(Notice.success("waiting.paid", Long.toString(order), amount, number));
    }
  }

  /// A sale that was left waiting, and of which a code is over, goes on waiting as a cart.
  private void ended(long orderId) {
    orderOf(orderId)
        .filter(order -> order.state() == OrderState.OPEN)
        .ifPresent(order -> Fx.run(() -> tellIfLeft(order)));
  }

  private void tellIfLeft(Order order) {
    if (!order.sale().equals(screens.cart.sale())) {
      screens.notices.show(
          Notice.warning("waiting.ended", Long.toString(order.id())).then("waiting.ended.next"));
    }
  }

  private Optional<Order> orderOf(long id) {
    return services.books.read(pages -> pages.orders().byId(id));
  }

  private void count() {
    var now = services.clock.instant();
    var open =
        services.books.read(pages ->
            pages.payments().toAsk(now).stream().filter(p -> !p.state().isFinal()).count()
                + pages.payments().unclaimed().size());
    Fx.run(() -> screens.header.waitingProperty().set(Math.toIntExact(open)));
  }

  /// Hears no more, and does what is still to be done: the last receipt is printed even if the
  /// window was closed at once.
  @Override
  public void close() {
    views.pull();
    alarms.pull();
    receipts.pull();
    refunds.pull();
    papers.pull();
    work.shutdown();
    try {
      if (!work.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("not everything that follows a payment was done before the till closed");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
