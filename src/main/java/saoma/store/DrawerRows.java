package saoma.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import saoma.money.Money;
import saoma.shift.CountText;
import saoma.shift.Counting;
import saoma.shift.DrawerMove;

/// What went in and out of the drawer in `drawer_move`, and its counts in `drawer_count`.
record DrawerRows(Handle handle) {
  void add(DrawerMove move) {
    handle.execute(
        """
        insert into drawer_move (
          shift, nth, kind, amount, reason, by_code, by_name, approver_code, approver_name, at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        move.shift(),
        move.nth(),
        move.kind().name(),
        move.amount().minor(),
        move.reason(),
        move.by().code(),
        move.by().name(),
        move.approver().code(),
        move.approver().name(),
        move.at());
  }

  List<DrawerMove> moves(long shift) {
    return handle
        .select("select * from drawer_move where shift = ? order by nth", shift)
        .map((row, _) ->
            new DrawerMove(
                row.getLong("shift"),
                row.getInt("nth"),
                DrawerMove.Kind.valueOf(row.getString("kind")),
                Money.fen(row.getLong("amount")),
                row.getString("reason"),
                ShiftTable.who(row, "by"),
                ShiftTable.who(row, "approver"),
                Columns.instant(row, "at")))
        .list();
  }

  void add(Counting counting) {
    handle.execute(
        """
        insert into drawer_count (shift, nth, pieces, expected, by_code, by_name, at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        counting.shift(),
        counting.nth(),
        CountText.write(counting.count()),
        counting.expected().minor(),
        counting.by().code(),
        counting.by().name(),
        counting.at());
  }

  List<Counting> countings(long shift) {
    return handle
        .select("select * from drawer_count where shift = ? order by nth", shift)
        .map((row, _) ->
            new Counting(
                row.getLong("shift"),
                row.getInt("nth"),
                CountText.read(row.getString("pieces")),
                Money.fen(row.getLong("expected")),
                ShiftTable.who(row, "by"),
                Columns.instant(row, "at")))
        .list();
  }
}
