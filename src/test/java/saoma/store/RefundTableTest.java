package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;
import saoma.payment.Refund;
import saoma.payment.RefundEvent;
import saoma.payment.RefundState;
import saoma.payment.RefundState.Asked;
import saoma.payment.RefundState.Done;
import saoma.payment.RefundState.Refused;
import saoma.payment.RefundState.Sent;
import saoma.payment.RefundState.Unresolved;
import saoma.payment.RulingMade;
import saoma.payment.RulingMade.Outcome;

class RefundTableTest {
  @TempDir private Path folder;

  @Test
  void everyStateComesBackAfterTheFileWasClosed() {
    Refund last;
    try (var till = Till.at(folder)) {
      last = asked(paid(till), 1, Money.fen(100));
      add(till, last);
      for (var to :
          List.<RefundState>of(
              new Sent(), new Unresolved(), new Refused("ACQ.NO"), new Done(Till.NOON))) {
        var read = last;
        var at = Till.NOON.plusSeconds(last.version());
        assertTrue(till.<Boolean>does(p -> p.refunds().move(read, to, at)));
        assertFalse(till.<Boolean>does(p -> p.refunds().move(read, to, at)), "a stale version");
        last = read.moved(to, at);
        assertEquals(Optional.of(last), byNumber(till, last.number()));
        assertEquals(to.isFinal(), open(till).isEmpty());
      }
    }
    try (var till = Till.at(folder)) {
      assertEquals(Optional.of(last), byNumber(till, last.number()));
    }
  }

  @Test
  void onlyOneRefundOfAPaymentIsOpenAndNumbersAreUsedOnce() {
    try (var till = Till.at(folder)) {
      var payment = paid(till);
      add(till, asked(payment, 1, Money.fen(100)));
      assertThrows(RuntimeException.class, () -> add(till, asked(payment, 2, Money.fen(1))));
      var first = byNumber(till, payment.number() + "R01").orElseThrow();
      till.does(p -> p.refunds().move(first, new Done(Till.NOON), Till.NOON));
      assertThrows(RuntimeException.class, () -> add(till, asked(payment, 1, Money.fen(1))));
      assertThrows(RuntimeException.class, () -> add(till, asked(payment, 2, Money.fen(0))));
      add(till, asked(payment, 2, Money.fen(1)));
      assertEquals(2, till.does(p -> p.refunds().ofPayment(payment.number())).size());
    }
  }

  @Test
  void moneyThatWentBackIsOnNoListAndItsOrderIsFreeAgain() {
    try (var till = Till.at(folder)) {
      var payment = paid(till);
      var refund = asked(payment, 1, payment.amount());
      add(till, refund);
      assertEquals(1, till.does(p -> p.payments().unclaimed()).size(), "shown until it has gone");
      till.does(p -> p.refunds().move(refund, new Done(Till.NOON), Till.NOON));
      assertEquals(List.of(), till.does(p -> p.payments().unclaimed()));
      var order = till.does(p -> p.orders().byId(payment.orderId())).orElseThrow();
      assertThrows(IllegalStateException.class, () -> till.payment(order));
      till.does(p -> {
        p.payments().release(payment.number());
        return p.orders().refreeze(order.id(), Till.cart());
      });
      var next = till.payment(order);
      assertTrue(till.moves(next, new Closed("by the clerk")));
      till.payment(order);
    }
  }

  @Test
  void anOrderTakesTheMoneyOfAnotherOnlyByARuling() {
    try (var till = Till.at(folder)) {
      var payment = paid(till);
      var other = till.order();
      assertThrows(
          IllegalStateException.class,
          () -> till.does(p -> settled(p.orders(), other.id(), payment.number())));
      var ruling =
          new RulingMade(
              payment.number(),
              1,
              Ruling.MONEY_IS_OURS,
              other.id(),
              "Li",
              "came back",
              Till.NOON,
              Outcome.OPEN);
      till.does(p -> {
        p.rulings().add(ruling);
        return settled(p.orders(), other.id(), payment.number());
      });
      assertEquals(List.of(), till.does(p -> p.payments().unclaimed()));
      till.does(p -> {
        p.rulings().decide(ruling, Outcome.CONFIRMED);
        return 0;
      });
      assertEquals(
          List.of(ruling.with(Outcome.CONFIRMED)),
          till.does(p -> p.rulings().ofPayment(payment.number())));
      assertThrows(
          IllegalStateException.class,
          () ->
              till.does(p -> {
                p.rulings().decide(ruling, Outcome.REFUTED);
                return 0;
              }));
    }
  }

