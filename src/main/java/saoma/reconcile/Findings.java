package saoma.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import saoma.channel.BillLine;
import saoma.channel.BillTotals;

/// Writes what a comparison finds, some at a time, and adds it up.
final class Findings implements MatchSink {
  /// What is written in one transaction.
  static final int BATCH = 200;

  /// Open rulings that one bill decides; the next run of the day decides the rest.
  private static final int MOST_RULED = 1_000;

  private static final int TOLD_EACH = 1_000;

  private final MatchRuns runs;
  private final long run;
  private final Digest digest = new Digest();
  private final List<Difference> differences = new ArrayList<>();
  private final List<Carried> carried = new ArrayList<>();
  private final List<OurRow> ruled = new ArrayList<>();
  private Others others = Others.NONE;
  private long trades;
  private long walked;

  Findings(MatchRuns runs, long run) {
    this.runs = runs;
    this.run = run;
  }

  @Override
  public void matched(OurRow ours, BillLine theirs) {
    trades++;
    if (ours.ruled() && ruled.size() < MOST_RULED) {
      ruled.add(ours);
    }
  }

  @Override
  public void undone(BillLine payment, BillLine reversal) {
    trades += 2;
  }

  @Override
  public void others(List<BillLine> lines) {
    for (var line : lines) {
      others = others.plus(line);
    }
  }

  @Override
  public void difference(Difference difference) {
    digest.add(difference);
    differences.add(difference);
    flushAt(BATCH);
  }

  @Override
  public void carried(Carried one) {
    digest.add(one);
    carried.add(one);
    flushAt(BATCH);
  }

  private void flushAt(int size) {
    if (differences.size() + carried.size() >= size) {
      runs.add(run, differences, carried);
      differences.clear();
      carried.clear();
    }
  }

  List<OurRow> ruled() {
    return List.copyOf(ruled);
  }

  Runnable walked(Matching.Wish wish) {
    return () -> {
      if (++walked % TOLD_EACH == 0) {
        wish.told(Matching.Phase.COMPARING, walked);
      }
    };
  }

  void finish(MatchDay day, Instant at, BillIntake intake, BillTotals bill, FeeSum own) {
    flushAt(1);
    var hash = intake.hash();
    var ours = own.gross().minus(own.refunds()).minor();
    digest.add(hash, trades, ours, own.fee(), intake.lost(), others);
    runs.finish(
        run,
        day,
        new RunTotals(
            hash,
            digest.text(),
            at,
            trades,
            ours,
            bill.paid().minus(bill.refunded()).minor(),
            bill.paid().minor(),
            bill.refunded().minor(),
            bill.settled().minor(),
            bill.fee().minor(),
            own.fee().minor(),
            intake.lost(),
            others));
  }
}
