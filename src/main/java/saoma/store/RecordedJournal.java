package saoma.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.payment.Journal;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState;
import saoma.payment.Refund;
import saoma.payment.RefundEvent;
import saoma.payment.RefundState;
import saoma.payment.RulingMade;
import saoma.store.journal.Entry;

/// Notes down every row of the payment journal in the words that the row holds.
record RecordedJournal(Journal page, List<Entry> entries) implements Journal {
  @Override
  public void append(
      Instant at,
      String payment,
      PaymentEvent event,
      PaymentState from,
      PaymentState to,
      String evidence) {
    page.append(at, payment, event, from, to, evidence);
    entries.add(
        new Entry.EventNoted(
            at,
            payment,
            JournalText.of(event),
            JournalText.of(from),
            JournalText.of(to),
            evidence));
  }

  @Override
  public void append(
      Instant at,
      Refund refund,
      @Nullable RefundEvent event,
      @Nullable RefundState from,
      RefundState to,
      String evidence) {
    page.append(at, refund, event, from, to, evidence);
    entries.add(
        new Entry.EventNoted(
            at,
            refund.payment(),
            RefundText.of(refund, event),
            RefundText.before(from),
            RefundText.of(to),
            evidence));
  }

  @Override
  public void append(Instant at, RulingMade ruling) {
    page.append(at, ruling);
    entries.add(
        new Entry.EventNoted(
            at, ruling.payment(), RefundText.of(ruling), "", ruling.outcome().name(), ""));
  }
}
