package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
import saoma.checkout.Nudge;
import saoma.checkout.Pause;
import saoma.checkout.PayoutDesk;
import saoma.checkout.PayoutProblem;
import saoma.checkout.PayoutResult;
import saoma.checkout.PayoutView;
import saoma.payout.Payout;
import saoma.payout.PayoutAdvice;
import saoma.payout.PayoutLines;
import saoma.payout.PayoutState;
import saoma.payout.Persons;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.practice.fault.Call;
import saoma.practice.fault.Fault;
import saoma.practice.fault.Fault.Moment;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.Rule;
import saoma.settings.AlipaySettings;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;
import saoma.wire.TokenKey;

/// Payouts from the draft to their end: the real database, the real desk and the real channel at a
/// practice gateway with certificates.
class PayoutAgainstPracticeTest {
  private static final String CARD = "6222020000000000000";
  private static final Map<String, String> PEOPLE = Map.of("1111", "Ann", "2222", "Bob");
  private static final Persons PERSONS =
      (_, pin) -> Optional.ofNullable(PEOPLE.get(new String(pin)));

  @TempDir private Path folder;
  private final BlockingQueue<PayoutView> heard = new LinkedBlockingQueue<>();
  private final Map<String, Queue<Payout>> byNumber = new HashMap<>();
  private PracticeServer gateway;
  private Services services;
  private PayoutDesk desk;

  /// Asks banks sooner than a shop would.
  private static final class Impatient implements Pause {
    private final SystemPause pause = new SystemPause();

    @Override
    public void forAtMost(Duration time, Nudge nudge) throws InterruptedException {
      var longest = Duration.ofMillis(700);
      pause.forAtMost(time.compareTo(longest) > 0 ? longest : time, nudge);
    }

    @Override
    public long nanos() {
      return pause.nanos();
    }
  }

  @BeforeEach
  void open() throws IOException {
    gateway =
        PracticeServer.start(
            PreparedKeys.config(folder.resolve("gateway"), InstantSource.system()));
    openTill(PracticeSettings.pointed(Settings.FRESH, gateway.addresses()));
  }

  private void openTill(Settings settings) throws IOException {
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    PreparedDatabase.in(home.database());
    services = new Services(home, settings, InstantSource.system());
    var channels = new Channels(ChannelSetup.usable(services.channelDesk.prepare(settings)));
    var checkout = new Checkout(services.books, channels, services.clock, services::settings);
    desk =
        new PayoutDesk(
            services.books,
            checkout,
            channels,
            PERSONS,
            new TokenKey(home.tokenKey()),
            services.clock,
            new Impatient());
    desk.views().listen(view -> view.ifPresent(heard::add));
  }

  private void closeTill() {
    desk.close();
    services.close();
    heard.clear();
    byNumber.clear();
  }

  @AfterEach
  void close() throws IOException {
    closeTill();
    gateway.close();
  }

  private List<String> approved(String text) {
    var lines = assertInstanceOf(PayoutLines.Read.Lines.class, PayoutLines.read(text)).lines();
    var drafted = desk.draft("alipay", lines, "工资", "1111".toCharArray());
    var numbers = done(drafted).stream().map(Payout::number).toList();
    done(desk.approve(numbers, "2222".toCharArray()));
    return numbers;
  }

  private static List<Payout> done(PayoutResult result) {
    return assertInstanceOf(PayoutResult.Done.class, result, result.toString()).payouts();
  }

  /// Several are under way at once, in any order: what is heard of another one is kept for whoever
  /// waits for that.
  private Payout await(String number, Predicate<PayoutState> wanted) throws InterruptedException {
    while (true) {
      var kept = heardOf(number).poll();
      if (kept != null && wanted.test(kept.state())) {
        return kept;
      }
      if (kept == null) {
        var view = heard.poll(90, TimeUnit.SECONDS);
        assertTrue(view != null, "nothing more was heard");
        heardOf(view.payout().number()).add(view.payout());
      }
    }
  }

  private Queue<Payout> heardOf(String number) {
    return byNumber.computeIfAbsent(number, _ -> new ArrayDeque<>());
  }

