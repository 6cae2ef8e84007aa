package saoma.simulate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saoma.payment.Journal;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState;
import saoma.payment.Refund;
import saoma.payment.RefundEvent;
import saoma.payment.RefundState;
import saoma.payment.RulingMade;

/// Keeps no rows: the inspector hears of each.
final class SimulatedJournal implements Journal {
  private final SimulatedBooks books;

  SimulatedJournal(SimulatedBooks books) {
    this.books = books;
  }

  @Override
  public void append(
      Instant at,
      String payment,
      PaymentEvent event,
      PaymentState from,
      PaymentState to,
      String evidence) {
    books.inspector.journalled(payment, from, to);
  }

  @Override
  public void append(
      Instant at,
      Refund refund,
      @Nullable RefundEvent event,
      @Nullable RefundState from,
      RefundState to,
      String evidence) {
    books.inspector.journalled(refund, to);
  }

  @Override
  public void append(Instant at, RulingMade ruling) {
    books.world.note("ruling", ruling.payment(), ruling.nth());
  }
}
