package saoma.shift;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// The port to what a figure was counted from, fact by fact. Blocks on the disk.
public interface Behind {
  /// As many rows are told one by one; more would not be read. All of them are summed.
  int MOST = 2_000;

  /// What was booked in these shifts, the oldest first.
  ///
  /// @param shifts in their order, one or those of a period
  Found of(List<Long> shifts, Source source);

  /// The receipt that a fact belongs to; nothing where it belongs to none.
  OptionalLong receiptOf(Fact fact);

  /// What came of looking.
  sealed interface Found {
    /// @param rows the first [#MOST]
    /// @param many how many there are
    /// @param total all of them together
    /// @param kept what the books' tally stands at in the same moment; `total` is the same unless
    ///   some of the journal is missing
    /// @param whole whether all of the shifts' journal is there and can be read
    record Rows(List<Row> rows, long many, Booking total, Booking kept, boolean whole)
        implements Found {
      public Rows {
        rows = List.copyOf(rows);
      }
    }

    /// These books have no journal, so nobody wrote down what was booked with what.
    record NoJournal() implements Found {}
  }

  /// One fact, or some that were written together and cannot be told apart.
  ///
  /// @param at when it was written
  /// @param record its number in the money journal
  /// @param facts what it is; empty where the record names none
  /// @param booked what it adds to the figure
  record Row(Instant at, long record, Who who, List<Fact> facts, Booking booked) {
    public Row {
      facts = List.copyOf(facts);
    }
  }

  /// What was booked.
  sealed interface Fact {
    record Sold(long receipt) implements Fact {}

    record Copied(long receipt) implements Fact {}

    record Paid(String payment, String channel) implements Fact {}

    record GivenBack(String refund, String payment, String channel) implements Fact {}

    /// A member's balance moved.
    ///
    /// @param kind what it did, as the report names it: `top-up`
    /// @param about the payment or the order that it belongs to
    record Moved(String kind, long member, String about) implements Fact {}

    /// Somebody asked a price; which one is written down nowhere.
    record PriceChecked() implements Fact {}

    /// A row of the audit log.
    ///
    /// @param about what it was done to
    /// @param reason empty where none was asked
    record Done(long row, String about, String reason) implements Fact {}
  }
}
