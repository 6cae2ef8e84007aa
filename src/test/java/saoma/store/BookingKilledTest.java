package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.BillLine.Kind;
import saoma.channel.Channels;
import saoma.checkout.Checkout;
import saoma.checkout.Links;
import saoma.checkout.Nudge;
import saoma.checkout.Pause;
import saoma.checkout.Reconciler;
import saoma.checkout.RefundDesk;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Disputed;
import saoma.reconcile.Difference;
import saoma.reconcile.MatchDay;
import saoma.settings.Settings;

/// A till that stops in the middle of booking what a bill has: it is booked whole or not at all,
/// and pressed again it is booked once.
class BookingKilledTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Till.NOON);
  private static final MatchDay DAY = new MatchDay("alipay", LocalDate.of(2026, 11, 23));

  @TempDir Path folder;

  private static final class Never implements Pause {
    @Override
    public void forAtMost(Duration time, Nudge nudge) throws InterruptedException {
      nudge.await(Long.MAX_VALUE);
    }

    @Override
    public long nanos() {
      return 0;
    }
  }

  private static Optional<?> book(Till till, Difference difference) {
    var channels = new Channels(List.of());
    var checkout = new Checkout(till.books, channels, CLOCK, () -> Settings.FRESH);
    try (var refunds =
        new RefundDesk(till.books, checkout, channels, new Links(), CLOCK, new Never())) {
      return new Reconciler(till.books, checkout, refunds, CLOCK).book(DAY, difference, "Wang");
    }
  }

  private static Difference missing(Difference.Kind kind, String number, String state) {
    return new Difference(kind, Kind.PAYMENT, number, "", "T1", Till.NOON, 0, 400, 0, 0, state, 0);
  }

  @Test
  void moneyOfAClosedPayment() {
    var calls = 0;
    for (var ended = false; !ended; calls++) {
      Payment closed;
      try (var till = Till.at(folder)) {
        closed = till.payment(till.order(), new Closed("CLERK"));
      }
      var difference = missing(Difference.Kind.STATE, closed.number(), "CLOSED");
      ended = ends(calls, difference);
      try (var till = Till.at(folder)) {
        var whole = booked(till, closed.number());
        assertTrue(whole || !ended, "calls " + calls);
        assertEquals(whole ? 1 : 0, events(till, closed.number()), "calls " + calls);
        again(till, closed.number(), difference);
      }
    }
    assertTrue(calls > 10, "stopped " + calls + " times only");
  }

  @Test
  void moneyOfANumberThatNobodyKnows() {
    var calls = 0;
    for (var ended = false; !ended; calls++) {
      var number = "SMADE" + calls;
      Till.at(folder).close();
      var difference = missing(Difference.Kind.ONLY_THEIRS, number, "");
      ended = ends(calls, difference);
      try (var till = Till.at(folder)) {
        again(till, number, difference);
        assertEquals(
            1,
            till.does(p -> p.orders().latest(100)).stream()
                .filter(order -> order.sale().equals("found-" + number))
                .count());
      }
    }
    assertTrue(calls > 10, "stopped " + calls + " times only");
  }

  /// Books it with so many calls to the database.
  ///
  /// @return whether they were enough
  private boolean ends(int calls, Difference difference) {
    var connection = new StoppingConnection(calls);
    try (var till = Till.at(folder, connection::round)) {
      book(till, difference);
    } catch (RuntimeException e) {
      assertTrue(String.valueOf(e).contains("stopped") || e.getCause() != null, String.valueOf(e));
    }
    return !connection.stopped();
  }

  private static boolean booked(Till till, String number) {
    return till.does(p -> p.payments().byNumber(number))
        .filter(payment -> payment.state().hasMoney())
        .isPresent();
  }

  private static void again(Till till, String number, Difference difference) {
    assertEquals(Optional.empty(), book(till, difference));
    assertEquals(Optional.empty(), book(till, difference));
    var payment = till.does(p -> p.payments().byNumber(number)).orElseThrow();
    var proof = assertInstanceOf(Disputed.class, payment.state()).proof();
    assertEquals(400, proof.amount().minor());
    assertEquals(1, events(till, number));
    var evidence =
        till.books.look(h ->
            h.select("select evidence from payment_journal where payment = ?", number)
                .mapTo(String.class)
                .one());
    assertEquals("bill of alipay, 2026-11-23, trade T1, booked by Wang", evidence);
  }

  private static long events(Till till, String number) {
    return till.books.look(h ->
        h.select("select count(*) from payment_journal where payment = ?", number)
            .mapTo(Long.class)
            .one());
  }
}
