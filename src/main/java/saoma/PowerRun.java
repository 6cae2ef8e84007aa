package saoma;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import saoma.cli.Proofs.Cuts;
import saoma.prove.Laws;
import saoma.prove.Sold;
import saoma.prove.Verdict;
import saoma.store.CannotOpen;
import saoma.store.journal.Fault;
import saoma.store.journal.Verification;
import saoma.store.power.ForgetfulDisk;
import saoma.store.power.Lie;
import saoma.store.power.Policy;

/// Sells once on a disk that remembers every act, then cuts the power at each: opens what each cut
/// leaves, restores a backup if H2 cannot, recovers, asks the three witnesses, sells one more, and
/// after one cut in four cuts the power of that life too.
final class PowerRun {
  private static final int MOST_FORGOTTEN = 8;
  private static final int AGAIN_ONE_IN = 4;
  private static final int WORDS_EVERY = 500;

  private final Cuts wish;
  private final Lie lie;
  private final Consumer<String> words;
  private int cuts;
  private int acts;
  private long givenBack;
  private long lostByDatabaseAlone;
  private int unopened;
  private Map<String, byte[]> backup = Map.of();

  PowerRun(Cuts wish, Consumer<String> words) {
    this.wish = wish;
    this.words = words;
    this.lie = Lie.valueOf(wish.lie().toUpperCase(Locale.ROOT));
  }

  /// What happened between a start and a cut.
  ///
  /// @param sold everything acknowledged, of earlier lives too
  /// @param marks how far the disk was when each was acknowledged
  private record Life(
      ForgetfulDisk disk, PromptChannel channel, List<Sold> sold, List<Integer> marks) {
    Life(ForgetfulDisk disk, PromptChannel channel) {
      this(disk, channel, new ArrayList<>(), new ArrayList<>());
    }

    void acknowledged(Sold sale) {
      sold.add(sale);
      marks.add(disk.acts());
    }

    List<Sold> until(int act) {
      var acknowledged = IntStream.range(0, sold.size()).filter(i -> marks.get(i) <= act);
      return acknowledged.mapToObj(sold::get).toList();
    }
  }

  /// How many cuts were made.
  int cuts() {
    return cuts;
  }

  /// How many acts the day's disk did.
  int acts() {
    return acts;
  }

  /// How many records the journal gave back to databases that had lost them.
  long givenBack() {
    return givenBack;
  }

  /// How many acknowledged sales, over all cuts, the database did not have before the journal gave
  /// them back.
  long lostByDatabaseAlone() {
    return lostByDatabaseAlone;
  }

  /// How many cuts left a database that H2 does not open, so that a person must restore a backup
  /// and the journal gives it all that is newer.
  int unopened() {
    return unopened;
  }

  Verdict run() throws IOException, InterruptedException {
    var day = day();
    acts = day.disk().acts();
    words.accept(day.sold().size() + " sales took " + acts + " acts of the disk");
    var verdict = new Verdict(day.sold().size(), 0, 0, List.of(), List.of());
    for (var name : wish.policies()) {
      var policy = Policy.valueOf(name.toUpperCase(Locale.ROOT));
      for (var act : instants(acts)) {
        verdict = verdict.and(cut(day, act, policy));
      }
    }
    day.disk().close();
    return verdict;
  }

  /// Spread evenly over the day; each act, if there is no limit.
  private List<Integer> instants(int acts) {
    var count = wish.cuts() == 0 ? acts + 1 : Math.min(wish.cuts(), acts + 1);
    return IntStream.range(0, count)
        .mapToObj(i -> Math.toIntExact((long) i * acts / Math.max(1, count - 1)))
        .toList();
  }

  /// Tables made and the journal begun: what a new till has before its first sale.
  private static Map<String, byte[]> fresh() throws IOException {
    try (var disk = new ForgetfulDisk(Map.of())) {
      new PowerTill(disk, new PromptChannel(disk::acts)).close();
      return disk.content();
    }
  }

