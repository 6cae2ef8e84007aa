package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saoma.store.Till.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.*;
import saoma.payment.Proof;
import saoma.payment.ShownCode;
import saoma.payment.Way;

class PaymentTableTest {
  static final ShownCode CODE =
      new ShownCode("https://qr.alipay.com/bax0'\"\\二", NOON.plusSeconds(300));
  static final Proof PROOF =
      new Proof("2026112322001", NOON.plusSeconds(20).plusNanos(1), Money.fen(1154));

  /// Every state with every shape it can have.
  static final List<PaymentState> STATES =
      List.of(
          new Created(),
          new Awaiting(null),
          new Awaiting(CODE),
          new Reversing(Why.CLERK, CODE),
          new Reversing(Why.DEADLINE, null),
          new Reversing(Why.NO_CODE, null),
          new Paid(PROOF, false),
          new Paid(PROOF, true),
          new Declined("ACQ.SELLER_BEEN_BLOCKED"),
          new Closed(""),
          new Unresolved(null),
          new Unresolved(CODE),
          new Disputed(PROOF));

  @TempDir Path folder;
  private Till till;

  @BeforeEach
  void open() {
    till = Till.at(folder);
  }

  @AfterEach
  void close() {
    till.close();
    assertEquals(List.of(), till.halts);
  }

  @Test
  void everyStateComesBackAsItWasAddedAlsoAfterReopening() {
    var added = STATES.stream().map(s -> till.payment(till.order(), s)).toList();
    till.close();
    till = Till.at(folder);
    for (var payment : added) {
      assertEquals(payment, stored(payment));
    }
  }

  @Test
  void whoShowedTheCodeComesBackToo() {
    var shown = Till.attempt("S7777", till.order(), new Awaiting(null));
    var taken =
        new Payment(
            shown.number(),
            shown.orderId(),
            shown.channel(),
            shown.amount(),
            shown.subject(),
            shown.state(),
            shown.version(),
            shown.createdAt(),
            shown.deadline(),
            shown.expiresAt(),
            shown.watchUntil(),
            Way.CUSTOMER_CODE);
    assertEquals(Way.SHOWN_QR, shown.way());
    till.does(pages -> {
      pages.payments().add(taken);
      return taken;
    });
    assertEquals(taken, stored(taken));
    assertTrue(till.moves(taken, new Reversing(PaymentState.Why.CLERK, null)));
    assertEquals(Way.CUSTOMER_CODE, stored(taken).way());
  }

  @Test
  void everyStateComesBackAsItWasMovedTo() {
    for (var state : STATES) {
      var payment = till.payment(till.order());
      assertTrue(till.moves(payment, state));
      assertEquals(payment.moved(state), stored(payment));
    }
  }

  @Test
  void ofTwoWhoReadTheSameVersionOnlyTheFirstMoves() {
    var read = till.payment(till.order());
    assertTrue(till.moves(read, new Awaiting(null)));
    assertFalse(till.moves(read, new Closed("lost the race")));
    assertEquals(read.moved(new Awaiting(null)), stored(read));
  }

  @Test
  void aPaymentThatIsNotThereDoesNotMove() {
    assertFalse(
        till.moves(Till.attempt("S0", till.order(), new Created()), new Closed("not there")));
  }

  @Test
  void anOrderHasOneAttemptThatCanStillBePaid() {
    for (var state : STATES) {
      var order = till.order();
      till.payment(order, state);
      if (state.blocksAnother()) {
        assertThrows(IllegalStateException.class, () -> till.payment(order), state::toString);
        assertEquals(1, ofOrder(order.id()).size());
      } else {
        till.payment(order);
        assertEquals(2, ofOrder(order.id()).size());
      }
    }
  }

  @Test
  void lateMoneyIsWrittenDownEvenBesideALiveAttempt() {
    var order = till.order();
    var first = till.payment(order, new Closed("given up"));
    var second = till.payment(order, new Awaiting(CODE));
    assertTrue(till.moves(first, new Disputed(PROOF)));
    assertEquals(first.moved(new Disputed(PROOF)), stored(first));
    assertThrows(IllegalStateException.class, () -> till.payment(order));
    assertTrue(till.moves(second, new Closed("closed")));
    assertThrows(
        IllegalStateException.class,
        () -> till.payment(order),
        "the disputed attempt has money and no third may be made");
  }

  @Test
  void aNumberIsNeverUsedTwice() {
    var payment = till.payment(till.order());
    var other = till.order();
    assertThrows(
        IllegalStateException.class,
        () ->
            till.does(p -> {
              p.payments().add(Till.attempt(payment.number(), other, new Created()));
              return true;
            }));
    assertEquals(List.of(), ofOrder(other.id()));
  }

