package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.account.Binding;
import saoma.account.CardAsk;
import saoma.account.CardLine.Bound;
import saoma.account.LineAnswer;
import saoma.channel.Answer;
import saoma.channel.BillAnswer;
import saoma.channel.BillLine;
import saoma.channel.Bills;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Collected;
import saoma.channel.CustomerCode;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.unionpay.Account;
import saoma.channel.unionpay.OwnNumbers;
import saoma.channel.unionpay.UnionPayChannel;
import saoma.money.Money;
import saoma.payment.Proof;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.practice.unionpay.TestCard;
import saoma.settings.Settings;
import saoma.wire.Http;

/// The file of a cleared day that the practice gateway makes of bound cards' payments, fetched and
/// read by the till's own channel.
class CardBillAgainstPracticeTest {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /// Eight in the evening in China, three hours before the clearing day ends.
  private static final Instant EVENING = Instant.parse("2026-12-31T12:00:00Z");

  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(EVENING);
  private final InstantSource clock = now::get;
  private Http http = new Http(Http.Limits.DEFAULT, true);
  private final Known known = new Known();
  private PracticeServer gateway;
  private UnionPayChannel channel;
  private int numbers;

  private static final class Known implements OwnNumbers {
    private final Map<String, Instant> times = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    @Override
    public Optional<Instant> madeAt(String number) {
      return Optional.ofNullable(times.get(number));
    }

    @Override
    public Optional<String> token(String number) {
      return Optional.ofNullable(tokens.get(number));
    }

    @Override
    public void reversed(String number) {}

    @Override
    public boolean isReversed(String number) {
      return false;
    }
  }

  @BeforeEach
  void open() throws Exception {
    gateway = PracticeServer.start(PreparedKeys.config(folder, clock));
    channel = channel();
  }

  /// With connections of its own: the new gateway takes the old one's port.
  private void reopen() throws Exception {
    http.close();
    http = new Http(Http.Limits.DEFAULT, true);
    open();
  }

  private UnionPayChannel channel() throws Exception {
    var settings = PracticeSettings.pointed(Settings.FRESH, gateway.addresses()).card().bound();
    return new UnionPayChannel(Account.load(settings, Path::of, false), http, clock, known);
  }

  @AfterEach
  void close() throws IOException {
    gateway.close();
    http.close();
  }

  @Test
  void aDayHasItsPaymentsAndWhatWentBack() throws Exception {
    var first = paid(2750);
    var part = request(first, 1000);
    assertInstanceOf(RefundAnswer.Processing.class, channel.refund(part));
    var second = paid(880);
    nextMorning();
    var taken = new Collected();
    var whole = assertInstanceOf(BillAnswer.Whole.class, bills().fetch(DAY, taken));
    assertEquals(List.of(), taken.problems);
    assertEquals(2, whole.totals().payments());
    assertEquals(Money.fen(3630), whole.totals().paid());
    assertEquals(Money.fen(1000), whole.totals().refunded());
    assertEquals(
        List.of(first.number(), first.number(), second.number()),
        taken.lines.stream().map(BillLine::number).toList());
    assertEquals(
        List.of(BillLine.Kind.PAYMENT, BillLine.Kind.REFUND, BillLine.Kind.PAYMENT),
        taken.lines.stream().map(BillLine::kind).toList());
    assertEquals(part.number(), taken.lines.get(1).refundNumber());
    assertEquals(
        List.of(17L, -6L, 5L), taken.lines.stream().map(line -> line.fee().minor()).toList());
  }

  @Test
  void whatIsPaidAfterElevenInTheEveningIsTheNextDays() throws Exception {
    var early = paid(100);
    now.set(EVENING.plus(Duration.ofHours(3)));
    var late = paid(200);
    nextMorning();
    assertEquals(List.of(early.number()), numbers(DAY));
    nextMorning();
    assertEquals(List.of(late.number()), numbers(DAY.plusDays(1)));
  }

