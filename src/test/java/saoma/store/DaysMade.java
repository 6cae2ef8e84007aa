package saoma.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// For the benchmark of a range of days, which knows no SQL: receipts of a year with the sums that
/// a till would have kept, and the same answer by hand.
public final class DaysMade {
  private static final List<String> SALES =
      List.of(
          """
          insert into orders (id, sale, opened_at, total, currency, state, settled_by)
          select x, 's' || x, timestamp with time zone '2026-01-01 00:00:00+08', 1000, 'CNY', 'SETTLED', 'FREE'
          from system_range(1, %1$d)
          """,
          """
          insert into receipt (number, till, shop, order_id, issued_at, total, currency, copies)
          select x, '01', 'shop', x,
            dateadd(second, x * (365 * 86400 / %1$d), timestamp with time zone '2026-01-01 00:00:00+08'),
            1000, 'CNY', 0
          from system_range(1, %1$d)
          """,
          """
          insert into receipt_line (owner, place, line_id, code, name, name_en, quantity, unit_price, currency)
          select r.x, l.x, l.x, 'P' || mod(r.x * 7 + l.x * 13, 2000), 'product', '', 1000, 500, 'CNY'
          from system_range(1, %1$d) r cross join system_range(0, 1) l
          """,
          "update counters set given = %1$d where name in ('order', 'receipt')",
          """
          insert into day_sum
          select 'HOUR', cast(left(cast(issued_at at time zone 'Asia/Shanghai' as varchar), 10) as date) as d,
            lpad(cast(extract(hour from issued_at at time zone 'Asia/Shanghai') as varchar), 2, '0') as h,
            count(*), 2000 * count(*), sum(total)
          from receipt group by d, h
          """,
          """
          insert into day_sum
          select 'PRODUCT', cast(left(cast(r.issued_at at time zone 'Asia/Shanghai' as varchar), 10) as date) as d,
            l.code || '|product' as p, count(*), sum(l.quantity), sum(l.unit_price)
          from receipt r join receipt_line l on l.owner = r.number group by d, p
          """,
          "checkpoint sync");

  private DaysMade() {}

  /// @param file of a database that no till has open
  public static void fill(Path file, int receipts) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:h2:file:" + file.toAbsolutePath(), "sa", "");
        var statement = connection.createStatement()) {
      for (var sql : SALES) {
        statement.execute(sql.formatted(receipts));
      }
    }
  }

  /// Sales by hour and by product of November, straight from the receipts.
  public static long overReceipts(DurableTx books) {
    return books.look(handle -> {
      var hours =
          handle
              .select(
                  """
                  select extract(hour from r.issued_at at time zone 'Asia/Shanghai') as h,
                    sum(r.total) as total
                  from receipt r
                  where r.issued_at >= timestamp with time zone '2026-11-01 00:00:00+08'
                    and r.issued_at < timestamp with time zone '2026-12-01 00:00:00+08'
                  group by h
                  """)
              .map((row, _) -> row.getLong("total"))
              .list();
      var products =
          handle
              .select(
                  """
                  select l.code, sum(l.unit_price * l.quantity / 1000) as total
                  from receipt r join receipt_line l on l.owner = r.number
                  where r.issued_at >= timestamp with time zone '2026-11-01 00:00:00+08'
                    and r.issued_at < timestamp with time zone '2026-12-01 00:00:00+08'
                  group by l.code
                  """)
              .map((row, _) -> row.getLong("total"))
              .list();
      return sum(hours) + sum(products);
    });
  }

  private static long sum(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).sum();
  }
}
