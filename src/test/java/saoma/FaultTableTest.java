package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import saoma.ChannelSetup.Prepared;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.money.Money;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.practice.fault.Call;
import saoma.practice.fault.Chance;
import saoma.practice.fault.Codes;
import saoma.practice.fault.Fault;
import saoma.practice.fault.Fault.Moment;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.Kind;
import saoma.practice.fault.Rule;
import saoma.practice.trade.Wallet;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.wire.Http;

/// Channel × call × fault: the till's own channels at a gateway that goes wrong in every way it
/// can. Whatever comes back, what it does not prove is not believed, one request was sent, and the
/// call ended in its time.
@TestInstance(Lifecycle.PER_CLASS)
class FaultTableTest {
  private static final Money PRICE = Money.fen(1288);
  private static final Duration SHORT = Duration.ofMillis(500);

  /// What a call may take here besides waiting; a loaded machine needs some.
  private static final Duration SLACK = Duration.ofSeconds(10);

  private final InstantSource clock = InstantSource.system();
  private final Http http = new Http(Http.Limits.DEFAULT, true);
  private final Http hasty = new Http(new Http.Limits(SHORT, SHORT, SHORT, 256 * 1024), true);
  private final Map<Wallet, Channel> patient = new EnumMap<>(Wallet.class);
  private final Map<Wallet, Channel> hurried = new EnumMap<>(Wallet.class);
  private final List<ChargeId> paid = new ArrayList<>();
  private Path folder;
  private PracticeServer gateway;
  private int numbers;

  /// One call of the table: how a trade gets ready for it, and how it is made. Refunds join here.
  private record Row(
      Call call, Preparation preparation, BiFunction<Channel, ChargeId, Answer> made) {}

  @FunctionalInterface
  private interface Preparation {
    ChargeId of(Channel channel) throws Exception;
  }

  private final List<Row> rows =
      List.of(
          new Row(Call.CHARGE, channel -> id(), this::charge),
          new Row(Call.QUERY, this::paidTrade, Channel::query),
          new Row(Call.REVERSE, this::scannedTrade, Channel::reverse));

  @BeforeAll
  void open(@TempDir Path made) throws IOException {
    folder = made;
    gateway = PracticeServer.start(PreparedKeys.config(folder, clock));
    // What happens for the first time takes longer than the hasty one waits.
    for (var wallet : Wallet.values()) {
      assertInstanceOf(Answer.Waiting.class, channel(wallet, http).query(id()));
    }
  }

  @AfterAll
  void close() throws IOException {
    http.close();
    hasty.close();
    gateway.close();
  }

