package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.channel.BillLine.Kind;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.RefundState;
import saoma.payment.RulingMade.Outcome;
import saoma.payment.Way;
import saoma.reconcile.Difference;
import saoma.reconcile.MatchDay;
import saoma.reconcile.OurRow;

/// What a bill proves goes into the books once, and only by the checkout.
class ReconcilerTest extends RefundsFixture {
  private static final MatchDay DAY = new MatchDay("fake", LocalDate.of(2026, 3, 1));

  private Reconciler reconciler() {
    return new Reconciler(books, checkout, desk, time);
  }

  private Difference proof(Difference.Kind kind, String number, String refund, String state) {
    return new Difference(
        kind,
        refund.isEmpty() ? Kind.PAYMENT : Kind.REFUND,
        number,
        refund,
        "T1",
        time.instant(),
        0,
        PRICE.minor(),
        0,
        0,
        state,
        0);
  }

  private Payment now(Payment payment) {
    return checkout.byNumber(payment.number());
  }

  @Test
  void moneyOfAClosedPaymentIsBookedAsLateMoneyOnce() {
    var closed = begin("sale");
    withdraw(closed);
    var difference = proof(Difference.Kind.STATE, closed.number(), "", "CLOSED");
    assertEquals(Optional.empty(), reconciler().book(DAY, difference, "Wang"));
    assertInstanceOf(Disputed.class, now(closed).state());
    var rows = books.journal.size();
    assertEquals(Optional.empty(), reconciler().book(DAY, difference, "Wang"));
    assertEquals(rows, books.journal.size(), "booked once");
    assertEquals(List.of(closed.number()), numbers());
  }

  private List<String> numbers() {
    return checkout.unclaimed().stream().map(Payment::number).toList();
  }

  @Test
  void whatNobodyKnewIsPaidAndItsSaleSettled() {
    var unknown = unresolved("sale");
    var difference = proof(Difference.Kind.STATE, unknown.number(), "", "UNRESOLVED");
    assertEquals(Optional.empty(), reconciler().book(DAY, difference, "Wang"));
    assertTrue(assertInstanceOf(Paid.class, now(unknown).state()).late());
    assertEquals(List.of(), checkout.unclaimed());
  }

  @Test
  void aNumberThatTheBooksDoNotKnowGetsAnOrderOfItsOwn() {
    var difference = proof(Difference.Kind.ONLY_THEIRS, "S99999", "", "");
    assertEquals(Optional.empty(), reconciler().book(DAY, difference, "Wang"));
    assertEquals(Optional.empty(), reconciler().book(DAY, difference, "Wang"));
    assertEquals(List.of("S99999"), numbers());
    var started = rulings.giveBack("S99999", "Wang", "not ours");
    assertEquals("S99999R01", begun(started).number());
  }

  @Test
  void whatProvesNothingIsNotBooked() {
    var paid = paid("sale");
    for (var kind :
        List.of(Difference.Kind.ONLY_OURS, Difference.Kind.AMOUNT, Difference.Kind.FEE)) {
      var difference = proof(kind, paid.number(), "", "PAID");
      assertEquals(
          Optional.of(new Trouble.NotToRule(paid.number())),
          reconciler().book(DAY, difference, "Wang"));
    }
    var long64 = proof(Difference.Kind.ONLY_THEIRS, "N".repeat(64), "", "");
    assertTrue(reconciler().book(DAY, long64, "Wang").isPresent());
    var other = new MatchDay("other", DAY.day());
    var strange = proof(Difference.Kind.ONLY_THEIRS, paid.number(), "", "");
    assertTrue(reconciler().book(other, strange, "Wang").isPresent(), "another channel's number");
  }

  @Test
  void aRefundThatTheBillHasIsDone() {
    var paid = paid("sale");
    var refund = begun(desk.store(paid.number(), PRICE, "broken", "Li"));
    var difference = proof(Difference.Kind.STATE, paid.number(), refund.number(), "ASKED");
    assertTrue(reconciler().book(DAY, difference, "Wang").isPresent(), "it was never sent");
    desk.watch(refund.number()).step();
    assertEquals(Optional.empty(), reconciler().book(DAY, difference, "Wang"));
    var after = books.refunds.get(refund.number());
    assertInstanceOf(RefundState.Done.class, after.state());
  }

  @Test
  void aRulingThatTheBillConfirmsIsOpenNoMore() {
    var late = late("sale");
    var other = books.open("other", CART, time.instant());
    rulings.attach(late.number(), other.id(), "Li", "came back");
    var at = time.instant();
    reconciler()
        .confirm(
            List.of(
                new OurRow(
                    false, late.number(), "", true, "PAID", PRICE, at, at, Way.SHOWN_QR, true)));
    assertEquals(Outcome.CONFIRMED, rulings.ofPayment(late.number()).getFirst().outcome());
  }

  @Test
  void anExplanationWantsANameAndAReasonAndTheFirstOneStays() {
    var difference = proof(Difference.Kind.ONLY_THEIRS, "N11111", "", "");
    var reconciler = reconciler();
    assertTrue(reconciler.explain(DAY, difference, " ", "why").isPresent());
    assertTrue(reconciler.explain(DAY, difference, "Wang", " ").isPresent());
    assertEquals(Optional.empty(), reconciler.explain(DAY, difference, "Wang", "web shop"));
    assertEquals(Optional.empty(), reconciler.explain(DAY, difference, "Li", "other"));
    var said = books.explained.of("fake", DAY.day(), difference.mark()).orElseThrow();
    assertEquals("Wang", said.by());
    assertEquals(-PRICE.minor(), said.gap());
  }
}