  @Test
  void numbersNameTheTillTheShopsDayAndTheAttempt() {
    // 17:00 in London is the next day in Shanghai.
    var evening = java.time.Instant.parse("2026-12-31T17:00:00Z");
    var first = till.does(p -> p.payments().nextNumber(evening));
    var second = till.does(p -> p.payments().nextNumber(evening));
    assertTrue(first.matches("S[A-Z2-7]{4}07270101000001"), first);
    assertEquals(first.substring(0, 13) + "000002", second);
  }

  @Test
  void theInstallationStaysAndAnotherOneIsAnother() {
    var own = till.database.installation().name();
    till.close();
    till = Till.at(folder);
    assertEquals(own, till.database.installation().name());
    var names = new HashSet<String>();
    names.add(own);
    for (var i = 0; i < 3; i++) {
      try (var other = Till.at(folder.resolve("other" + i))) {
        names.add(other.database.installation().name());
      }
    }
    assertTrue(names.size() > 2, "four tills shared their names: " + names);
  }

  @Test
  void afterAMillionAttemptsNumbersGrowInsteadOfRepeating() {
    till.books.casual(h -> h.execute("update counters set given = 999998 where name = 'attempt'"));
    var last = till.does(p -> p.payments().nextNumber(NOON));
    var next = till.does(p -> p.payments().nextNumber(NOON));
    assertTrue(last.endsWith("999999"));
    assertTrue(next.endsWith("1000000"));
    assertTrue(next.matches("[0-9A-Z]{1,32}"));
  }

  @Test
  void aRolledBackAttemptGivesItsNumberBack() {
    assertThrows(
        ArithmeticException.class,
        () ->
            till.does(p -> {
              p.payments().nextNumber(NOON);
              throw new ArithmeticException("on purpose");
            }));
    assertTrue(till.does(p -> p.payments().nextNumber(NOON)).endsWith("000001"));
  }

  @Test
  void whatIsNotFinalOrStillWatchedIsAsked() {
    for (var state : STATES) {
      var payment = till.payment(till.order(), state);
      var watched = state instanceof Closed || state instanceof Declined;
      var end = payment.watchUntil();
      assertEquals(!state.isFinal() || watched, asks(payment, end.minusNanos(1)), state::toString);
      assertEquals(!state.isFinal(), asks(payment, end), state::toString);
      assertEquals(!state.isFinal(), asks(payment, end.plus(Duration.ofDays(400))));
    }
  }

  @Test
  void moneyThatNoOrderTookIsUnclaimed() {
    var settled = till.order();
    var itsOwn = till.payment(settled, new Paid(PROOF, false));
    settle(settled.id(), itsOwn);
    assertEquals(List.of(), unclaimed());

    var disputed = till.payment(till.order(), new Disputed(PROOF));
    var cancelled = till.order();
    var late = till.payment(cancelled, new Paid(PROOF, true));
    till.does(p -> {
      p.orders().derive(cancelled.id(), OrderState.CANCELLED, List.of());
      return true;
    });
    var twice = till.payment(settled, new Closed("given up"));
    till.moves(twice, new Paid(PROOF, true));
    assertEquals(
        List.of(disputed.number(), late.number(), twice.number()),
        unclaimed().stream().map(Payment::number).toList());
  }

  @Test
  void theLatestComeFirst() {
    var numbers = List.of(till.payment(till.order()), till.payment(till.order())).reversed();
    assertEquals(numbers, till.books.read(p -> p.payments().latest(5)));
    assertEquals(numbers.subList(0, 1), till.books.read(p -> p.payments().latest(1)));
  }

  @Test
  void theDatabaseItselfRefusesAStateThatContradictsItsFacts() {
    var payment = till.payment(till.order());
    for (var wrong :
        List.of(
            "state = 'PAID'",
            "state = 'SOMETHING'",
            "state = 'CLOSED'",
            "late = true",
            "why = 'CLERK'",
            "code_text = 'x'",
            "amount = 0",
            "blocks_another = false")) {
      assertThrows(
          org.jdbi.v3.core.JdbiException.class,
          () ->
              till.books.casual(h ->
                  h.execute("update payment set " + wrong + " where number = ?", payment.number())),
          wrong);
    }
    assertEquals(payment, stored(payment));
  }

  private boolean asks(Payment payment, java.time.Instant now) {
    return till.books.read(p -> p.payments().toAsk(now)).contains(payment);
  }

  private List<Payment> unclaimed() {
    return till.books.read(p -> p.payments().unclaimed());
  }

  private List<Payment> ofOrder(long id) {
    return till.books.read(p -> p.payments().ofOrder(id));
  }

  private Payment stored(Payment payment) {
    return till.books.read(p -> p.payments().byNumber(payment.number())).orElseThrow();
  }

  private void settle(long order, Payment by) {
    till.does(p -> {
      p.orders().derive(order, OrderState.SETTLED, List.of(by.number()));
      return true;
    });
  }
}
