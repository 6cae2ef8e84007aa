package saoma.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import saoma.shift.Booking;
import saoma.shift.Tallies;
import saoma.shift.Topic;

/// Running tallies in `tally`: one row for each topic and key of a shift. Articles stand apart.
record TallyTable(Handle handle) {
  Tallies of(long shift) {
    var rows = new ArrayList<>(plain(shift));
    rows.addAll(new ItemTable(handle).largest(shift, Tallies.ARTICLES));
    return new Tallies(rows);
  }

  private List<Booking> plain(long shift) {
    return handle
        .select("select * from tally where shift = ?", shift)
        .map((row, _) ->
            new Booking(
                Topic.valueOf(row.getString("topic")),
                row.getString("item"),
                row.getLong("times"),
                row.getLong("quantity"),
                row.getLong("total")))
        .list();
  }

  /// Adds to them.
  ///
  /// @param since when money moved in the shift first, if that is now
  void book(long shift, @Nullable Instant since, List<Booking> bookings) {
    for (var one : bookings) {
      if (one.topic().isOfArticles()) {
        new ItemTable(handle).book(shift, one);
      } else {
        book(shift, one);
      }
    }
    if (since != null) {
      handle.execute(
          "update shift set trading_since = ? where number = ? and trading_since is null",
          since,
          shift);
    }
  }

  private void book(long shift, Booking one) {
    var found =
        handle.execute(
            """
            update tally set times = times + ?, quantity = quantity + ?, total = total + ?
            where shift = ? and topic = ? and item = ?
            """,
            one.count(),
            one.quantity(),
            one.sum(),
            shift,
            one.topic().name(),
            one.key());
    if (found == 0) {
      handle.execute(
          """
          insert into tally (shift, topic, item, times, quantity, total)
          values (?, ?, ?, ?, ?, ?)
          """,
          shift,
          one.topic().name(),
          one.key(),
          one.count(),
          one.quantity(),
          one.sum());
    }
  }
}
