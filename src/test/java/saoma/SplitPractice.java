package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.Channels;
import saoma.checkout.Checkout;
import saoma.checkout.PaymentView;
import saoma.checkout.ReceiverDesk;
import saoma.checkout.ReceiverDesk.Outcome;
import saoma.checkout.RefundDesk;
import saoma.checkout.RefundStarted;
import saoma.checkout.RefundView;
import saoma.checkout.SplitDesk;
import saoma.checkout.SplitView;
import saoma.checkout.Started;
import saoma.checkout.Watcher;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.PaymentState;
import saoma.payment.RefundState;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.practice.fault.Call;
import saoma.practice.fault.Fault;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.Rule;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.settings.SplitSettings;
import saoma.split.PortionState;
import saoma.split.Quota;
import saoma.split.TakeBack;
import saoma.store.PreparedDatabase;

/// A till that splits what customers pay at a practice gateway: the real database, the real desks
/// and the real channel.
abstract class SplitPractice {
  static final String LI = "2088000000000101";
  static final String WANG = "wang@example.com";
  static final InstantSource CLOCK = InstantSource.system();

  @TempDir private Path folder;
  final BlockingQueue<PaymentView> payments = new LinkedBlockingQueue<>();
  final BlockingQueue<RefundView> refundViews = new LinkedBlockingQueue<>();
  final BlockingQueue<SplitView> splits = new LinkedBlockingQueue<>();
  volatile SplitSettings rule = SplitSettings.NONE;
  PracticeServer gateway;
  Services services;
  private Watcher watcher;
  RefundDesk refunds;
  SplitDesk desk;
  ReceiverDesk receivers;
  private int sales;

  @BeforeEach
  void open() throws IOException {
    gateway = PracticeServer.start(PreparedKeys.config(folder.resolve("gateway"), CLOCK));
    openTill();
  }

  void openTill() throws IOException {
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    PreparedDatabase.in(home.database());
    services =
        new Services(home, PracticeSettings.pointed(Settings.FRESH, gateway.addresses()), CLOCK);
    var channels =
        new Channels(ChannelSetup.usable(services.channelDesk.prepare(services.settings())));
    var checkout = new Checkout(services.books, channels, CLOCK, services::settings);
    watcher = new Watcher(checkout, channels, CLOCK, new HurriedPause());
    watcher.views().listen(view -> view.ifPresent(payments::add));
    refunds =
        new RefundDesk(
            services.books, checkout, channels, watcher.links(), CLOCK, new HurriedPause());
    refunds.views().listen(view -> view.ifPresent(refundViews::add));
    desk =
        new SplitDesk(
            services.books, checkout, watcher, channels, () -> rule, CLOCK, new HurriedPause());
    desk.views().listen(view -> view.ifPresent(splits::add));
    receivers = new ReceiverDesk(channels, "alipay", () -> rule, this::kept, CLOCK);
  }

  private boolean kept(SplitSettings changed) {
    rule = changed;
    return true;
  }

  void closeTill() {
    desk.close();
    watcher.close();
    refunds.close();
    services.close();
    payments.clear();
    splits.clear();
    refundViews.clear();
  }

  @AfterEach
  void close() throws IOException {
    closeTill();
    gateway.close();
  }

  static Quota quota(String account, String name, String share) {
    return assertInstanceOf(Quota.Read.Good.class, Quota.read(account, name, share)).quota();
  }

  void bound(String account, String name, String share) {
    assertEquals(new Outcome.Done(), receivers.bind(quota(account, name, share)));
  }

  /// A sale that a customer has paid. Only views of this payment count: one that is paid already
  /// shows itself once more, at a time of its own.
  String paid(long fen) throws Exception {
    var cart = Cart.EMPTY.add("1", "大米", "Rice", Quantity.pieces(1), Money.fen(fen));
    var started = watcher.pay(cart, "sale " + sales++, "alipay");
    var number = assertInstanceOf(Started.Begun.class, started).payment().number();
    var code =
        heard(
            payments,
            view ->
                view.payment().number().equals(number)
                        && view.payment().state() instanceof PaymentState.Awaiting(var shown)
                        && shown != null
                    ? Optional.of(shown.text())
                    : Optional.empty());
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code));
      assertEquals(200, customer.press(code, "pay"));
    }
    watcher.askNow(number);
    heard(
        payments,
        view ->
            Optional.of(view)
                .filter(one -> one.payment().number().equals(number))
                .map(PaymentView::receipt));
    return number;
  }

  static <V, T> T heard(BlockingQueue<V> views, Function<V, Optional<T>> wanted)
      throws InterruptedException {
    while (true) {
      var view = views.poll(90, TimeUnit.SECONDS);
      assertTrue(view != null, "nothing more was heard");
      var found = wanted.apply(view);
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  SplitView await(Predicate<PortionState> wanted) throws InterruptedException {
    return heard(
        splits, view -> Optional.of(view).filter(one -> wanted.test(one.portion().state())));
  }

  static boolean isDone(PortionState state) {
    return state instanceof PortionState.Done;
  }

  RefundState givenBack(String payment, long fen) throws InterruptedException {
    var begun = refunds.ask(payment, Money.fen(fen), "broken", "Ann");
    var number = assertInstanceOf(RefundStarted.Begun.class, begun).refund().number();
    return heard(
        refundViews,
        view ->
            Optional.of(view.refund())
                .filter(one -> one.number().equals(number) && one.state().isFinal())
                .map(one -> one.state()));
  }

  List<String> kept(String what) throws IOException {
    var file = folder.resolve("gateway").resolve("splits.jsonl");
    return Files.exists(file)
        ? Files.readAllLines(file).stream().filter(l -> l.contains("\"" + what + "\"")).toList()
        : List.of();
  }

  void goesWrong(Call call, Fault fault) {
    gateway
        .faults()
        .set(
            FaultPlan.HONEST.plus(
                new Rule(Optional.empty(), Optional.of(call), Optional.empty(), 1, 1, fault)));
  }

  List<TakeBack> backs(String payment) {
    return services.books.read(pages -> pages.portions().backs(payment));
  }

  static List<Long> fens(List<TakeBack> backs) {
    return backs.stream().map(back -> back.amount().minor()).sorted().toList();
  }

  void always(Call call, Fault fault) {
    var rule = new Rule(Optional.empty(), Optional.of(call), Optional.empty(), 1, 0, fault);
    gateway.faults().set(FaultPlan.HONEST.plus(rule));
  }
}