  @TestFactory
  Stream<DynamicTest> whatAnAnswerDoesNotProveIsUnknown() {
    var tests = new ArrayList<DynamicTest>();
    for (var wallet : Wallet.values()) {
      for (var row : rows) {
        for (var kind : Kind.values()) {
          if (kind.fits(wallet, row.call())) {
            for (var fault : faults(kind)) {
              tests.add(
                  dynamicTest(
                      wallet + " " + row.call() + " " + fault, () -> play(wallet, row, fault)));
            }
          }
        }
      }
    }
    assertTrue(tests.size() >= 2 * 3 * 15, "the table shrank to " + tests.size());
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> aCodeNeverSaysPaidAndEndsOnlyWhatItMay() {
    var tests = new ArrayList<DynamicTest>();
    for (var wallet : Wallet.values()) {
      for (var row : rows) {
        for (var code : codes(wallet, row.call())) {
          tests.add(
              dynamicTest(wallet + " " + row.call() + " " + code, () -> code(row, wallet, code)));
        }
      }
    }
    return tests.stream();
  }

  private static List<String> codes(Wallet wallet, Call call) {
    var codes = new ArrayList<>(Codes.of(wallet, call));
    codes.add(
        switch (wallet) {
          case ALIPAY -> "40004/ACQ.NEVER_HEARD_OF";
          case WECHAT -> "400/NEVER_HEARD_OF";
        });
    return codes;
  }

  @Test
  void beforeTheEffectNothingHappenedAndAfterItEverything() throws Exception {
    for (var wallet : Wallet.values()) {
      var channel = channel(wallet, http);
      for (var moment : Moment.values()) {
        for (var fault :
            List.of(new Fault.Drop(moment), new Fault.Status(502, moment), code(wallet, moment))) {
          var id = scannedTrade(channel);
          set(wallet, Call.REVERSE, fault);
          assertInstanceOf(Answer.Unknown.class, channel.reverse(id), fault.toString());
          assertEquals(Map.of(fault.kind(), 1L), gateway.faults().tally().injected());
          gateway.faults().set(FaultPlan.HONEST);
          var wanted = moment == Moment.AFTER ? Answer.Closed.class : Answer.Waiting.class;
          assertInstanceOf(wanted, channel.query(id), fault.toString());
        }
      }
    }
  }

  @Test
  void aLateRequestStillHasItsEffectAfterTheTillGaveUp() throws Exception {
    for (var wallet : Wallet.values()) {
      var id = scannedTrade(channel(wallet, http));
      set(wallet, Call.REVERSE, new Fault.Delay(SHORT.toMillis() + 300));
      var answer = channel(wallet, hasty).reverse(id);
      assertEquals(Cause.TIMED_OUT, assertInstanceOf(Answer.Unknown.class, answer).cause());
      gateway.faults().set(FaultPlan.HONEST);
      var end = Instant.now().plus(SLACK);
      while (!(channel(wallet, http).query(id) instanceof Answer.Closed)) {
        assertTrue(Instant.now().isBefore(end), "the late request was never carried out");
        Thread.sleep(50);
      }
    }
  }

  private static Fault code(Wallet wallet, Moment moment) {
    return switch (wallet) {
      case ALIPAY -> new Fault.Code("20000/aop.ACQ.SYSTEM_ERROR", moment);
      case WECHAT -> new Fault.Code("500/SYSTEM_ERROR", moment);
    };
  }

  /// Every fault of a kind that is worth a row; codes have a table of their own.
  private static List<Fault> faults(Kind kind) {
    return switch (kind) {
      case DELAY -> List.of(new Fault.Delay(SHORT.toMillis() * 3));
      case DROP_BEFORE -> List.of(new Fault.Drop(Moment.BEFORE));
      case DROP_AFTER -> List.of(new Fault.Drop(Moment.AFTER));
      case HANG_UP -> List.of(new Fault.HangUp());
      case STATUS_BEFORE ->
          List.of(
              new Fault.Status(500, Moment.BEFORE),
              new Fault.Status(504, Moment.BEFORE),
              new Fault.Status(429, Moment.BEFORE));
      case STATUS_AFTER ->
          List.of(new Fault.Status(502, Moment.AFTER), new Fault.Status(404, Moment.AFTER));
      case WRONG_SIGNATURE -> List.of(new Fault.WrongSignature());
      case NO_SIGNATURE -> List.of(new Fault.NoSignature());
      case WRONG_AMOUNT -> List.of(new Fault.WrongAmount());
      case OTHER_ORDER -> List.of(new Fault.OtherOrder());
      case TRICKLE -> List.of(new Fault.Trickle(100));
      case ENDLESS -> List.of(new Fault.Endless());
      case CLOCK_SKEW -> List.of(new Fault.ClockSkew(3600), new Fault.ClockSkew(-3600));
      case MAINTENANCE -> List.of(new Fault.Maintenance(200), new Fault.Maintenance(503));
      case REDIRECT -> List.of(new Fault.Redirect());
      case NOT_JSON -> List.of(new Fault.NotJson());
      case CODE_BEFORE, CODE_AFTER -> List.of();
      case NOTICE_TWICE, NOTICE_LOST, NOTICE_LATE, NOTICE_REORDERED, NOTICE_FORGED -> List.of();
    };
  }

  /// The causes that a fault may be told as; empty where the answer is still proven.
  private static Set<Cause> causes(Wallet wallet, Call call, Fault fault) {
    var empty = wallet == Wallet.WECHAT && call == Call.REVERSE;
    return switch (fault.kind()) {
      case DELAY -> EnumSet.of(Cause.TIMED_OUT);
      case TRICKLE -> empty ? EnumSet.noneOf(Cause.class) : EnumSet.of(Cause.TIMED_OUT);
      case DROP_BEFORE, DROP_AFTER, HANG_UP -> EnumSet.of(Cause.SERVER_TROUBLE);
      case STATUS_BEFORE, STATUS_AFTER -> {
        var status = ((Fault.Status) fault).status();
        if (status == 429) {
          yield EnumSet.of(Cause.LIMITED);
        }
        yield EnumSet.of(
            status < 500 && wallet == Wallet.WECHAT ? Cause.SETTINGS : Cause.SERVER_TROUBLE);
      }
      case WRONG_SIGNATURE, NO_SIGNATURE -> EnumSet.of(Cause.BAD_SIGNATURE);
      case WRONG_AMOUNT, OTHER_ORDER -> EnumSet.of(Cause.MISMATCH);
      case ENDLESS, NOT_JSON -> EnumSet.of(Cause.UNREADABLE);
      // Alipay's signature covers no moment, and its `Date` is looked at by the check-up alone.
      case CLOCK_SKEW ->
          wallet == Wallet.WECHAT ? EnumSet.of(Cause.BAD_SIGNATURE) : EnumSet.noneOf(Cause.class);
      case MAINTENANCE ->
          ((Fault.Maintenance) fault).status() == 200
              ? EnumSet.of(Cause.UNREADABLE)
              : EnumSet.of(Cause.SERVER_TROUBLE);
      case REDIRECT ->
          EnumSet.of(wallet == Wallet.ALIPAY ? Cause.SERVER_TROUBLE : Cause.UNREADABLE);
      case CODE_BEFORE,
          CODE_AFTER,
          NOTICE_TWICE,
          NOTICE_LOST,
          NOTICE_LATE,
          NOTICE_REORDERED,
          NOTICE_FORGED ->
          throw new AssertionError("not in this table");
    };
  }

  private void play(Wallet wallet, Row row, Fault fault) throws Exception {
    var id = row.preparation().of(channel(wallet, http));
    var slow = fault instanceof Fault.Delay || fault instanceof Fault.Trickle;
    var channel = channel(wallet, slow ? hasty : http);
    set(wallet, row.call(), fault);
    var begun = Instant.now();
    var answer = row.made().apply(channel, id);
    var took = Duration.between(begun, Instant.now());
    var tally = gateway.faults().tally();
    gateway.faults().set(FaultPlan.HONEST);
    var causes = causes(wallet, row.call(), fault);
    if (causes.isEmpty()) {
      assertTrue(!(answer instanceof Answer.Unknown), answer::toString);
    } else {
      var unknown = assertInstanceOf(Answer.Unknown.class, answer);
      assertTrue(causes.contains(unknown.cause()), answer::toString);
    }
    assertEquals(1, tally.requests(), "sent more than once");
    assertEquals(Map.of(fault.kind(), 1L), tally.injected());
    assertTrue(took.compareTo(slow ? SHORT.plus(SLACK) : SLACK) < 0, took::toString);
  }

  private void code(Row row, Wallet wallet, String code) throws Exception {
    var channel = channel(wallet, http);
    var id = row.preparation().of(channel);
    set(wallet, row.call(), new Fault.Code(code, Moment.BEFORE));
    var answer = row.made().apply(channel, id);
    var tally = gateway.faults().tally();
    gateway.faults().set(FaultPlan.HONEST);
    assertEquals(1, tally.requests(), "sent more than once");
    var allowed =
        switch (row.call()) {
          case CHARGE -> !(answer instanceof Answer.Closed || answer instanceof Answer.ShowCode);
          case QUERY -> answer instanceof Answer.Unknown || answer instanceof Answer.Waiting;
          case REVERSE ->
              answer instanceof Answer.Unknown
                  || answer instanceof Answer.Waiting
                  || answer instanceof Answer.Closed && claims(code);
          case REFUND, REFUND_QUERY, SETTLE, SETTLE_QUERY, OTHER, NOTICE -> false;
        };
    assertTrue(allowed && !(answer instanceof Answer.Paid), answer::toString);
    if (code.endsWith("NEVER_HEARD_OF")) {
      assertInstanceOf(Answer.Unknown.class, answer);
    }
  }

  /// The codes by which a channel itself says that no money stays.
  private static boolean claims(String code) {
    return code.matches(".*(NOT_EXIST|HAS_CLOSE|ORDER_CLOSED|ORDER_REVERSED)");
  }

  private void set(Wallet wallet, Call call, Fault fault) {
    var rule = new Rule(Optional.of(wallet), Optional.of(call), Optional.empty(), 1, 0, fault);
    gateway.faults().set(new FaultPlan(List.of(rule), Chance.NEVER));
  }

  /// Each is made once: reading all the keys takes longer than a call.
  private Channel channel(Wallet wallet, Http by) {
    return (by == hasty ? hurried : patient).computeIfAbsent(wallet, one -> made(one, by));
  }

  private Channel made(Wallet wallet, Http by) {
    var settings = PracticeSettings.pointed(Settings.FRESH, gateway.addresses());
    var code =
        switch (wallet) {
          case ALIPAY -> ChannelSetup.ALIPAY;
          case WECHAT -> ChannelSetup.WECHAT;
        };
    var prepared = new ChannelSetup(new Home(folder), by, clock).prepare(settings).get(code);
    return assertInstanceOf(Prepared.Usable.class, prepared).channel();
  }

  private ChargeId id() {
    numbers++;
    return new ChargeId("S0FAULT%06d".formatted(numbers), PRICE);
  }

  private Answer charge(Channel channel, ChargeId id) {
    var now = clock.instant();
    return channel.charge(new Charge(id, "Saoma 1", now, now.plusSeconds(360)));
  }

  private ChargeId scannedTrade(Channel channel) throws Exception {
    return at(channel, false);
  }

  /// The one that was paid first: the honest answer to its query is Paid, which is what a fault
  /// must not let through.
  private ChargeId paidTrade(Channel channel) throws Exception {
    var known =
        paid.stream().filter(id -> id.number().startsWith("P" + channel.code())).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    return at(channel, true);
  }

  private ChargeId at(Channel channel, boolean pays) throws Exception {
    var id = pays ? new ChargeId("P" + channel.code() + "000001", PRICE) : id();
    var code = assertInstanceOf(Answer.ShowCode.class, charge(channel, id)).text();
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code));
      if (pays) {
        assertEquals(200, customer.press(code, "pay"));
        paid.add(id);
      }
    }
    return id;
  }
}
