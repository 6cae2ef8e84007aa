package saoma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import saoma.payment.Refund;
import saoma.shift.Behind;
import saoma.shift.Booking;
import saoma.shift.Keys;
import saoma.shift.Source;
import saoma.shift.Who;
import saoma.store.journal.Batch;
import saoma.store.journal.Entry;
import saoma.store.journal.JournalFiles;
import saoma.store.journal.Walk;
import saoma.store.journal.Written;
import saoma.store.journal.WrongText;

/// What stands behind a figure, from the money journal: each record says itself what it added to
/// which tally, so the rows must come to the tally to the fen. Reads the files of the shift's time
/// alone, one at a time, up to the record that the books stood at: all of those are forced, so the
/// writer is neither waited for nor seen in the middle of a record.
public final class JournalBehind implements Behind {
  private static final int PIECE = 100;

  private final DurableTx tx;
  private final JournalFiles files;

  /// @param files of the journal that belongs to these books
  public JournalBehind(DurableTx tx, JournalFiles files) {
    this.tx = tx;
    this.files = files;
  }

  /// @param after the record that the first shift began behind
  /// @param last the record that the last one ended with, or the newest
  private record Range(long after, long last, Booking kept) {}

  @Override
  public Found of(List<Long> shifts, Source source) {
    var range = tx.look(handle -> range(handle, shifts, source));
    if (range.isEmpty()) {
      return new Found.NoJournal();
    }
    var reading = new Reading(Set.copyOf(shifts), source, range.get());
    try {
      var walked =
          Walk.between(
              range.get().after, range.get().last, files, (record, _, _) -> reading.read(record));
      var whole =
          walked.isWhole()
              && !reading.unreadable
              && walked.before().seq() <= range.get().after
              && walked.last().seq() >= range.get().last;
      return new Found.Rows(
          named(reading.rows), reading.many, reading.total, range.get().kept, whole);
    } catch (IOException e) {
      throw new UncheckedIOException("the money journal cannot be read", e);
    }
  }

  private static Optional<Range> range(Handle handle, List<Long> shifts, Source source) {
    var head = new MoneyHead(handle).read();
    if (head.isEmpty() || shifts.isEmpty()) {
      return Optional.empty();
    }
    var table = new ShiftTable(handle);
    // A Z bears the newest record before its own, which closes its shift and opens the next.
    var after =
        table.z(shifts.getFirst() - 1).map(one -> one.z().links().journal().seq()).orElse(0L);
    var last = table.z(shifts.getLast()).map(one -> one.z().links().journal().seq() + 1);
    var kept =
        shifts.stream()
            .map(shift -> kept(handle, shift, source))
            .reduce(none(source), Booking::plus);
    return Optional.of(new Range(after, last.orElse(head.get().seq()), kept));
  }

  /// Who gave money back stands with the refund, and the record of its end does not name them. In
  /// pieces, so that a sale never waits for more than one.
  private List<Row> named(List<Row> rows) {
    var found = new ArrayList<Row>();
    for (var from = 0; from < rows.size(); from += PIECE) {
      var piece = rows.subList(from, Math.min(rows.size(), from + PIECE));
      var isBack = piece.stream().anyMatch(JournalBehind::isGivenBack);
      found.addAll(
          isBack
              ? tx.look(handle -> piece.stream().map(row -> named(row, handle)).toList())
              : piece);
    }
    return found;
  }

  private static boolean isGivenBack(Row row) {
    return row.facts().size() == 1 && row.facts().getFirst() instanceof Fact.GivenBack;
  }

  private static Row named(Row row, Handle handle) {
    if (row.facts().size() == 1 && row.facts().getFirst() instanceof Fact.GivenBack back) {
      var by = new RefundTable(handle).byNumber(back.refund()).map(Refund::by).orElse("");
      return new Row(row.at(), row.record(), new Who("", by), row.facts(), row.booked());
    }
    return row;
  }

  /// Of articles a shift's tallies have only the largest.
  private static Booking kept(Handle handle, long shift, Source source) {
    var found =
        source.topic().isOfArticles()
            ? new ItemTable(handle).of(shift, Keys.first(source.key()))
            : new ShiftTable(handle).tallies(shift).rows();
    return found.stream()
        .flatMap(one -> source.taken(one).stream())
        .findFirst()
        .orElseGet(() -> none(source));
  }

  private static Booking none(Source source) {
    return new Booking(source.topic(), source.key(), 0, 0);
  }

  @Override
  public OptionalLong receiptOf(Fact fact) {
    return switch (fact) {
      case Fact.Sold(var receipt) -> OptionalLong.of(receipt);
      case Fact.Copied(var receipt) -> OptionalLong.of(receipt);
      case Fact.Paid(var payment, _) -> receiptOf(payment);
      case Fact.GivenBack(_, var payment, _) -> receiptOf(payment);
      case Fact.Moved(_, _, var about) -> receiptOf(about);
      case Fact.PriceChecked _, Fact.Done _ -> OptionalLong.empty();
    };
  }

  private OptionalLong receiptOf(String payment) {
    var found = tx.look(handle -> new TenderTable(handle).onReceipt(payment));
    return found.map(one -> OptionalLong.of(one.number())).orElseGet(OptionalLong::empty);
  }

  /// Sums everything and keeps the first rows.
  private static final class Reading {
    private final Set<Long> shifts;
    private final Source source;
    private final Range range;
    private final BookedFacts facts;
    private final String words;
    private final List<Row> rows = new ArrayList<>();
    private long many;
    private Booking total;
    private boolean unreadable;

    Reading(Set<Long> shifts, Source source, Range range) {
      this.shifts = shifts;
      this.source = source;
      this.range = range;
      facts = new BookedFacts(source);
      words = '"' + source.topic().name() + '"';
      total = none(source);
    }

    void read(Written record) {
      if (record.seq() <= range.after || record.seq() > range.last || !record.says(words)) {
        return;
      }
      try {
        var batch = record.batch();
        booked(batch).ifPresent(booked -> add(record.seq(), batch, booked));
      } catch (WrongText e) {
        unreadable = true;
      }
    }

    private Optional<Booking> booked(Batch batch) {
      return batch.entries().stream()
          .filter(Entry.Tallied.class::isInstance)
          .map(Entry.Tallied.class::cast)
          .filter(one -> shifts.contains(one.shift()))
          .flatMap(one -> one.bookings().stream())
          .flatMap(one -> source.taken(one).stream())
          .reduce(Booking::plus);
    }

    private void add(long record, Batch batch, Booking booked) {
      total = total.plus(booked);
      var named = facts.of(batch.entries());
      if (named.size() > 1 && areApart(named, booked)) {
        for (var one : named) {
          put(new Row(batch.at(), record, one.who(), List.of(one.fact()), own(one)));
        }
        return;
      }
      var who = named.stream().map(BookedFacts.Named::who).findFirst().orElse(Who.NOBODY);
      var together = named.stream().map(BookedFacts.Named::fact).toList();
      put(new Row(batch.at(), record, who, together, booked));
    }

    private boolean areApart(List<BookedFacts.Named> named, Booking booked) {
      return named.stream().allMatch(one -> one.own() != null)
          && named.stream().map(this::own).reduce(none(source), Booking::plus).equals(booked);
    }

    private Booking own(BookedFacts.Named named) {
      var own = named.own();
      return own == null ? none(source) : own;
    }

    private void put(Row row) {
      many++;
      if (rows.size() < MOST) {
        rows.add(row);
      }
    }
  }
}