  @Test
  void aNumberThatWasRuledAwayIsAskedAfterItsWatchUntilThatIsDecided() {
    try (var till = Till.at(folder)) {
      var payment = till.payment(till.order(), new Closed("ruled by Li"));
      var later = payment.watchUntil().plusSeconds(1);
      assertEquals(List.of(), till.does(p -> p.payments().toAsk(later)));
      var ruling =
          new RulingMade(
              payment.number(), 1, Ruling.NO_MONEY_MOVED, null, "Li", "r", Till.NOON, Outcome.OPEN);
      till.does(p -> {
        p.rulings().add(ruling);
        return 0;
      });
      assertEquals(List.of(payment), till.does(p -> p.payments().toAsk(later)));
      till.does(p -> {
        p.rulings().decide(ruling, Outcome.CONFIRMED);
        return 0;
      });
      assertEquals(List.of(), till.does(p -> p.payments().toAsk(later)));
    }
  }

  @Test
  void refundsAndRulingsStandInTheSameChain() {
    try (var till = Till.at(folder)) {
      var refund = asked(paid(till), 1, Money.fen(100));
      till.does(p -> {
        p.refunds().add(refund);
        p.journal().append(Till.NOON, refund, null, null, refund.state(), "");
        p.journal()
            .append(
                Till.NOON,
                refund,
                new RefundEvent.Submitted(),
                refund.state(),
                new Sent(),
                "{\"code\":\"10000\"}");
        p.journal()
            .append(
                Till.NOON,
                new RulingMade(
                    refund.payment(),
                    1,
                    Ruling.GIVE_BACK,
                    null,
                    "Li \"the boss\"",
                    "r",
                    Till.NOON,
                    Outcome.OPEN));
        return 0;
      });
      var texts =
          till.books.look(handle ->
              handle
                  .select("select event || ' ' || state_to from payment_journal order by seq")
                  .mapTo(String.class)
                  .list());
      assertEquals(
          List.of(
              "ASK_REFUND number=\""
                  + refund.number()
                  + "\" minor=\"100\" currency=\"CNY\" reason=\"broken\" by=\"Li\" REFUND_ASKED",
              "SUBMIT_REFUND number=\"" + refund.number() + "\" REFUND_SENT",
              "RULING nth=\"1\" ruling=\"GIVE_BACK\" order=\"\" by=\"Li \\\"the boss\\\"\""
                  + " reason=\"r\" OPEN"),
          texts);
      assertEquals(Optional.empty(), new Journals(till.books).firstBroken());
    }
  }

  private static saoma.order.Order settled(saoma.order.Orders orders, long order, String payment) {
    orders.derive(order, OrderState.SETTLED, List.of(payment));
    return orders.byId(order).orElseThrow();
  }

  private static Payment paid(Till till) {
    var order = till.order();
    return till.payment(order, new Paid(new Proof("T1", Till.NOON, order.total()), true));
  }

  private static Refund asked(Payment payment, int nth, Money amount) {
    return new Refund(
        Refund.numberOf(payment.number(), nth),
        payment.number(),
        amount,
        "broken",
        "Li",
        new Asked(),
        0,
        Till.NOON,
        Till.NOON);
  }

  private static void add(Till till, Refund refund) {
    till.does(p -> {
      p.refunds().add(refund);
      return 0;
    });
  }

  private static Optional<Refund> byNumber(Till till, String number) {
    return till.does(p -> p.refunds().byNumber(number));
  }

  private static List<Refund> open(Till till) {
    return till.does(p -> p.refunds().open());
  }
}