  @Test
  void aReversedOrRefusedPaymentIsInNone() throws Exception {
    var gone = paid(300);
    assertInstanceOf(Answer.Closed.class, channel.reverse(gone));
    var left = paid(400);
    nextMorning();
    assertEquals(List.of(left.number()), numbers(DAY));
  }

  @Test
  void beforeNineItIsNotReadyAndADayOfNobodyHasNone() throws Exception {
    paid(100);
    assertInstanceOf(BillAnswer.NotReady.class, bills().fetch(DAY, new Collected()));
    nextMorning();
    now.set(now.get().minus(Duration.ofHours(2)));
    assertInstanceOf(BillAnswer.NotReady.class, bills().fetch(DAY, new Collected()));
    assertInstanceOf(BillAnswer.NoBill.class, bills().fetch(DAY.minusDays(1), new Collected()));
    assertInstanceOf(BillAnswer.Denied.class, bills().fetch(DAY.minusYears(1), new Collected()));
  }

  @Test
  void aGatewayThatWasKilledRemembersWhatItAnswered() throws Exception {
    var first = paid(100);
    gateway.close();
    var file = folder.resolve("unionpay.jsonl");
    Files.writeString(file, "{\"number\":\"torn", StandardOpenOption.APPEND);
    reopen();
    var second = paid(200);
    gateway.close();
    reopen();
    nextMorning();
    assertEquals(List.of(first.number(), second.number()), numbers(DAY));
  }

  @Test
  void nothingIsBelievedOfAGatewayThatIsNotThere() throws Exception {
    nextMorning();
    gateway.close();
    assertInstanceOf(BillAnswer.Unknown.class, bills().fetch(DAY, new Collected()));
  }

  private Bills bills() {
    return channel.bills().orElseThrow();
  }

  private List<String> numbers(LocalDate day) {
    var taken = new Collected();
    assertInstanceOf(BillAnswer.Whole.class, bills().fetch(day, taken));
    return taken.lines.stream().map(BillLine::number).toList();
  }

  /// Half past nine of the next day.
  private void nextMorning() {
    var day = now.get().atOffset(CHINA).toLocalDate().plusDays(1);
    now.set(day.atTime(9, 30).toInstant(CHINA));
  }

  private ChargeId paid(long fen) throws Exception {
    numbers++;
    var cards = channel.cards();
    var binding = new Binding("CABCD01261126%06d".formatted(numbers), 1, clock.instant());
    var time = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(binding.at().atOffset(CHINA));
    gateway.unionpay().bind(binding.number(), time, TestCard.PAYS.lastFour());
    var done = assertInstanceOf(LineAnswer.Done.class, cards.bound(binding));
    var token = assertInstanceOf(Bound.class, done.value()).token();
    var id = new ChargeId("SABCD01261126%06d".formatted(numbers), Money.fen(fen));
    var at = clock.instant();
    known.times.put(id.number(), at);
    known.tokens.put(id.number(), token);
    var ask = new CardAsk(id.number(), "sale", "card", "181****0000", id.amount(), at);
    assertInstanceOf(LineAnswer.Done.class, cards.send(ask, token));
    var code = gateway.unionpay().code(id.number()).orElseThrow();
    var charge = new Charge(id, "test", at, at.plusSeconds(300));
    channel.take(charge, CustomerCode.sms(UnionPayChannel.CODE, code));
    assertInstanceOf(Answer.Paid.class, channel.query(id));
    return id;
  }

  private RefundRequest request(ChargeId id, long fen) {
    var paid = assertInstanceOf(Answer.Paid.class, channel.query(id));
    var number = id.number() + "R01";
    known.times.put(number, clock.instant());
    var proof = new Proof(paid.tradeNumber(), paid.paidAt(), paid.amount());
    return new RefundRequest(id, number, Money.fen(fen), "test", proof);
  }
}
