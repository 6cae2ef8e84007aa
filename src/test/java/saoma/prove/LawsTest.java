package saoma.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.Proof;

/// Each verdict with witnesses made up for it: a law that cannot be broken proves nothing.
class LawsTest {
  private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
  private static final Money AMOUNT = Money.fen(4690);
  private static final Proof PROOF = new Proof("T1", NOON, AMOUNT);
  private static final Paid PAID = new Paid(PROOF, false);
  private static final Taken TAKEN = new Taken("T1", AMOUNT);
  private static final Sold SOLD = sold(1, 1);
  private static final Stored STORED = settled(1, 1);

  private static Sold sold(long order, long receipt) {
    return new Sold(order, "P" + order, "alipay", 4690, "T1", receipt);
  }

  private static Stored settled(long order, long receipt) {
    return new Stored(
        order(order, "P" + order),
        List.of(payment("P" + order, order, PAID)),
        Optional.of(receipt(receipt, order, AMOUNT)));
  }

  private static Stored open(PaymentState state) {
    var order = new Order(1, "s1", NOON, List.of(), AMOUNT, OrderState.OPEN, List.of());
    return new Stored(order, List.of(payment("P1", 1, state)), Optional.empty());
  }

  private static Order order(long id, String settledBy) {
    return new Order(id, "s" + id, NOON, List.of(), AMOUNT, OrderState.SETTLED, List.of(settledBy));
  }

  private static Payment payment(String number, long order, PaymentState state) {
    return new Payment(number, order, "alipay", AMOUNT, "Saoma", state, 1, NOON, NOON, NOON, NOON);
  }

  private static Receipt receipt(long number, long order, Money total) {
    return new Receipt(
        number,
        "01",
        "Saoma",
        order,
        NOON,
        List.of(),
        total,
        List.of(new Tender("alipay", total, "P" + order, "T1", NOON)),
        0);
  }

  private static void breaks(Verdict verdict, int lost, int doubled, String words) {
    assertEquals(lost, verdict.lost(), verdict::toString);
    assertEquals(doubled, verdict.doubled(), verdict::toString);
    assertTrue(verdict.broken().stream().anyMatch(s -> s.contains(words)), verdict::toString);
    assertFalse(verdict.holds());
  }

  @Test
  void theyHoldWhereAllThreeSayTheSame() {
    var verdict = Laws.hold(List.of(SOLD), List.of(STORED), Map.of("P1", TAKEN));
    assertEquals(new Verdict(1, 0, 0, List.of(), List.of()), verdict);
    assertTrue(verdict.holds());
  }

  @Test
  void whereNothingWasSoldNothingIsProven() {
    assertFalse(Laws.hold(List.of(), List.of(), Map.of()).holds());
    assertFalse(Laws.hold(List.of(), List.of(STORED), Map.of("P1", TAKEN)).holds());
  }

  @Test
  void anAcknowledgedSaleThatIsNotInTheBooksIsLost() {
    breaks(Laws.hold(List.of(SOLD), List.of(), Map.of()), 1, 0, "not in the books");
  }

  @Test
  void anAcknowledgedSaleWithoutItsPaymentItsReceiptOrItsMoneyIsLost() {
    var taken = Map.of("P1", TAKEN);
    var payments = STORED.payments();
    var noReceipt = new Stored(STORED.order(), payments, Optional.empty());
    breaks(Laws.hold(List.of(SOLD), List.of(noReceipt), taken), 1, 0, "not in the books");
    var otherSum =
        new Stored(STORED.order(), payments, Optional.of(receipt(1, 1, Money.fen(4689))));
    breaks(Laws.hold(List.of(SOLD), List.of(otherSum), taken), 1, 0, "not in the books");
    var otherNumber = new Stored(STORED.order(), payments, Optional.of(receipt(2, 1, AMOUNT)));
    breaks(Laws.hold(List.of(SOLD), List.of(otherNumber), taken), 1, 0, "not in the books");
    var notPaid = open(new Awaiting(null));
    breaks(Laws.hold(List.of(SOLD), List.of(notPaid), taken), 1, 0, "not in the books");
    var byAnother = new Stored(order(1, "P9"), payments, STORED.receipt());
    breaks(Laws.hold(List.of(SOLD), List.of(byAnother), taken), 1, 0, "not in the books");
    var otherTrade = new Sold(1, "P1", "alipay", 4690, "T2", 1);
    breaks(Laws.hold(List.of(otherTrade), List.of(STORED), taken), 1, 0, "not in the books");
  }

