package saoma.ui.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import saoma.channel.BillAnswer;
import saoma.channel.BillLine.Kind;
import saoma.checkout.Trouble;
import saoma.reconcile.DayMatch;
import saoma.reconcile.Difference;
import saoma.reconcile.Explanation;
import saoma.reconcile.MatchDay;
import saoma.reconcile.MatchRuns.Standing;
import saoma.reconcile.MatchRuns.Status;
import saoma.reconcile.Matching.Phase;
import saoma.reconcile.Matching.Progress;
import saoma.reconcile.Others;
import saoma.reconcile.RunTotals;
import saoma.ui.Away;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.View;

/// A till's window with the screen for matching over a desk in memory, and what it was asked for.
/// Made on the JavaFX thread.
final class MatchTill implements MatchDoor {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final Instant AT = Instant.parse("2026-03-01T04:05:06Z");

  final TestTill till;
  final MatchModel model;
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<Standing> found = new CopyOnWriteArrayList<>();
  volatile Optional<BillAnswer> answer = Optional.empty();
  volatile Optional<DayMatch> match = Optional.empty();
  volatile Optional<Trouble> trouble = Optional.empty();
  volatile Others others = Others.NONE;
  volatile boolean unclaimed;
  volatile CountDownLatch gate = new CountDownLatch(0);

  MatchTill(Language language) {
    till = new TestTill(language);
    model = new MatchModel(this, Away.real(), till.notices()::show);
    var settle = new SettleModel(this, Away.real(), till.notices()::show, model::read);
    var views = till.views();
    views.offer(
        MatchController.class,
        () -> new MatchController(model, settle, till.texts(), views, ZoneOffset.ofHours(8)));
    views.offer(
        SettleController.class,
        () -> new SettleController(settle, till.texts(), views, Optional::empty));
  }

  void putUp() {
    till.views().show(View.RECONCILE);
  }

  static Difference difference(
      Difference.Kind kind, String number, long ours, long theirs, String state) {
    var refund = number.contains("R0");
    return new Difference(
        kind,
        refund ? Kind.REFUND : Kind.PAYMENT,
        refund ? number.substring(0, number.length() - 3) : number,
        refund ? number : "",
        ours == 0 || theirs > 0 ? "4200001234202603010000000001" : "",
        AT,
        ours,
        theirs,
        kind == Difference.Kind.FEE ? 17 : 0,
        kind == Difference.Kind.FEE ? 18 : 0,
        state,
        0);
  }

  void finds(Difference difference, Status status) {
    found.add(
        new Standing(
            difference,
            status,
            status == Status.EXPLAINED
                ? Optional.of(
                    new Explanation(
                        "alipay", TODAY, difference.mark(), 0, "王芳", "网店订单 web shop", AT))
                : Optional.empty()));
  }

  void stands(long trades, long ours, long theirs, long held, long waiting) {
    var open = found.stream().filter(one -> one.status() == Status.OPEN).toList();
    var explained = found.stream().filter(one -> one.status() == Status.EXPLAINED).count();
    var sum = open.stream().mapToLong(one -> Math.abs(one.difference().gap())).sum();
    var totals =
        new RunTotals(
            "b",
            "f",
            AT,
            trades,
            ours,
            theirs,
            theirs + 12_345,
            12_345,
            theirs,
            7_704,
            7_704,
            0,
            others);
    match =
        Optional.of(
            new DayMatch(
                new MatchDay("alipay", TODAY.minusDays(1)),
                totals,
                0,
                held,
                waiting,
                open.size(),
                explained,
                sum));
  }

  @Override
  public List<String> channels() {
    return List.of("alipay", "wechat");
  }

  @Override
  public LocalDate today() {
    return TODAY;
  }

  @Override
  public Optional<BillAnswer> match(
      MatchDay day, Consumer<Progress> progress, BooleanSupplier stopped) {
    asked.add("match " + day.channel() + " " + day.day());
    progress.accept(new Progress(Phase.COMPARING, 412_000));
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new AssertionError("nobody may interrupt it", e);
    }
    if (stopped.getAsBoolean()) {
      asked.add("stopped");
      throw new CancellationException("stopped");
    }
    return answer;
  }

  @Override
  public Optional<DayMatch> standing(MatchDay day) {
    return match;
  }

  @Override
  public List<Standing> differences(MatchDay day, int limit) {
    return new ArrayList<>(found);
  }

  @Override
  public boolean isUnclaimed(String number) {
    return unclaimed;
  }

  @Override
  public Optional<Trouble> book(MatchDay day, Difference difference, String by) {
    asked.add("book " + difference.number() + " " + by);
    return trouble;
  }

  @Override
  public Optional<Trouble> giveBack(String number, String by, String reason) {
    asked.add("give back " + number + " " + by + " " + reason);
    return trouble;
  }

  @Override
  public Optional<Trouble> explain(MatchDay day, Difference difference, String by, String reason) {
    asked.add("explain " + difference.number() + " " + by + " " + reason);
    return trouble;
  }
}
