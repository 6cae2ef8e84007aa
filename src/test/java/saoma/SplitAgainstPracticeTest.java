package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saoma.channel.Channels;
import saoma.checkout.Checkout;
import saoma.checkout.PaymentView;
import saoma.checkout.ReceiverDesk;
import saoma.checkout.ReceiverDesk.Outcome;
import saoma.checkout.RefundDesk;
import saoma.checkout.RefundStarted;
import saoma.checkout.RefundView;
import saoma.checkout.SplitDesk;
import saoma.checkout.SplitProblem;
import saoma.checkout.SplitResult;
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
import saoma.practice.fault.Fault.Moment;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.Rule;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.settings.SplitSettings;
import saoma.split.PortionAdvice;
import saoma.split.PortionState;
import saoma.split.Quota;
import saoma.split.Receiver;
import saoma.split.TakeBack;
import saoma.store.PreparedDatabase;

/// Splits from the binding of a receiver to the refund that takes a part back: the real database,
/// the real desks and the real channel at a practice gateway that a customer has paid at.
class SplitAgainstPracticeTest {
  private static final String LI = "2088000000000101";
  private static final String WANG = "wang@example.com";
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir private Path folder;
  private final BlockingQueue<PaymentView> payments = new LinkedBlockingQueue<>();
  private final BlockingQueue<RefundView> refundViews = new LinkedBlockingQueue<>();
  private final BlockingQueue<SplitView> splits = new LinkedBlockingQueue<>();
  private volatile SplitSettings rule = SplitSettings.NONE;
  private PracticeServer gateway;
  private Services services;
  private Watcher watcher;
  private RefundDesk refunds;
  private SplitDesk desk;
  private ReceiverDesk receivers;
  private int sales;

  @BeforeEach
  void open() throws IOException {
    gateway = PracticeServer.start(PreparedKeys.config(folder.resolve("gateway"), CLOCK));
    openTill();
  }