  private Life day() throws IOException, InterruptedException {
    backup = fresh();
    var disk = new ForgetfulDisk(backup, lie);
    var day = new Life(disk, new PromptChannel(disk::acts));
    try (var till = new PowerTill(disk, day.channel())) {
      for (int sale = 0; sale < wish.sales(); sale++) {
        till.sell(sale).ifPresent(day::acknowledged);
      }
    }
    return day;
  }

  private Verdict cut(Life day, int act, Policy policy) throws IOException, InterruptedException {
    var random =
        new SplittableRandom(wish.seed() * 1_000_003 + act * 7L + policy.name().hashCode());
    var where = policy + " cut at act " + act + ", seed " + wish.seed() + ": ";
    try (var disk = left(day, act, policy, random)) {
      var life = new Life(disk, day.channel().at(act, disk::acts));
      day.until(act).forEach(life::acknowledged);
      var verdict = live(life, wish.sales());
      if (random.nextInt(AGAIN_ONE_IN) != 0) {
        return named(where, verdict);
      }
      var again = random.nextInt(disk.acts() + 1);
      try (var next = left(life, again, policy, random)) {
        var second = new Life(next, life.channel().at(again, next::acts));
        life.until(again).forEach(second::acknowledged);
        return named(where, verdict)
            .and(named(where + "and again at act " + again + ": ", live(second, wish.sales() + 1)));
      }
    }
  }

  private ForgetfulDisk left(Life life, int act, Policy policy, SplittableRandom random) {
    cuts++;
    if (cuts % WORDS_EVERY == 0) {
      words.accept(cuts + " cuts");
    }
    var forgotten = 1 + random.nextInt(MOST_FORGOTTEN);
    return new ForgetfulDisk(life.disk().left(act, policy, forgotten, random), lie);
  }

  private static Verdict named(String where, Verdict verdict) {
    return new Verdict(
        0,
        verdict.lost(),
        verdict.doubled(),
        verdict.unresolved(),
        verdict.broken().stream().map(where::concat).toList());
  }

  /// Opens, recovers, sells one more, and asks the witnesses.
  private Verdict live(Life life, int sale) throws IOException, InterruptedException {
    var broken = new ArrayList<>(torn(life.disk()));
    var before = List.copyOf(life.sold());
    try (var till = opened(life)) {
      givenBack += till.recovered().given().records();
      lostByDatabaseAlone += Laws.hold(before, till.alone(), Map.of()).lost();
      till.recovered().words().stream()
          .filter(_ -> till.recovered().isAlarming())
          .forEach(broken::add);
      till.recover();
      till.sell(sale)
          .ifPresentOrElse(life::acknowledged, () -> broken.add("it does not sell after the cut"));
      till.stop().ifPresent(stop -> broken.add("it stopped: " + stop.what()));
      life.channel().again().forEach(number -> broken.add("charged again: " + number));
      broken.addAll(till.chains());
      return Laws.hold(life.sold(), till.stored(), life.channel().taken()).with(broken);
    } catch (CannotOpen e) {
      broken.add("the till does not open: " + e.getMessage());
      return new Verdict(0, before.size(), 0, List.of(), broken);
    }
  }

  /// What H2 does not open is what it takes a backup for: here the emptiest there can be.
  private PowerTill opened(Life life) throws IOException {
    try {
      return new PowerTill(life.disk(), life.channel());
    } catch (CannotOpen e) {
      if (e.reason() != CannotOpen.Reason.DAMAGED) {
        throw e;
      }
      unopened++;
      life.disk().restore(backup);
      return new PowerTill(life.disk(), life.channel());
    }
  }

  /// A cut may leave the last record of the journal unfinished, and nothing else.
  private static List<String> torn(ForgetfulDisk disk) throws IOException {
    return Verification.of(disk.journal()).faults().stream()
        .filter(fault -> fault.kind() != Fault.Kind.UNFINISHED)
        .map(fault -> "the cut left the money journal damaged: " + fault.words())
        .toList();
  }
}
