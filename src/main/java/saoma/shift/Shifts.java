package saoma.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import saoma.money.Money;
import saoma.shift.ZReport.JournalMark;

/// The port to shifts, their tallies and their Zs. Writes count only inside the transaction of the
/// caller. The tallies have no writer here: the books keep them themselves, with every fact.
public interface Shifts {
  /// The one that is open; empty before the first money of a till.
  Optional<Shift> open();

  /// Begins the next one.
  ///
  /// @throws IllegalStateException if one is open
  Shift begin(Instant at, Who by, Money floatKept);

  /// What the drawer holds before the first cash moves.
  void countFloat(long shift, Count count);

  void add(DrawerMove move);

  List<DrawerMove> moves(long shift);

  void add(Counting counting);

  List<Counting> countings(long shift);

  Tallies tallies(long shift);

  /// Counts a price that was told without a sale: the one fact of a shift that has no row of its
  /// own.
  void priceChecked(long shift);

  /// The newest record of the money journal.
  JournalMark mark();

  /// The last number that a receipt was given.
  long lastReceipt();

  /// Numbers from the first to the last that no receipt has.
  List<Long> missing(long first, long last);

  /// Ends the open shift. What this transaction wrote before belongs to it.
  ///
  /// @param day the business day
  void close(Sealed z, LocalDate day);

  Optional<Sealed> lastZ();

  Optional<Sealed> z(long number);

  /// Those of these business days, in their order.
  List<Sealed> zs(LocalDate from, LocalDate to);
}
