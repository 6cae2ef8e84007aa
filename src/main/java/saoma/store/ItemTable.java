package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import saoma.shift.Booking;
import saoma.shift.Keys;
import saoma.shift.Topic;

/// Tallies of articles in `tally_item`: one row for each article of a shift, apart from the others,
/// so that a report reads those that it shows and not one for each article of the shop.
record ItemTable(Handle handle) {
  /// Named and ordered by the whole index, or the database would read and sort all articles.
  static final String LARGEST =
      """
      select * from tally_item use index (tally_item_by_net) where shift = ? and code <> ''
      order by shift, net desc, code fetch first ? rows only
      """;

  /// What an article came to, and what went back of it.
  private record Row(Booking sold, Booking back) {}

  /// Those that brought the most, by an index.
  ///
  /// @param most how many articles
  List<Booking> largest(long shift, int most) {
    return bookings(handle.select(LARGEST, shift, most));
  }

  /// One article, whether or not it is among those; nothing where none was sold.
  List<Booking> of(long shift, String code) {
    return bookings(
        handle.select("select * from tally_item where shift = ? and code = ?", shift, code));
  }

  private static List<Booking> bookings(Query query) {
    return query.map(ItemTable::read).stream()
        .flatMap(one -> Stream.of(one.sold, one.back))
        .filter(one -> one.count() != 0)
        .toList();
  }

  private static Row read(ResultSet row, StatementContext context) throws SQLException {
    var key = Keys.of(row.getString("code"), row.getString("name"));
    return new Row(
        new Booking(
            Topic.ITEM, key, row.getLong("times"), row.getLong("quantity"), row.getLong("sold")),
        new Booking(Topic.ITEM_BACK, key, row.getLong("times_back"), row.getLong("back")));
  }

  /// Adds to one. It goes by the name that it was sold under last.
  ///
  /// @param one of a topic of articles
  void book(long shift, Booking one) {
    var sold = one.topic() == Topic.ITEM;
    var code = Keys.first(one.key());
    var name = Keys.second(one.key());
    var found = sold ? sold(shift, code, name, one) : back(shift, code, one);
    if (found == 0) {
      handle.execute(
          """
          insert into tally_item (
            shift, code, name, times, quantity, sold, times_back, back, net)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          shift,
          code,
          name,
          sold ? one.count() : 0,
          one.quantity(),
          sold ? one.sum() : 0,
          sold ? 0 : one.count(),
          sold ? 0 : one.sum(),
          sold ? one.sum() : Math.negateExact(one.sum()));
    }
  }

  private int sold(long shift, String code, String name, Booking one) {
    return handle.execute(
        """
        update tally_item set name = ?, times = times + ?, quantity = quantity + ?,
          sold = sold + ?, net = net + ?
        where shift = ? and code = ?
        """,
        name,
        one.count(),
        one.quantity(),
        one.sum(),
        one.sum(),
        shift,
        code);
  }

  private int back(long shift, String code, Booking one) {
    return handle.execute(
        """
        update tally_item set times_back = times_back + ?, back = back + ?, net = net - ?
        where shift = ? and code = ?
        """,
        one.count(),
        one.sum(),
        one.sum(),
        shift,
        code);
  }
}
