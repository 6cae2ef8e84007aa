package saoma.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import saoma.money.Money;
import saoma.shift.Count;
import saoma.shift.Counting;
import saoma.shift.DrawerMove;
import saoma.shift.Sealed;
import saoma.shift.Shift;
import saoma.shift.Shifts;
import saoma.shift.Tallies;
import saoma.shift.Who;
import saoma.shift.ZReport.JournalMark;
import saoma.store.journal.Entry;

/// Notes down what is written about shifts.
record RecordedShifts(Shifts page, Booker booker, List<Entry> entries) implements Shifts {
  @Override
  public Optional<Shift> open() {
    return page.open();
  }

  @Override
  public Shift begin(Instant at, Who by, Money floatKept) {
    var shift = page.begin(at, by, floatKept);
    entries.add(new Entry.ShiftOpened(shift));
    return shift;
  }

  @Override
  public void countFloat(long shift, Count count) {
    page.countFloat(shift, count);
    entries.add(new Entry.FloatCounted(shift, count));
  }

  @Override
  public void add(DrawerMove move) {
    page.add(move);
    entries.add(new Entry.DrawerMoved(move));
  }

  @Override
  public List<DrawerMove> moves(long shift) {
    return page.moves(shift);
  }

  @Override
  public void add(Counting counting) {
    page.add(counting);
    entries.add(new Entry.DrawerCounted(counting));
  }

  @Override
  public List<Counting> countings(long shift) {
    return page.countings(shift);
  }

  @Override
  public Tallies tallies(long shift) {
    booker.flush();
    return page.tallies(shift);
  }

  @Override
  public void priceChecked(long shift) {
    page.priceChecked(shift);
    entries.add(new Entry.Tallied(shift, null, List.of(Facts.PRICE_CHECKED)));
  }

  @Override
  public JournalMark mark() {
    return page.mark();
  }

  @Override
  public long lastReceipt() {
    return page.lastReceipt();
  }

  @Override
  public List<Long> missing(long first, long last) {
    return page.missing(first, last);
  }

  @Override
  public void close(Sealed z, LocalDate day) {
    booker.flush();
    page.close(z, day);
    entries.add(new Entry.ShiftClosed(z, day));
  }

  @Override
  public Optional<Sealed> lastZ() {
    return page.lastZ();
  }

  @Override
  public Optional<Sealed> z(long number) {
    return page.z(number);
  }

  @Override
  public List<Sealed> zs(LocalDate from, LocalDate to) {
    return page.zs(from, to);
  }
}
