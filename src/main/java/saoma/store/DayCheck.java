package saoma.store;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Whether the sums of days are what the receipts, tenders and payments come to when they are added
/// up again.
final class DayCheck {
  /// Receipts of goods, by the day of the shop.
  private static final String SOLD =
      """
      with sold as (
        select r.number, r.total, cast(left(cast(r.issued_at at time zone 'Asia/Shanghai' as varchar), 10) as date) as on_day
        from receipt r
        where not exists (
          select 1 from receipt_line l where l.owner = r.number and l.code like 'TOPUP:%')),
      receipts as (select on_day, count(*) as times, sum(total) as total from sold group by on_day),
      tenders as (
        select s.on_day, count(*) as times, sum(t.amount) as total
        from sold s join receipt_tender t on t.owner = s.number group by s.on_day),
      summed as (
        select shop_day as on_day, axis, sum(times) as times, sum(total) as total
        from day_sum group by shop_day, axis)
      """;

  /// Days on which one side has what the other has not.
  private static final String DIFFERS =
      """
      select count(*) from (
        select * from %1$s union all
        select on_day, 0, 0 from summed s where s.axis = '%2$s'
          and not exists (select 1 from %1$s x where x.on_day = s.on_day)) b
      left join summed s on s.on_day = b.on_day and s.axis = '%2$s'
      where coalesce(s.total, 0) <> b.total or (%3$s and coalesce(s.times, 0) <> b.times)
      """;

  private static final Map<String, String> COUNTS =
      Map.of(
          "days whose hours are not the sum of their receipts",
          SOLD + DIFFERS.formatted("receipts", "HOUR", true),
          "days whose operators are not the sum of their receipts",
          SOLD + DIFFERS.formatted("receipts", "OPERATOR", true),
          "days whose categories are not the sum of their receipts",
          SOLD + DIFFERS.formatted("receipts", "CATEGORY", false),
          "days whose products are not the sum of their receipts",
          SOLD + DIFFERS.formatted("receipts", "PRODUCT", false),
          "days whose tenders are not the sum of their receipts' tenders",
          SOLD + DIFFERS.formatted("tenders", "TENDER", true),
          "days whose payments are not those that were begun",
          """
          select count(*) from (
            select cast(left(cast(p.created_at at time zone 'Asia/Shanghai' as varchar), 10) as date) as on_day, count(*) as times,
              count(case when p.state in ('PAID', 'DISPUTED') then 1 end) as paid
            from payment p where p.channel not in ('cash', 'rounding', 'balance')
            group by cast(left(cast(p.created_at at time zone 'Asia/Shanghai' as varchar), 10) as date)) p
          where p.times <> (
              select coalesce(sum(s.times), 0) from day_sum s
              where s.axis = 'BEGUN' and s.shop_day = p.on_day)
            or p.paid <> (
              select coalesce(sum(s.times), 0) from day_sum s
              where s.axis = 'PAID' and s.shop_day = p.on_day)
          """);

  private DayCheck() {}

  /// Nothing for a database from before there were sums of days.
  static List<String> faults(Handle handle) {
    var counts = new FaultCounts(handle);
    return counts.hasTable("day_sum") ? counts.of(COUNTS) : List.of();
  }
}
