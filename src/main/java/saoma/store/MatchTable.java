package saoma.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import saoma.reconcile.Carried;
import saoma.reconcile.DayMatch;
import saoma.reconcile.Difference;
import saoma.reconcile.MatchDay;
import saoma.reconcile.MatchRuns;
import saoma.reconcile.RunTotals;

/// What comparisons found, in `match_run` and its tables. Written in short works that are committed
/// one by one; the last of them makes the run the day's.
public final class MatchTable implements MatchRuns {
  /// Rows that one work touches.
  private static final int SOME = 1_000;

  private final DurableTx books;

  public MatchTable(DurableTx books) {
    this.books = books;
  }

  @Override
  public long begin(MatchDay day) {
    tidy(day);
    return books.casual(h -> {
      var id = h.select("select coalesce(max(id), 0) + 1 from match_run").mapTo(Long.class).one();
      h.execute(
          """
          insert into match_run (id, channel, bill_day, finished, bill, findings, at, trades, ours,
            theirs, gross, refunds, settled, fee, expected_fee, lost)
          values (?, ?, ?, false, '', '', ?, 0, 0, 0, 0, 0, 0, 0, 0, 0)
          """,
          id,
          day.channel(),
          day.day().toString(),
          Instant.EPOCH);
      return id;
    });
  }

  @Override
  public void add(long run, List<Difference> differences, List<Carried> carried) {
    books.casual(h -> {
      differences(h, run, differences);
      carried(h, run, carried);
      return run;
    });
  }

  private static long next(Handle handle, String table, long run) {
    return handle
        .select("select coalesce(max(seq), 0) + 1 from " + table + " where run = ?", run)
        .mapTo(Long.class)
        .one();
  }

  private static void differences(Handle handle, long run, List<Difference> found) {
    var seq = next(handle, "match_difference", run);
    var batch =
        handle.prepareBatch(
            """
            insert into match_difference (run, seq, kind, subject, number, refund_number,
              trade_number, at, ours, theirs, our_fee, their_fee, state, copy, gap, mark)
            values (:run, :seq, :kind, :subject, :number, :refund, :trade, :at, :ours, :theirs,
              :ourFee, :theirFee, :state, :copy, :gap, :mark)
            """);
    for (var one : found) {
      batch
          .bind("run", run)
          .bind("seq", seq++)
          .bind("kind", one.kind().name())
          .bind("subject", one.subject().name())
          .bind("number", one.number())
          .bind("refund", one.refundNumber())
          .bind("trade", one.tradeNumber())
          .bind("at", one.at())
          .bind("ours", one.ours())
          .bind("theirs", one.theirs())
          .bind("ourFee", one.ourFee())
          .bind("theirFee", one.theirFee())
          .bind("state", one.state())
          .bind("copy", one.copy())
          .bind("gap", one.gap())
          .bind("mark", one.mark())
          .add();
    }
    if (!found.isEmpty()) {
      batch.execute();
    }
  }

  private static void carried(Handle handle, long run, List<Carried> found) {
    var seq = next(handle, "match_carried", run);
    var batch =
        handle.prepareBatch(
            """
            insert into match_carried (run, seq, subject, number, refund_number, gap)
            values (:run, :seq, :subject, :number, :refund, :gap)
            """);
    for (var one : found) {
      batch
          .bind("run", run)
          .bind("seq", seq++)
          .bind("subject", one.subject().name())
          .bind("number", one.number())
          .bind("refund", one.refundNumber())
          .bind("gap", one.gap())
          .add();
    }
    if (!found.isEmpty()) {
      batch.execute();
    }
  }

  @Override
  public void finish(long run, MatchDay day, RunTotals t) {
    var same =
        books
            .look(h -> newest(h, day))
            .filter(
                id -> books.look(h -> MatchColumns.totals(h, id)).findings().equals(t.findings()));
    if (same.isEmpty()) {
      books.forced(h -> MatchColumns.finish(h, run, t));
    }
    tidy(day);
  }

  static Optional<Long> newest(Handle handle, MatchDay day) {
    return handle
        .select(
            "select max(id) from match_run where channel = ? and bill_day = ? and finished",
            day.channel(),
            day.day().toString())
        .mapTo(Long.class)
        .findOne();
  }

  /// Deletes all runs of a day but the one that counts, some rows at a time.
  private void tidy(MatchDay day) {
    var keep = books.look(h -> newest(h, day)).orElse(-1L);
    var old =
        books.look(h ->
            h.select(
                    "select id from match_run where channel = ? and bill_day = ? and id <> ?",
                    day.channel(),
                    day.day().toString(),
                    keep)
                .mapTo(Long.class)
                .list());
    for (var id : old) {
      empty("match_difference", id);
      empty("match_carried", id);
      books.casual(h -> h.execute("delete from match_run where id = ?", id));
    }
  }

  private void empty(String table, long run) {
    int gone;
    do {
      gone =
          books.casual(
              h -> h.execute("delete from " + table + " where run = ? limit " + SOME, run));
    } while (gone == SOME);
  }

  @Override
  public Optional<DayMatch> standing(MatchDay day, LocalDate today) {
    return books
        .look(h -> newest(h, day))
        .map(run -> {
          var sum = new MatchSum();
          walk(run, day, today, sum::add);
          var carried =
              books.look(h ->
                  h.select("select coalesce(sum(gap), 0) from match_carried where run = ?", run)
                      .mapTo(Long.class)
                      .one());
          return sum.of(day, books.look(h -> MatchColumns.totals(h, run)), carried);
        });
  }

  @Override
  public List<Standing> differences(MatchDay day, LocalDate today, int limit) {
    var run = books.look(h -> newest(h, day));
    var open = new ArrayList<Standing>();
    var others = new ArrayList<Standing>();
    run.ifPresent(id ->
        walk(
            id,
            day,
            today,
            one -> {
              var list = one.status() == Status.OPEN ? open : others;
              if (list.size() < limit) {
                list.add(one);
              }
            }));
    open.addAll(others);
    return List.copyOf(open.subList(0, Math.min(limit, open.size())));
  }

  private interface Taker {
    void take(Standing one);
  }

  private void walk(long run, MatchDay day, LocalDate today, Taker taker) {
    var after = new long[] {0};
    int read;
    do {
      read =
          books.look(h -> {
            var some = MatchColumns.some(h, run, day.holds(today), after[0], SOME);
            some.forEach(row -> {
              after[0] = row.seq();
              taker.take(row.standing());
            });
            return some.size();
          });
    } while (read == SOME);
  }
}
