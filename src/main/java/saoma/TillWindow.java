package saoma;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.stage.Stage;
import saoma.checkout.PaymentView;
import saoma.checkout.Standing;
import saoma.order.Cart;
import saoma.order.Draft;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.ui.Fx;
import saoma.ui.Mishaps;
import saoma.ui.Notice;
import saoma.ui.View;
import saoma.ui.bankcard.BankDoor;
import saoma.ui.cash.CashPage;
import saoma.ui.customer.CustomerWindow;
import saoma.ui.pay.PayPage;
import saoma.ui.safety.Recovery;

/// The till's window on its stage, from the first picture to the last. On the JavaFX thread.
final class TillWindow {
  private final Services services;
  final Screens screens;
  private final Stage stage = new Stage();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Senses senses;
  private final Afterwards afterwards;
  private final Worries worries;
  private final ClockGuard clock;
  private Optional<CustomerWindow> customer = Optional.empty();

  /// What an earlier run left of the sale on the screen.
  ///
  /// @param order how it stands; empty if it was never frozen
  record Left(Optional<Draft> draft, Optional<Standing> order, Recovery recovery) {
    static Left without(Recovery recovery) {
      return new Left(Optional.empty(), Optional.empty(), recovery);
    }
  }

  TillWindow(Services services) {
    this.services = services;
    screens = new Screens(services);
    senses = new Senses(services, screens);
    afterwards = new Afterwards(services, screens, senses::arrived);
    worries = new Worries(services, screens.safety);
    clock = new ClockGuard(services);
  }

  /// Shows the sale, with what was being built or waited for when the till stopped.
  void open(Left left) {
    var mishaps = new Mishaps(screens.notices);
    Thread.setDefaultUncaughtExceptionHandler(mishaps);
    Thread.currentThread().setUncaughtExceptionHandler(mishaps);
    screens.views.show(View.SALE);
    left.draft().ifPresent(draft -> restore(draft, left));
    screens.safety.recovered(left.recovery());
    screens.people.begin();
    senses.begin();
    worries.start();
    clock.start();
    screens.views.on(stage);
    stage.setOnHidden(_ -> close());
    stage.show();
    customer = Optional.of(screens.beside(stage));
  }

  private void restore(Draft draft, Left left) {
    if (left.order().filter(one -> one.order().state() == OrderState.SETTLED).isPresent()) {
      // Paid in the last second of the run before: the cart must not be sold a second time.
      screens.drafts.keep(Cart.EMPTY, draft.sale());
      screens.notices.show(Notice.success("desk.was-paid", time(draft)));
      return;
    }
    screens.cart.restore(draft, ZoneId.systemDefault());
    screens.desk.look();
    left.order().ifPresent(one -> screens.desk.resume(screens.cart.now(), one));
  }

  private static String time(Draft draft) {
    var at = LocalTime.ofInstant(draft.savedAt(), ZoneId.systemDefault());
    return DateTimeFormatter.ofPattern("HH:mm:ss").format(at);
  }

  private void close() {
    customer.ifPresent(CustomerWindow::close);
    closed.countDown();
  }

  /// Hears every payment, as the screens do.
  void listen(Consumer<PaymentView> listener) {
    services.watcher.views().listen(view -> view.ifPresent(listener));
  }

  /// Where the customers of the practice gateway are.
  Optional<String> practice() {
    return services.channelDesk.practice(services.settings());
  }

  /// Shows the bank's page for binding a card otherwise than in a browser.
  void bindWith(BankDoor.Browser browser) {
    screens.desk.byBalance().byCard().browseWith(browser);
  }

  /// Hears every receipt that cash completed.
  void listenToDrawer(Consumer<Receipt> listener) {
    services.cashDesk.receipts().listen(receipt -> receipt.ifPresent(listener));
  }

  boolean isCashDone() {
    return Display.call(() ->
        screens.cash.pageProperty().get().filter(p -> p.step() == CashPage.Step.DONE).isPresent());
  }

