package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import saoma.numbers.Axis;
import saoma.numbers.DaySum;
import saoma.numbers.Sum;

/// Sums by day in `day_sum`: one row for each axis, day and key.
record DayTable(Handle handle) {
  /// Adds to them.
  void book(List<DaySum> sums) {
    for (var one : sums) {
      if (!add(one)) {
        begin(one);
      } else if (one.sum().count() < 0) {
        tidy(one);
      }
    }
  }

  /// What comes to nothing has no row, as if it had never been.
  private void tidy(DaySum one) {
    handle.execute(
        """
        delete from day_sum
        where axis = ? and shop_day = ? and item = ? and times = 0 and quantity = 0 and total = 0
        """,
        one.sum().axis().name(),
        one.day(),
        one.sum().key());
  }

  private boolean add(DaySum one) {
    var sum = one.sum();
    return handle.execute(
            """
            update day_sum set times = times + ?, quantity = quantity + ?, total = total + ?
            where axis = ? and shop_day = ? and item = ?
            """,
            sum.count(),
            sum.quantity(),
            sum.sum(),
            sum.axis().name(),
            one.day(),
            sum.key())
        > 0;
  }

  private void begin(DaySum one) {
    var sum = one.sum();
    handle.execute(
        """
        insert into day_sum (axis, shop_day, item, times, quantity, total)
        values (?, ?, ?, ?, ?, ?)
        """,
        sum.axis().name(),
        one.day(),
        sum.key(),
        sum.count(),
        sum.quantity(),
        sum.sum());
  }

  /// Each day of an axis, both ends included.
  List<DaySum> days(Axis axis, LocalDate from, LocalDate to) {
    return handle
        .select(
            "select * from day_sum where axis = ? and shop_day between ? and ?",
            axis.name(),
            from,
            to)
        .map((row, context) ->
            new DaySum(row.getObject("shop_day", LocalDate.class), sum(row, context)))
        .list();
  }

  /// All days of an axis together.
  List<Sum> sums(Axis axis, LocalDate from, LocalDate to) {
    return handle
        .select(
            """
            select axis, item, cast(sum(times) as bigint) as times,
              cast(sum(quantity) as bigint) as quantity, cast(sum(total) as bigint) as total
            from day_sum where axis = ? and shop_day between ? and ?
            group by axis, item
            """,
            axis.name(),
            from,
            to)
        .map(DayTable::sum)
        .list();
  }

  private static Sum sum(ResultSet row, StatementContext context) throws SQLException {
    return new Sum(
        Axis.valueOf(row.getString("axis")),
        row.getString("item"),
        row.getLong("times"),
        row.getLong("quantity"),
        row.getLong("total"));
  }
}