  private void openTill() throws IOException {
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

  private void closeTill() {
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

  private static Quota quota(String account, String name, String share) {
    return assertInstanceOf(Quota.Read.Good.class, Quota.read(account, name, share)).quota();
  }

  private void bound(String account, String name, String share) {
    assertEquals(new Outcome.Done(), receivers.bind(quota(account, name, share)));
  }

  /// A sale that a customer has paid.
  private String paid(long fen) throws Exception {
    var cart = Cart.EMPTY.add("1", "大米", "Rice", Quantity.pieces(1), Money.fen(fen));
    var started = watcher.pay(cart, "sale " + sales++, "alipay");
    var number = assertInstanceOf(Started.Begun.class, started).payment().number();
    var code =
        heard(
            payments,
            view ->
                view.payment().state() instanceof PaymentState.Awaiting(var shown) && shown != null
                    ? Optional.of(shown.text())
                    : Optional.empty());
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code));
      assertEquals(200, customer.press(code, "pay"));
    }
    watcher.askNow(number);
    heard(payments, view -> Optional.ofNullable(view.receipt()));
    return number;
  }

  private static <V, T> T heard(
      BlockingQueue<V> views, Function<V, Optional<T>> wanted)
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

  private SplitView await(Predicate<PortionState> wanted) throws InterruptedException {
    return heard(
        splits, view -> Optional.of(view).filter(one -> wanted.test(one.portion().state())));
  }

  private static boolean isDone(PortionState state) {
    return state instanceof PortionState.Done;
  }

  private RefundState givenBack(String payment, long fen) throws InterruptedException {
    var begun = refunds.ask(payment, Money.fen(fen), "broken", "Ann");
    var number = assertInstanceOf(RefundStarted.Begun.class, begun).refund().number();
    return heard(
        refundViews,
        view ->
            Optional.of(view.refund())
                .filter(one -> one.number().equals(number) && one.state().isFinal())
                .map(one -> one.state()));
  }

  private List<String> kept(String what) throws IOException {
    var file = folder.resolve("gateway").resolve("splits.jsonl");
    return Files.exists(file)
        ? Files.readAllLines(file).stream().filter(l -> l.contains("\"" + what + "\"")).toList()
        : List.of();
  }

  private void goesWrong(Call call, Fault fault) {
    gateway
        .faults()
        .set(
            FaultPlan.HONEST.plus(
                new Rule(Optional.empty(), Optional.of(call), Optional.empty(), 1, 1, fault)));
  }

  private List<TakeBack> backs(String payment) {
    return services.books.read(pages -> pages.portions().backs(payment));
  }

  @Test
  void receiversAreBoundShownAndLetGo() {
    assertEquals(List.of(), receivers.all().rows());
    bound(LI, "李雷", "5%");
    bound(WANG, "王芳", "2.00");
    var all = receivers.all();
    assertEquals(30, all.most());
    assertEquals(List.of("5%", "2.00"), all.rows().stream().map(r -> r.quota().share()).toList());
    assertTrue(all.rows().stream().allMatch(row -> Boolean.TRUE.equals(row.bound())));
    assertEquals(
        new Outcome.Not(SplitProblem.TOO_MUCH), receivers.bind(quota(WANG, "王芳", "26%")));
    assertEquals(
        new Outcome.Refused("ACQ.USER_NOT_EXIST"),
        receivers.bind(quota("2088000000000404", "查无", "1%")));
    var li = new Receiver(Receiver.Kind.USER, LI, "");
    assertEquals(new Outcome.Done(), receivers.unbind(li));
    assertEquals(
        List.of(WANG),
        receivers.all().rows().stream().map(row -> row.receiver().account()).toList());
    assertEquals(WANG + ",王芳,2.00", rule.shares());
    gateway.faults().set(FaultPlan.HONEST.plus(Rule.always(new Fault.WrongSignature())));
    assertInstanceOf(Outcome.Unknown.class, receivers.bind(quota(LI, "李雷", "5%")));
    assertEquals(WANG + ",王芳,2.00", rule.shares(), "nobody gets a share who may not be bound");
    assertTrue(receivers.all().trouble() != null);
    assertEquals(null, receivers.all().rows().getFirst().bound());
  }

  @Test
  void aPaidSaleIsSplitAndItsRefundsTakeBackInProportion() throws Exception {
    bound(LI, "李雷", "5%");
    bound(WANG, "王芳", "2.00");
    var payment = paid(10_001);
    await(SplitAgainstPracticeTest::isDone);
    await(SplitAgainstPracticeTest::isDone);
    assertEquals(2, kept("SPLIT").size());
    assertTrue(kept("SPLIT").getFirst().contains("\"fen\":500,"), kept("SPLIT").toString());
    assertTrue(kept("SPLIT").getLast().contains("\"fen\":200,"));
    assertInstanceOf(RefundState.Done.class, givenBack(payment, 3_333));
    assertEquals(List.of(67L, 166L), fens(backs(payment)));
    assertInstanceOf(RefundState.Done.class, givenBack(payment, 6_668));
    assertEquals(
        700, backs(payment).stream().mapToLong(back -> back.amount().minor()).sum(), "all of it");
    assertEquals(4, kept("BACK").size());
    assertEquals(
        List.of(Money.fen(200), Money.fen(500)),
        desk.latest(2).stream().map(SplitView::back).toList());
  }

  private static List<Long> fens(List<TakeBack> backs) {
    return backs.stream().map(back -> back.amount().minor()).sorted().toList();
  }

  @Test
  void whoeverIsNotBoundAnyMoreIsToldAndGetsItOnceBound() throws Exception {
    bound(LI, "李雷", "5%");
    var was = rule;
    receivers.unbind(new Receiver(Receiver.Kind.USER, LI, ""));
    rule = was;
    paid(10_000);
    var view = await(PortionState::isFinal);
    assertEquals(
        new PortionState.Refused("ACQ.ROYALTY_RECEIVER_INVALID", PortionAdvice.BIND),
        view.portion().state());
    bound(LI, "李雷", "5%");
    var again =
        assertInstanceOf(SplitResult.Done.class, desk.again(view.portion().number())).portion();
    assertEquals(view.portion().number(), again.replaces());
    assertEquals(
        new SplitResult.Not(SplitProblem.NOT_TO_REPEAT), desk.again(view.portion().number()));
    await(SplitAgainstPracticeTest::isDone);
    assertEquals(1, kept("SPLIT").size());
  }

  @Test
  void moreThanTheContractAllowsIsRefusedByTheGateway() throws Exception {
    bound(LI, "李雷", "5%");
    rule = new SplitSettings(LI + ",李雷,31%", 40, Instant.EPOCH.toString());
    paid(10_000);
    var state = await(PortionState::isFinal).portion().state();
    assertEquals(
        PortionAdvice.OTHER_AMOUNT,
        assertInstanceOf(PortionState.Refused.class, state).advice());
    assertEquals(List.of(), kept("SPLIT"));
  }

  @Test
  void aPartThatTakesItsTimeOrFailsIsFoundOut() throws Exception {
    bound(LI, "处理中", "5%");
    paid(10_000);
    await(state -> state instanceof PortionState.Sent);
    await(SplitAgainstPracticeTest::isDone);
    bound(LI, "失败", "5%");
    paid(10_000);
    var failed = await(state -> state.isFinal()).portion().state();
    assertEquals(
        new PortionState.Refused("TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH", PortionAdvice.TOP_UP),
        failed);
  }

  /// Whatever happens to the answer of a split that was carried out, it is done once and the till
  /// finds out.
  static Stream<Fault> spoiledAnswers() {
    return Stream.of(
        new Fault.Drop(Moment.AFTER),
        new Fault.HangUp(),
        new Fault.Status(502, Moment.AFTER),
        new Fault.WrongSignature(),
        new Fault.NoSignature(),
        new Fault.OtherOrder(),
        new Fault.Endless(),
        new Fault.NotJson(),
        new Fault.Code("SYSTEM_ERROR", Moment.AFTER),
        new Fault.Code("FREQUENCY_LIMITED", Moment.AFTER),
        new Fault.Code("DUP_OUT_REQUEST_NO", Moment.AFTER),
        new Fault.Code("ALREADY_CONFIRM_SETTLE", Moment.AFTER),
        new Fault.Code("20000/isp.unknow-error", Moment.AFTER),
        new Fault.Code("TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH", Moment.AFTER));
  }

  @ParameterizedTest
  @MethodSource("spoiledAnswers")
  void anAnswerThatIsSpoiledIsAskedAbout(Fault fault) throws Exception {
    bound(LI, "李雷", "5%");
    goesWrong(Call.SETTLE, fault);
    paid(10_000);
    await(SplitAgainstPracticeTest::isDone);
    assertEquals(1, kept("SPLIT").size());
  }

  @Test
  void aShopThatIsTooPoorIsToldSo() throws Exception {
    bound(LI, "李雷", "5%");
    goesWrong(
        Call.SETTLE, new Fault.Code("TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH", Moment.BEFORE));
    paid(10_000);
    var state = await(PortionState::isFinal).portion().state();
    assertEquals(
        PortionAdvice.TOP_UP, assertInstanceOf(PortionState.Refused.class, state).advice());
    assertEquals(List.of(), kept("SPLIT"));
  }

  @Test
  void anAmountThatIsNotOursIsNotBelieved() throws Exception {
    bound(LI, "李雷", "5%");
    gateway
        .faults()
        .set(
            FaultPlan.HONEST.plus(
                new Rule(
                    Optional.empty(),
                    Optional.of(Call.SETTLE_QUERY),
                    Optional.empty(),
                    1,
                    0,
                    new Fault.WrongAmount())));
    paid(10_000);
    for (var n = 0; n < 3; n++) {
      await(state -> state instanceof PortionState.Sent);
    }
    gateway.faults().set(FaultPlan.HONEST);
    await(SplitAgainstPracticeTest::isDone);
    assertEquals(1, kept("SPLIT").size());
  }

  private void always(Call call, Fault fault) {
    var rule = new Rule(Optional.empty(), Optional.of(call), Optional.empty(), 1, 0, fault);
    gateway.faults().set(FaultPlan.HONEST.plus(rule));
  }

  @Test
  void aTillThatDiedAsksOnAndSplitsWhatWasPaidMeanwhile() throws Exception {
    bound(LI, "李雷", "5%");
    always(Call.SETTLE_QUERY, new Fault.WrongSignature());
    paid(10_000);
    await(state -> state instanceof PortionState.Sent);
    desk.close();
    paid(20_000);
    closeTill();
    gateway.faults().set(FaultPlan.HONEST);
    openTill();
    desk.recover();
    await(SplitAgainstPracticeTest::isDone);
    await(SplitAgainstPracticeTest::isDone);
    assertEquals(2, kept("SPLIT").size());
    desk.recover();
    assertEquals(2, desk.latest(9).size(), "what is split is not split again");
  }

  @Test
  void aRefundWaitsUntilItIsKnownWhoHasWhat() throws Exception {
    bound(LI, "李雷", "5%");
    always(Call.SETTLE_QUERY, new Fault.WrongSignature());
    var payment = paid(10_000);
    await(state -> state instanceof PortionState.Sent);
    var begun = refunds.ask(payment, Money.fen(10_000), "broken", "Ann");
    assertInstanceOf(RefundStarted.Begun.class, begun);
    for (var n = 0; n < 3; n++) {
      var state = heard(refundViews, view -> Optional.of(view.refund().state()));
      assertInstanceOf(RefundState.Asked.class, state);
    }
    gateway.faults().set(FaultPlan.HONEST);
    heard(
        refundViews,
        view -> Optional.of(view).filter(v -> v.refund().state() instanceof RefundState.Done));
    assertEquals(List.of(500L), fens(backs(payment)));
    assertEquals(1, kept("BACK").size());
  }

  @Test
  void aReceiverWhoHasSpentItHoldsTheRefundUntilHePaysIn() throws Exception {
    bound(LI, "花光", "5%");
    var payment = paid(10_000);
    await(SplitAgainstPracticeTest::isDone);
    refunds.ask(payment, Money.fen(10_000), "broken", "Ann");
    heard(refundViews, view -> Optional.ofNullable(view.advice()));
    assertEquals(List.of(), kept("BACK"));
    bound(LI, "李雷", "5%");
    heard(
        refundViews,
        view -> Optional.of(view).filter(v -> v.refund().state() instanceof RefundState.Done));
    assertEquals(1, kept("BACK").size());
  }

  @Test
  void anAnswerToARefundThatIsLostTakesNothingBackTwice() throws Exception {
    bound(LI, "李雷", "5%");
    var payment = paid(10_000);
    await(SplitAgainstPracticeTest::isDone);
    goesWrong(Call.REFUND, new Fault.Drop(Moment.AFTER));
    assertInstanceOf(RefundState.Done.class, givenBack(payment, 4_000));
    assertEquals(List.of(200L), fens(backs(payment)));
    assertEquals(1, kept("BACK").size());
  }

  @Test
  void nothingIsSplitOfWhatGoesBack() throws Exception {
    var payment = paid(10_000);
    assertInstanceOf(RefundState.Done.class, givenBack(payment, 4_000));
    bound(LI, "李雷", "5%");
    rule = new SplitSettings(rule.shares(), 30, Instant.EPOCH.toString());
    desk.recover();
    var portion = await(SplitAgainstPracticeTest::isDone).portion();
    assertEquals(Money.fen(6_000), portion.basis());
    assertEquals(Money.fen(300), portion.amount());
  }
}