  @Test
  void moneyThatTheBooksHaveAndTheChannelHasNotBreaksALaw() {
    breaks(Laws.hold(List.of(SOLD), List.of(STORED), Map.of()), 0, 0, "taken null");
    var less = Map.of("P1", new Taken("T1", Money.fen(4689)));
    breaks(Laws.hold(List.of(SOLD), List.of(STORED), less), 0, 0, "booked");
    var other = Map.of("P1", new Taken("T2", AMOUNT));
    breaks(Laws.hold(List.of(SOLD), List.of(STORED), other), 0, 0, "booked");
  }

  @Test
  void moneyThatTheChannelHasAndTheBooksDenyBreaksALaw() {
    var closed = open(new Closed("closed"));
    breaks(Laws.hold(List.of(), List.of(closed), Map.of("P1", TAKEN)), 0, 0, "ended in the books");
    var strange = Map.of("P1", TAKEN, "P2", TAKEN);
    breaks(Laws.hold(List.of(SOLD), List.of(STORED), strange), 0, 0, "do not have: P2");
  }

  @Test
  void anOrderThatWasPaidTwiceIsDoubled() {
    var twice =
        new Stored(
            STORED.order(),
            List.of(payment("P1", 1, PAID), payment("P2", 1, new Disputed(PROOF))),
            STORED.receipt());
    var verdict = Laws.hold(List.of(SOLD), List.of(twice), Map.of("P1", TAKEN, "P2", TAKEN));
    breaks(verdict, 0, 1, "paid more than once");
    assertEquals(List.of(new Verdict.Open("P2", "Disputed", 4690)), verdict.unresolved());
  }

  @Test
  void whatNobodyKnowsIsOnTheListAndNoLawIsBroken() {
    var unknown =
        new Stored(
            new Order(2, "s2", NOON, List.of(), AMOUNT, OrderState.OPEN, List.of()),
            List.of(payment("P2", 2, new Unresolved(null))),
            Optional.empty());
    var verdict = Laws.hold(List.of(SOLD), List.of(STORED, unknown), Map.of("P1", TAKEN));
    assertEquals(List.of(new Verdict.Open("P2", "Unresolved", 4690)), verdict.unresolved());
    assertTrue(verdict.holds());
  }

  @Test
  void aGapInTheNumbersOfOrdersOrReceiptsBreaksALaw() {
    var taken = Map.of("P1", TAKEN, "P3", TAKEN);
    var orders = List.of(STORED, settled(3, 2));
    breaks(Laws.hold(List.of(SOLD), orders, taken), 0, 0, "orders have a gap");
    var receipts = List.of(STORED, settled(2, 3));
    breaks(
        Laws.hold(List.of(SOLD), receipts, Map.of("P1", TAKEN, "P2", TAKEN)),
        0,
        0,
        "receipts have a gap");
  }

  @Test
  void severalTillsAreAsGoodAsTheWorst() {
    var good = Laws.hold(List.of(SOLD), List.of(STORED), Map.of("P1", TAKEN));
    var bad = Laws.hold(List.of(SOLD), List.of(), Map.of());
    var both = good.and(bad);
    assertEquals(2, both.acknowledged());
    assertEquals(1, both.lost());
    assertFalse(both.holds());
    assertFalse(good.with(List.of("a trouble")).holds());
  }
}
