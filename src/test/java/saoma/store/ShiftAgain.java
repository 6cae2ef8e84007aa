package saoma.store;

import java.time.Instant;
import java.util.List;
import saoma.shift.Booking;
import saoma.shift.Topic;

/// For the benchmark of a close, which knows no SQL.
public final class ShiftAgain {
  private ShiftAgain() {}

  /// Opens the first shift again as it was before it closed, so that each close is of the same.
  public static void open(DurableTx books) {
    books.forced(handle -> {
      handle.execute("delete from z_report");
      handle.execute("delete from drawer_count");
      handle.execute("delete from tally where shift > 1");
      handle.execute("delete from tally_item where shift > 1");
      handle.execute("delete from shift where number > 1");
      return handle.execute("update shift set open_mark = 1 where number = 1");
    });
  }

  /// So many receipts of 1.00 in cash more in the shift that is open, as their tallies tell of
  /// them.
  public static void sold(DurableTx books, int receipts, Instant at) {
    books.forced(handle -> {
      var shift = new ShiftTable(handle).open().orElseThrow().number();
      handle.execute(
          "update counters set given = given + ? where name in ('order', 'receipt')", receipts);
      var sum = 100L * receipts;
      var bookings =
          List.of(
              new Booking(Topic.SALE, "", receipts, sum),
              new Booking(Topic.PLACED, "", receipts, sum),
              new Booking(Topic.TENDER_IN, "cash", receipts, sum),
              new Booking(Topic.HOUR, "12", receipts, sum));
      new TallyTable(handle).book(shift, at, bookings);
      return shift;
    });
  }

  /// What a till without tallies asks for each X.
  public static long sumsOverReceipts(DurableTx books) {
    return books.look(handle ->
        handle
            .select(
                """
                select extract(hour from issued_at) as h, count(*) as receipts, sum(total) as sum
                from receipt where number > 0 group by h
                """)
            .map((row, _) -> row.getLong("sum"))
            .list()
            .stream()
            .mapToLong(Long::longValue)
            .sum());
  }
}
