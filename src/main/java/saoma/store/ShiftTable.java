package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import saoma.money.Money;
import saoma.shift.Count;
import saoma.shift.CountText;
import saoma.shift.Counting;
import saoma.shift.DrawerMove;
import saoma.shift.Sealed;
import saoma.shift.Shift;
import saoma.shift.Shift.Brought;
import saoma.shift.Shift.State;
import saoma.shift.Shifts;
import saoma.shift.Tallies;
import saoma.shift.Who;
import saoma.shift.ZReport.JournalMark;
import saoma.store.journal.Head;

/// Shifts in `shift`, with `tally`, `drawer_move`, `drawer_count` and `z_report`.
record ShiftTable(Handle handle) implements Shifts {
  @Override
  public Optional<Shift> open() {
    return handle.select("select * from shift where open_mark = 1").map(this::read).findOne();
  }

  @Override
  public Shift begin(Instant at, Who by, Money floatKept) {
    var before = last();
    var number = before.map(Shift::number).orElse(0L) + 1;
    var brought =
        before
            .map(one -> one.brought().after(tallies(one.number()), lastReceipt()))
            .orElseGet(new FirstShift(handle)::brought);
    var shift = new Shift(number, at, by, floatKept, null, null, brought, State.OPEN);
    put(shift);
    return shift;
  }

  private Optional<Shift> last() {
    return handle
        .select("select * from shift order by number desc fetch first row only")
        .map(this::read)
        .findOne();
  }

  /// One that is open and whose float nobody counted.
  void put(Shift shift) {
    if (open().isPresent()) {
      throw new IllegalStateException("a shift is open");
    }
    var brought = shift.brought();
    handle.execute(
        """
        insert into shift (
          number, opened_at, by_code, by_name, float_kept, receipts, owed, apart, sales, returns,
          open_mark)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """,
        shift.number(),
        shift.openedAt(),
        shift.openedBy().code(),
        shift.openedBy().name(),
        shift.floatKept().minor(),
        brought.receipts(),
        brought.owed(),
        brought.apart(),
        brought.sales(),
        brought.returns());
  }

  @Override
  public void countFloat(long shift, Count count) {
    one(
        handle.execute(
            """
            update shift set float_counted = ?
            where number = ? and open_mark = 1 and float_counted is null
            """,
            CountText.write(count),
            shift));
  }

  @Override
  public void add(DrawerMove move) {
    new DrawerRows(handle).add(move);
  }

  @Override
  public List<DrawerMove> moves(long shift) {
    return new DrawerRows(handle).moves(shift);
  }

  @Override
  public void add(Counting counting) {
    new DrawerRows(handle).add(counting);
  }

  @Override
  public List<Counting> countings(long shift) {
    return new DrawerRows(handle).countings(shift);
  }

  @Override
  public Tallies tallies(long shift) {
    return new TallyTable(handle).of(shift);
  }

  @Override
  public void priceChecked(long shift) {
    new TallyTable(handle).book(shift, null, List.of(Facts.PRICE_CHECKED));
  }

  /// The row is as the transaction before left it: this one has its record only when it ends.
  @Override
  public JournalMark mark() {
    var head = new MoneyHead(handle).read().orElse(Head.NONE);
    return new JournalMark(head.seq(), head.hash());
  }

  @Override
  public long lastReceipt() {
    return new Counters(handle).given(Counters.Name.RECEIPT);
  }

  @Override
  public List<Long> missing(long first, long last) {
    return handle
        .select(
            """
            select n.x from system_range(?, ?) n
            where not exists (select 1 from receipt r where r.number = n.x) order by n.x
            """,
            first,
            last)
        .mapTo(Long.class)
        .list();
  }

  @Override
  public void close(Sealed z, LocalDate day) {
    one(
        handle.execute(
            "update shift set open_mark = null where number = ? and open_mark = 1", z.number()));
    handle.execute(
        "insert into z_report (number, business_day, text, hash) values (?, ?, ?, ?)",
        z.number(),
        day,
        z.text(),
        z.hash());
  }

  @Override
  public Optional<Sealed> lastZ() {
    return handle
        .select("select * from z_report order by number desc fetch first row only")
        .map(ShiftTable::sealed)
        .findOne();
  }

  @Override
  public Optional<Sealed> z(long number) {
    return handle
        .select("select * from z_report where number = ?", number)
        .map(ShiftTable::sealed)
        .findOne();
  }

  @Override
  public List<Sealed> zs(LocalDate from, LocalDate to) {
    return handle
        .select(
            "select * from z_report where business_day between ? and ? order by number", from, to)
        .map(ShiftTable::sealed)
        .list();
  }

  static Sealed sealed(ResultSet row, StatementContext context) throws SQLException {
    return new Sealed(row.getLong("number"), row.getString("text"), row.getString("hash"));
  }

  private static void one(int touched) {
    if (touched != 1) {
      throw new IllegalStateException("no such open shift");
    }
  }

  private Shift read(ResultSet row, StatementContext context) throws SQLException {
    var counted = row.getString("float_counted");
    var since =
        row.getObject("trading_since") == null ? null : Columns.instant(row, "trading_since");
    return new Shift(
        row.getLong("number"),
        Columns.instant(row, "opened_at"),
        who(row, "by"),
        Money.fen(row.getLong("float_kept")),
        counted == null ? null : CountText.read(counted),
        since,
        new Brought(
            row.getLong("receipts"),
            row.getLong("owed"),
            row.getLong("apart"),
            row.getLong("sales"),
            row.getLong("returns")),
        row.getObject("open_mark") == null ? State.CLOSED : State.OPEN);
  }

  static Who who(ResultSet row, String whose) throws SQLException {
    return new Who(row.getString(whose + "_code"), row.getString(whose + "_name"));
  }
}
