package saoma.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import saoma.payment.Journal;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState;
import saoma.payment.Refund;
import saoma.payment.RefundEvent;
import saoma.payment.RefundState;
import saoma.payment.RulingMade;

/// The writing end of `payment_journal`. The counter knows how many rows there are, so that a tail
/// that was cut off shows too.
record JournalTable(Handle handle) implements Journal {
  @Override
  public void append(
      Instant at,
      String payment,
      PaymentEvent event,
      PaymentState from,
      PaymentState to,
      String evidence) {
    write(
        at.toString(),
        payment,
        JournalText.of(event),
        JournalText.of(from),
        JournalText.of(to),
        evidence);
  }

  @Override
  public void append(
      Instant at,
      Refund refund,
      @Nullable RefundEvent event,
      @Nullable RefundState from,
      RefundState to,
      String evidence) {
    write(
        at.toString(),
        refund.payment(),
        RefundText.of(refund, event),
        RefundText.before(from),
        RefundText.of(to),
        evidence);
  }

  @Override
  public void append(Instant at, RulingMade ruling) {
    write(at.toString(), ruling.payment(), RefundText.of(ruling), "", ruling.outcome().name(), "");
  }

  /// The same in the words that the row holds.
  void write(String at, String payment, String event, String from, String to, String evidence) {
    var seq = new Counters(handle).next(Counters.Name.JOURNAL);
    var row = new JournalRow(seq, at, payment, event, from, to, evidence, hashBefore(seq));
    handle.execute(
        """
        insert into payment_journal (
          seq, at, payment, event, state_from, state_to, evidence, prev_hash, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        row.seq(),
        row.at(),
        row.payment(),
        row.event(),
        row.from(),
        row.to(),
        row.evidence(),
        row.prevHash(),
        row.hash());
  }

  /// The newest there is: where rows were taken out, money is still written down, and the gap shows
  /// in `Journals`.
  private String hashBefore(long seq) {
    return handle
        .select(
            "select hash from payment_journal where seq < ? order by seq desc fetch first row only",
            seq)
        .mapTo(String.class)
        .findOne()
        .orElse(JournalRow.GENESIS);
  }
}