  private List<String> paid() throws IOException {
    var file = folder.resolve("gateway").resolve("payouts.jsonl");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private void goesWrong(Call call, Fault fault) {
    gateway
        .faults()
        .set(
            FaultPlan.HONEST.plus(
                new Rule(Optional.empty(), Optional.of(call), Optional.empty(), 1, 1, fault)));
  }

  @Test
  void anAccountIsPaidAtOnceAndBothNamesStandInTheRecord() throws Exception {
    var number = approved("13812345678, 王芳, 120.00").getFirst();
    var payout = await(number, state -> state instanceof PayoutState.Done);
    assertEquals("Ann", payout.drafted().person());
    assertEquals("Bob", Objects.requireNonNull(payout.approved()).person());
    assertEquals("工资", payout.reason());
    assertEquals(1, paid().size());
  }

  @Test
  void aBankTakesItsTimeAndMaySendBack() throws Exception {
    var numbers = approved(CARD + ", 王芳, 5, 工商银行\n" + CARD + ", 退票, 6, 工商银行");
    await(numbers.getFirst(), state -> state instanceof PayoutState.Dealing);
    var back = await(numbers.getLast(), state -> state instanceof PayoutState.Returned);
    assertEquals("", back.payee().account(), "forgotten");
    assertEquals(2, paid().size());
    closeTill();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(CARD), "a card's number stands in " + file);
      }
    }
    openTill(PracticeSettings.pointed(Settings.FRESH, gateway.addresses()));
  }

  @Test
  void whatIsRefusedSaysWhyAndIsBegunAgain() throws Exception {
    var number = approved("13812345678, 查无, 120.00").getFirst();
    var payout = await(number, PayoutState::isFinal);
    assertEquals(
        new PayoutState.Refused("PAYEE_NOT_EXIST", PayoutAdvice.CHECK_PAYEE), payout.state());
    var poor = approved("13812345678, 王芳, 50000.00\n13812345679, 王芳, 50000.01");
    await(poor.getFirst(), state -> state instanceof PayoutState.Done);
    var limit = await(poor.getLast(), PayoutState::isFinal);
    assertEquals(
        PayoutAdvice.OTHER_AMOUNT,
        assertInstanceOf(PayoutState.Refused.class, limit.state()).advice());
    var again = done(desk.again(number, "1111".toCharArray())).getFirst();
    assertEquals(number, again.replaces());
    assertEquals(1, paid().size());
  }

  @Test
  void inKeyModeNothingIsEvenDrafted() throws Exception {
    closeTill();
    var pointed = PracticeSettings.pointed(Settings.FRESH, gateway.addresses());
    var was = pointed.alipay();
    var keys =
        new AlipaySettings(
            true,
            was.gateway(),
            was.appId(),
            was.sellerId(),
            was.appPrivateKey(),
            was.alipayPublicKey(),
            "",
            "",
            "",
            was.productCode(),
            was.storeId(),
            was.notifyUrl());
    openTill(pointed.with(pointed.mode(), keys, pointed.wechat()));
    var lines = ((PayoutLines.Read.Lines) PayoutLines.read("13812345678, 王芳, 1")).lines();
    assertEquals(
        new PayoutResult.Not(PayoutProblem.NO_CERTIFICATES),
        desk.draft("alipay", lines, "工资", "1111".toCharArray()));
  }

  /// Whatever happens to the answer of a transfer that was carried out, it is paid once and the
  /// till finds out.
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
        new Fault.Code("REQUEST_PROCESSING", Moment.AFTER),
        new Fault.Code("20000/isp.unknow-error", Moment.AFTER),
        new Fault.Code("PAYER_BALANCE_NOT_ENOUGH", Moment.AFTER));
  }

  @ParameterizedTest
  @MethodSource("spoiledAnswers")
  void anAnswerThatIsSpoiledIsAskedAbout(Fault fault) throws Exception {
    goesWrong(Call.CHARGE, fault);
    var number = approved("13812345678, 王芳, 120.00").getFirst();
    await(number, state -> state instanceof PayoutState.Done);
    assertEquals(1, paid().size());
  }

  /// A request that never arrived is not sent again before minutes have passed, and is not called
  /// refused.
  static Stream<Fault> lostRequests() {
    return Stream.of(
        new Fault.Drop(Moment.BEFORE),
        new Fault.Status(503, Moment.BEFORE),
        new Fault.Redirect(),
        new Fault.Maintenance(200),
        new Fault.Code("SYSTEM_ERROR", Moment.BEFORE));
  }

  @ParameterizedTest
  @MethodSource("lostRequests")
  void aRequestThatIsLostStaysUnknown(Fault fault) throws Exception {
    goesWrong(Call.CHARGE, fault);
    var number = approved("13812345678, 王芳, 120.00").getFirst();
    for (var n = 0; n < 4; n++) {
      await(number, state -> state instanceof PayoutState.Sent);
    }
    assertEquals(List.of(), paid());
  }

  @Test
  void anAmountThatIsNotOursIsNotBelieved() throws Exception {
    gateway.faults().set(FaultPlan.HONEST.plus(Rule.always(new Fault.WrongSignature())));
    var number = approved("13812345678, 王芳, 120.00").getFirst();
    await(number, state -> state instanceof PayoutState.Sent);
    gateway.faults().set(FaultPlan.HONEST.plus(Rule.always(new Fault.WrongAmount())));
    for (var n = 0; n < 3; n++) {
      await(number, state -> state instanceof PayoutState.Sent);
    }
    gateway.faults().set(FaultPlan.HONEST);
    await(number, state -> state instanceof PayoutState.Done);
    assertEquals(1, paid().size());
  }

  @Test
  void aTillThatDiedAsksOn() throws Exception {
    gateway.faults().set(FaultPlan.HONEST.plus(Rule.always(new Fault.WrongSignature())));
    var number = approved("13812345678, 王芳, 120.00").getFirst();
    await(number, state -> state instanceof PayoutState.Sent);
    closeTill();
    gateway.faults().set(FaultPlan.HONEST);
    openTill(PracticeSettings.pointed(Settings.FRESH, gateway.addresses()));
    desk.recover();
    await(number, state -> state instanceof PayoutState.Done);
    assertEquals(1, paid().size());
  }
}