  boolean isPartPaid() {
    return Display.call(() -> screens.sale.tenders().partPaidProperty().get().isPresent());
  }

  /// Whether the sale screen takes money this way now.
  ///
  /// @param way the channel's code; empty for none in particular
  boolean takes(String way) {
    return way.isEmpty() || Display.call(() -> screens.takes(way));
  }

  /// What stands in the search field.
  String typed() {
    return Display.call(() -> screens.sale.search().typedProperty().get());
  }

  /// Whether this payment is for the sale on the screen, and not for one that was left.
  boolean isOfThisSale(Payment payment) {
    var sale =
        services.books.read(pages -> pages.orders().byId(payment.orderId())).map(Order::sale);
    return sale.equals(Optional.of(Display.call(screens.cart::sale)));
  }

  /// The payment screen as it is drawn now.
  Optional<PayPage> page() {
    return Display.call(() -> screens.pay.pageProperty().getValue());
  }

  /// The payment on that page, as it stands on the disk; empty if it is not of the sale on the
  /// screen.
  Optional<Payment> onDisk(PayPage page) {
    var sale = Display.call(screens.cart::sale);
    return services.books.read(pages ->
        pages.orders().bySale(sale).stream()
            .flatMap(order -> pages.payments().ofOrder(order.id()).stream())
            .filter(page::isOf)
            .findFirst());
  }

  Optional<Receipt> receiptOf(Payment payment) {
    return services.books.read(pages -> pages.receipts().byOrder(payment.orderId()));
  }

  /// Waits until the payment screen shows this payment so. The feed that the screens listen to may
  /// have told somebody else first.
  ///
  /// @return false if it does not come to that in time
  boolean awaitPage(Payment payment, Predicate<PayPage> wanted, Duration patience)
      throws InterruptedException {
    var seen = new CountDownLatch(1);
    var listening =
        Display.call(() ->
            screens
                .pay
                .pageProperty()
                .subscribe(page ->
                    page.filter(one -> one.isOf(payment) && wanted.test(one))
                        .ifPresent(_ -> seen.countDown())));
    try {
      return seen.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      Fx.run(listening::unsubscribe);
    }
  }

  /// What is on the screen, in a line for whoever must find out why a demo stopped.
  String told() {
    return Display.call(() ->
        screens.views.shown().map(View::name).orElse("nothing")
            + screens.views.pane().map(pane -> " under " + pane).orElse("")
            + ", "
            + screens.cart.now().items()
            + " items, "
            + screens.pay.pageProperty().get().map(page -> page.step().name()).orElse("no payment")
            + ", "
            + screens.notices.shownProperty().get().map(Notice::toString).orElse("no notice")
            + ", deposits "
            + screens.hold.holds().stream().map(view -> view.hold().state()).toList()
            + " after \""
            + screens.hold.amountProperty().get()
            + '"');
  }

  boolean shows(View view) {
    return Display.call(() -> screens.views.shown().equals(Optional.of(view)));
  }

  boolean cartIsEmpty() {
    return Display.call(() -> screens.cart.now().isEmpty());
  }

  /// Waits until everything that was asked of the JavaFX thread is drawn.
  void settle() {
    for (int pulse = 0; pulse < 2; pulse++) {
      Display.call(() -> pulse(screens.views.scene().getRoot()));
    }
  }

  private static Parent pulse(Parent root) {
    root.applyCss();
    root.layout();
    return root;
  }

  /// Closes as a person would.
  void shut() {
    Fx.run(stage::close);
  }

  /// Waits until the window is closed, then writes what is still to be written. Not on the JavaFX
  /// thread.
  void await() throws InterruptedException {
    closed.await();
    worries.close();
    clock.close();
    screens.drafts.close();
    services.watcher.close();
    afterwards.close();
    senses.close();
    services.close();
  }
}
