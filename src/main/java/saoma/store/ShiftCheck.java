package saoma.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import saoma.shift.Sealed;

/// Whether the running tallies are what the receipts, tenders and refunds come to when they are
/// added up again, and whether every Z is as it was issued and bound to the one before.
final class ShiftCheck {
  /// The receipts of a shift are those from where it began to where the next one did.
  private static final String RANGES =
      """
      with ranges as (
        select s.number as shift, s.receipts as low, lead(s.receipts, 1, c.given)
          over (order by s.number) as high
        from shift s cross join (select given from counters where name = 'receipt') c)
      """;

  private static final Map<String, String> COUNTS =
      Map.of(
          "shifts whose tallies are not the sum of their receipts",
          RANGES
              + """
              select count(*) from ranges s
              where (select coalesce(sum(t.total), 0) from tally t
                     where t.shift = s.shift and t.topic in ('SALE', 'TOP_UP_SALE'))
                 <> (select coalesce(sum(r.total), 0) from receipt r
                     where r.number > s.low and r.number <= s.high)
                 or (select coalesce(sum(t.times), 0) from tally t
                     where t.shift = s.shift and t.topic in ('SALE', 'TOP_UP_SALE'))
                 <> (select count(*) from receipt r where r.number > s.low and r.number <= s.high)
              """,
          "shifts whose tallies are not the sum of their receipts' tenders",
          RANGES
              + """
              select count(*) from ranges s
              where (select coalesce(sum(t.total), 0) from tally t
                     where t.shift = s.shift and t.topic = 'PLACED')
                 <> (select coalesce(sum(r.amount), 0) from receipt_tender r
                     where r.owner > s.low and r.owner <= s.high)
              """,
          "shifts whose articles are not their tallies",
          """
          select count(*) from shift s
          where (select coalesce(sum(i.sold), 0) from tally_item i where i.shift = s.number)
                 <> (select coalesce(sum(t.total), 0) from tally t
                     where t.shift = s.number and t.topic = 'ITEMS')
             or (select coalesce(sum(i.back), 0) from tally_item i where i.shift = s.number)
                 <> (select coalesce(sum(t.total), 0) from tally t
                     where t.shift = s.number and t.topic = 'ITEMS_BACK')
             or exists (
               select 1 from tally_item i where i.shift = s.number and i.net <> i.sold - i.back)
          """,
          "closed shifts without their Z",
          """
          select count(*) from shift s
          where s.open_mark is null and not exists (select 1 from z_report z where z.number = s.number)
          """,
          "Zs of a shift that is open",
          """
          select count(*) from z_report z join shift s on s.number = z.number
          where s.open_mark is not null
          """);

  private ShiftCheck() {}

  /// Nothing for a database from before there were shifts, or before the first one.
  static List<String> faults(Handle handle) {
    var counts = new FaultCounts(handle);
    if (!counts.hasTable("z_report")
        || handle.select("select 1 from shift").mapTo(Integer.class).list().isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<>(counts.of(COUNTS));
    var chain =
        handle.select("select * from z_report order by number").map(ShiftTable::sealed).list();
    Sealed.broken(chain).ifPresent(found::add);
    found.addAll(totals(handle));
    return found;
  }

  /// What the newest shift would bring forward, beside the same from everything in the books.
  private static List<String> totals(Handle handle) {
    var shifts = new ShiftTable(handle);
    var found = new ArrayList<String>();
    var open = shifts.open();
    if (open.isEmpty()) {
      found.add("no shift is open");
      return found;
    }
    var kept =
        open.get().brought().after(shifts.tallies(open.get().number()), shifts.lastReceipt());
    var again = new FirstShift(handle).brought();
    differs(found, "the grand total of sales", kept.sales(), again.sales());
    differs(found, "the grand total of returns", kept.returns(), again.returns());
    differs(found, "money of no receipt", kept.apart(), again.apart());
    differs(found, "what the shop owes its members", kept.owed(), again.owed());
    return found;
  }

  private static void differs(List<String> into, String what, long kept, long again) {
    if (kept != again) {
      into.add("%s stands at %d and comes to %d".formatted(what, kept, again));
    }
  }
}
