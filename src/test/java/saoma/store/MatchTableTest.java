package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.BillAnswer;
import saoma.channel.BillCount;
import saoma.channel.BillLine;
import saoma.channel.BillLine.Kind;
import saoma.channel.Heard;
import saoma.money.Money;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.payment.RefundState.Done;
import saoma.reconcile.DayMatch;
import saoma.reconcile.Difference;
import saoma.reconcile.Explanation;
import saoma.reconcile.Fees;
import saoma.reconcile.MatchDay;
import saoma.reconcile.MatchRuns.Standing;
import saoma.reconcile.MatchRuns.Status;
import saoma.reconcile.Matching;
import saoma.reconcile.Matching.Wish;
import saoma.reconcile.Others;
import saoma.reconcile.OurRow;
import saoma.reconcile.Siblings;
import saoma.settings.FeeRule;
import saoma.settings.FeeSettings;

/// What was found is kept on a real file, and how it stands follows from the books.
class MatchTableTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final MatchDay MONDAY = new MatchDay("alipay", DAY);
  private static final MatchDay TUESDAY = new MatchDay("alipay", DAY.plusDays(1));
  private static final Instant AT = Till.NOON;

  @TempDir Path folder;
  private Till till;
  private MatchTable runs;
  private final List<BillLine> bill = new ArrayList<>();

  @BeforeEach
  void open() {
    till = Till.at(folder);
    runs = new MatchTable(till.books);
  }

  @AfterEach
  void close() {
    till.close();
  }

  private Payment paid(Instant at) {
    var order = till.order();
    var state = new Paid(new Proof("T" + order.id(), at, order.total()), false);
    return till.payment(order, state);
  }

  private Refund refund(Payment payment, int nth, RefundState state) {
    var number = Refund.numberOf(payment.number(), nth);
    var refund =
        new Refund(
            number, payment.number(), Money.fen(7), "why", "王", state, 0, AT, AT.plusSeconds(1));
    return till.does(p -> {
      p.refunds().add(refund);
      return refund;
    });
  }

  private void line(Payment payment, Instant at) {
    bill.add(line(Kind.PAYMENT, payment.number(), "", payment.amount().minor(), at));
  }

  private static BillLine line(Kind kind, String number, String refund, long fen, Instant at) {
    var amount = Money.fen(fen);
    var fee = Fees.of(FeeRule.USUAL, amount);
    return new BillLine(
        1,
        kind,
        number,
        refund,
        "T",
        at,
        amount,
        amount,
        kind == Kind.PAYMENT ? fee : fee.negated(),
        "x");
  }

  private DayMatch match(MatchDay day) throws IOException {
    var wish = new Wish(day, new Fees(FeeSettings.USUAL), _ -> {}, () -> false);
    return match(day, wish);
  }

  private DayMatch match(MatchDay day, Wish wish) throws IOException {
    new Matching(new MovementTable(till.books), runs, InstantSource.fixed(AT))
        .run(
            wish,
            sink -> {
              var count = BillCount.ofAnyHour(day.day(), sink);
              bill.forEach(count::line);
              return new BillAnswer.Whole(count.totals(), Heard.nothing("OK"));
            });
    bill.clear();
    return runs.standing(day, DAY.plusDays(1)).orElseThrow();
  }

  private Standing only(MatchDay day, LocalDate today) {
    var all = runs.differences(day, today, 10);
    assertEquals(1, all.size());
    return all.getFirst();
  }

  @Test
  void aDayThatAgreesIsGreen() throws IOException {
    var payment = paid(AT);
    line(payment, AT);
    refund(payment, 1, new Done(AT));
    bill.add(line(Kind.REFUND, payment.number(), payment.number() + "R01", 7, AT));
    var match = match(MONDAY);
    assertTrue(match.isGreen());
    assertEquals(2, match.totals().trades());
    assertEquals(0, match.rest());
    assertEquals(payment.amount().minor() - 7, match.totals().ours());
    assertEquals(payment.amount().minus(Money.fen(7)), match.fees().net().plus(match.fees().fee()));
    assertEquals(List.of(), runs.differences(MONDAY, DAY, 10));
  }

  /// A day is green when this till's part of the bill agrees, and says how much is not its own.
  @Test
  void aDayIsGreenBesideWhatIsOtherTills() throws IOException {
    var payment = paid(AT);
    var theirs = "SABCD02261123000007";
    line(payment, AT);
    bill.add(line(Kind.PAYMENT, theirs, "", 1_000, AT));
    assertEquals(1, match(MONDAY).open(), "nobody said that there is another till");
    line(payment, AT);
    bill.add(line(Kind.PAYMENT, theirs, "", 1_000, AT));
    var fees = new Fees(FeeSettings.USUAL);
    var siblings = Siblings.of("02", "01");
    var match = match(MONDAY, new Wish(MONDAY, fees, siblings, _ -> {}, () -> false));
    assertTrue(match.isGreen());
    assertEquals(0, match.rest());
    assertEquals(new Others(1, 1_000, 0, 1_000, 6), match.totals().others());
    assertEquals(payment.amount(), match.fees().gross());
    assertEquals(payment.amount(), match.fees().net().plus(match.fees().fee()));
    assertEquals(List.of(), runs.differences(MONDAY, DAY, 10));
  }

  @Test
  void whatTheBillLacksWaitsThreeDaysAndIsFoundInALaterOne() throws IOException {
    var payment = paid(AT);
    var monday = match(MONDAY);
    assertEquals(payment.amount().minor(), monday.held());
    assertTrue(monday.isGreen(), "held");
    assertEquals(1, monday.waiting());
    assertEquals(Status.WAITING, only(MONDAY, DAY.plusDays(3)).status());
    assertEquals(Status.OPEN, only(MONDAY, DAY.plusDays(4)).status());
    assertFalse(runs.standing(MONDAY, DAY.plusDays(4)).orElseThrow().isGreen());
    line(payment, AT.plus(Duration.ofDays(1)));
    var tuesday = match(TUESDAY);
    assertTrue(tuesday.isGreen());
    assertEquals(-payment.amount().minor(), tuesday.held());
    assertEquals(Status.FOUND, only(MONDAY, DAY.plusDays(9)).status());
    assertTrue(runs.standing(MONDAY, DAY.plusDays(9)).orElseThrow().isGreen());
  }

  @Test
  void whatIsBookedIsOpenNoMoreAndMoneyIsCountedOnce() throws IOException {
    var order = till.order();
    var payment = till.payment(order, new Closed("CLERK"));
    line(payment, AT);
    var match = match(MONDAY);
    assertEquals(1, match.open());
    assertEquals(payment.amount().minor(), match.unexplained());
    assertEquals(Difference.Kind.STATE, only(MONDAY, DAY).difference().kind());
    till.moves(payment, new Disputed(new Proof("T", AT, payment.amount())));
    assertEquals(Status.BOOKED, only(MONDAY, DAY).status());
    var booked = runs.standing(MONDAY, DAY).orElseThrow();
    assertTrue(booked.isGreen());
    assertEquals(payment.amount().minor(), booked.booked());
    line(payment, AT);
    var again = match(MONDAY);
    assertTrue(again.isGreen());
    assertEquals(0, again.booked());
  }

  @Test
  void aRefundThatIsDoneByNowIsBooked() throws IOException {
    var payment = paid(AT);
    line(payment, AT);
    var refund = refund(payment, 1, new RefundState.Unresolved());
    bill.add(line(Kind.REFUND, payment.number(), refund.number(), 7, AT));
    assertEquals(1, match(MONDAY).open());
    till.does(p -> p.refunds().move(refund, new Done(AT), AT));
    assertEquals(Status.BOOKED, only(MONDAY, DAY).status());
    assertTrue(runs.standing(MONDAY, DAY).orElseThrow().isGreen());
  }

  @Test
  void aSecondLineOfTheSameNumberIsNeverBooked() throws IOException {
    var payment = paid(AT);
    line(payment, AT);
    line(payment, AT);
    assertEquals(1, match(MONDAY).open());
    assertEquals(Status.OPEN, only(MONDAY, DAY).status());
  }

  @Test
  void anExplanationHoldsForThisDifferenceOnly() throws IOException {
    bill.add(line(Kind.PAYMENT, "NOBODYS", "", 100, AT));
    match(MONDAY);
    var difference = only(MONDAY, DAY).difference();
    var said = new Explanation("alipay", DAY, difference.mark(), difference.gap(), "王", "test", AT);
    till.does(p -> {
      p.explanations().add(said);
      return said;
    });
    var match = runs.standing(MONDAY, DAY).orElseThrow();
    assertFalse(match.isGreen(), "explained is not matched");
    assertTrue(match.isSettled());
    assertEquals(-100, match.rest());
    assertEquals(said, only(MONDAY, DAY).explained().orElseThrow());
    bill.add(line(Kind.PAYMENT, "NOBODYS", "", 101, AT));
    assertEquals(1, match(MONDAY).open(), "another amount is another difference");
  }

  @Test
  void aPaymentOfLastNightAndItsReversalOfThisMorningAreNothing() throws IOException {
    var night = Instant.parse("2026-11-23T15:59:58Z");
    var payment = till.payment(till.order(), new Closed("REVERSED"));
    line(payment, night);
    assertEquals(1, match(MONDAY).open());
    bill.add(
        line(Kind.REVERSAL, payment.number(), "", payment.amount().minor(), night.plusSeconds(5)));
    assertTrue(match(TUESDAY).isGreen());
    assertEquals(Status.FOUND, only(MONDAY, DAY).status());
    assertTrue(runs.standing(MONDAY, DAY).orElseThrow().isGreen());
  }

  @Test
  void runningItAgainChangesNothing() throws IOException {
    for (var i = 0; i < 5; i++) {
      line(paid(AT), AT);
      bill.add(line(Kind.PAYMENT, "N" + i, "", 100, AT));
    }
    var lines = List.copyOf(bill);
    match(MONDAY);
    var before = Dump.of(till);
    bill.addAll(lines);
    match(MONDAY);
    assertEquals(before, Dump.of(till));
  }

  @Test
  void aRunThatWasStoppedIsNeverSeen() throws IOException {
    bill.add(line(Kind.PAYMENT, "N1", "", 100, AT));
    match(MONDAY);
    var before = Dump.of(till);
    for (var i = 0; i < 2_000; i++) {
      bill.add(line(Kind.PAYMENT, "M%04d".formatted(i), "", 100, AT));
    }
    var asked = new AtomicInteger();
    var wish =
        new Wish(
            MONDAY, new Fees(FeeSettings.USUAL), _ -> {}, () -> asked.incrementAndGet() > 2_004);
    assertThrows(CancellationException.class, () -> match(MONDAY, wish));
    bill.clear();
    assertEquals("N1", only(MONDAY, DAY).difference().number());
    bill.add(line(Kind.PAYMENT, "N1", "", 100, AT));
    match(MONDAY);
    assertEquals(before, Dump.of(till), "what was left half way is gone");
  }

  @Test
  void movementsComeInPagesWithoutAGap() {
    var numbers = new ArrayList<String>();
    for (var i = 0; i < 12; i++) {
      numbers.add(paid(AT.plusSeconds(i / 5)).number());
    }
    till.payment(till.order(), new Closed("CLERK"));
    var side = new MovementTable(till.books);
    var read = new ArrayList<String>();
    OurRow last = null;
    List<OurRow> page;
    do {
      page = side.payments("alipay", MONDAY.from(), MONDAY.until(), last, 4);
      page.forEach(row -> read.add(row.number()));
      last = page.isEmpty() ? null : page.getLast();
    } while (!page.isEmpty());
    assertEquals(numbers, read);
    assertEquals(
        List.of(), side.payments("wechat", MONDAY.from(), MONDAY.until(), null, 4), "another's");
  }

  @Test
  void whatWasHandedOutInCashIsNoneOfTheChannels() {
    var payment = paid(AT);
    till.does(p -> {
      p.refunds()
          .add(
              new Refund(
                  Refund.handNumberOf(payment.number(), 1),
                  payment.number(),
                  Money.fen(5),
                  "why",
                  "王",
                  new Done(AT),
                  0,
                  AT,
                  AT));
      p.orders().derive(payment.orderId(), OrderState.SETTLED, List.of(payment.number()));
      return payment;
    });
    var side = new MovementTable(till.books);
    assertEquals(List.of(), side.refunds("alipay", MONDAY.from(), MONDAY.until(), null, 9));
    var all = side.of("alipay", Set.of(payment.number()));
    assertEquals(List.of("PAID"), all.stream().map(OurRow::state).toList());
  }
}
