package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import saoma.handover.Fate;
import saoma.handover.Handed;
import saoma.handover.HandedEvent;
import saoma.handover.Handovers;

/// What other programs handed over, in `handover` and `handover_event`. The orders themselves are
/// in the books, with their journal; here is only who asked and what was told.
public final class HandoverTable implements Handovers {
  private final DurableTx tx;

  public HandoverTable(DurableTx tx) {
    this.tx = tx;
  }

  @Override
  public boolean add(Handed one, long total) {
    return tx.forced(handle -> {
      if (find(handle, one.number()).isPresent()) {
        return false;
      }
      handle.execute(
          """
          insert into handover (
            number, digest, sale, request, made_at, deadline, fate, returned, call_url, call_tries)
          values (?, ?, ?, ?, ?, ?, ?, 0, '', 0)
          """,
          one.number(),
          one.digest(),
          one.sale(),
          one.request(),
          one.madeAt(),
          one.deadline(),
          one.fate().name());
      event(handle, one.number(), HandedEvent.Kind.CREATED, total, one.madeAt());
      return true;
    });
  }

  private static void event(
      Handle handle, String number, HandedEvent.Kind kind, long amount, Instant at) {
    handle.execute(
        "insert into handover_event (number, kind, amount, at) values (?, ?, ?, ?)",
        number,
        kind.name(),
        amount,
        at);
  }

  private static Optional<Handed> find(Handle handle, String number) {
    return handle
        .select("select * from handover where number = ?", number)
        .map((row, _) -> read(row))
        .findOne();
  }

  @Override
  public Optional<Handed> byNumber(String number) {
    return tx.look(handle -> find(handle, number));
  }

  @Override
  public List<Handed> open() {
    return list("select * from handover where fate = 'OPEN' order by made_at, number");
  }

  @Override
  public List<Handed> moved() {
    return list(
        """
        select h.* from handover h left join orders o on o.sale = h.sale
        where h.fate = 'OPEN' and (o.id is null or o.state <> 'OPEN')
           or h.fate in ('GIVEN_UP', 'EXPIRED') and o.state in ('SETTLED', 'RETURNED')
        order by h.made_at
        """);
  }

  private List<Handed> list(String query) {
    return tx.look(handle -> handle.select(query).map((row, _) -> read(row)).list());
  }

  @Override
  public List<Handed> overdue(Instant now) {
    return tx.look(handle ->
        handle
            .select(
                """
                select * from handover where fate = 'OPEN' and wish is null and deadline <= ?
                order by deadline
                """,
                now)
            .map((row, _) -> read(row))
            .list());
  }

  @Override
  public List<Back> back() {
    return tx.look(handle ->
        handle
            .select(
                """
                select h.number, sum(f.amount) as back
                from refund f
                join receipt_tender t on t.payment = f.payment
                join receipt r on r.number = t.owner
                join orders o on o.id = r.order_id
                join handover h on h.sale = o.sale
                where f.state = 'DONE' and h.fate = 'PAID'
                group by h.number, h.returned
                having sum(f.amount) > h.returned
                """)
            .map((row, _) -> new Back(row.getString("number"), row.getLong("back")))
            .list());
  }

  @Override
  public void wish(String number, @Nullable Fate wish) {
    tx.forced(handle ->
        handle.execute(
            "update handover set wish = ? where number = ? and fate = 'OPEN'",
            wish == null ? null : wish.name(),
            number));
  }

  @Override
  public void decide(String number, Fate fate, long total, String url, Instant at) {
    tx.forced(handle -> {
      handle.execute(
          """
          update handover set fate = ?, call_url = ?, call_tries = 0, call_at = ? where number = ?
          """,
          fate.name(),
          url,
          url.isEmpty() ? null : at,
          number);
      event(handle, number, HandedEvent.Kind.valueOf(fate.name()), total, at);
      return true;
    });
  }

  @Override
  public void returned(Back back, Instant at) {
    tx.forced(handle -> {
      handle.execute(
          "update handover set returned = ? where number = ?", back.sum(), back.number());
      event(handle, back.number(), HandedEvent.Kind.REFUNDED, back.sum(), at);
      return true;
    });
  }

  @Override
  public List<HandedEvent> events(long after, int most) {
    return tx.look(handle ->
        handle
            .select("select * from handover_event where seq > ? order by seq limit ?", after, most)
            .map((row, _) ->
                new HandedEvent(
                    row.getLong("seq"),
                    row.getString("number"),
                    HandedEvent.Kind.valueOf(row.getString("kind")),
                    row.getLong("amount"),
                    Columns.instant(row, "at")))
            .list());
  }

  @Override
  public List<Call> calls(Instant now) {
    return tx.look(handle ->
        handle
            .select(
                "select number, call_url, call_tries from handover where call_at <= ?"
                    + " order by call_at",
                now)
            .map((row, _) ->
                new Call(
                    row.getString("number"), row.getString("call_url"), row.getInt("call_tries")))
            .list());
  }

  @Override
  public void called(Call call, @Nullable Instant again) {
    tx.forced(handle ->
        handle.execute(
            """
            update handover set call_tries = ?, call_at = ? where number = ? and call_url = ?
            """,
            call.tries() + 1,
            again,
            call.number(),
            call.url()));
  }

  private static Handed read(ResultSet row) throws SQLException {
    var wish = row.getString("wish");
    return new Handed(
        row.getString("number"),
        row.getString("digest"),
        row.getString("request"),
        Columns.instant(row, "made_at"),
        Columns.instant(row, "deadline"),
        Fate.valueOf(row.getString("fate")),
        wish == null ? null : Fate.valueOf(wish),
        row.getLong("returned"));
  }
}
