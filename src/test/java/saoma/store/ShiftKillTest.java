package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.CloseWish;
import saoma.money.Money;
import saoma.shift.Count;
import saoma.shift.Sealed;
import saoma.store.journal.MemoryFiles;
import saoma.store.journal.NotWritten;

/// A till that is killed while it closes a shift: there is all of the Z afterwards or none of it,
/// and the shift can be closed then.
class ShiftKillTest {
  private static final long KEPT = 500;

  @TempDir Path folder;
  private final MemoryFiles counted = new MemoryFiles();
  private int copies;

  /// A shift with a few sales, counted and ready to be closed.
  @BeforeEach
  void prepare() {
    try (var till = Till.with(counted, folder, new ArrayList<>())) {
      var day = new ShiftDay(till);
      ShiftDay.done(day.desk.open(Count.of(Money.fen(1_000)), ShiftDay.LI));
      day.sells("cash", 1_550);
      day.sells("alipay", 990);
      day.topsUp("alipay", 10_000);
      ShiftDay.done(day.desk.count(Count.of(Money.fen(2_550)), ShiftDay.LI));
    }
  }

  private Path copied(Path from) throws IOException {
    copies++;
    var to = folder.resolve("copy" + copies);
    Files.createDirectories(to.resolve("data"));
    Files.copy(from.resolve("data/till.mv.db"), to.resolve("data/till.mv.db"));
    return to;
  }

  private static void close(ShiftDay day) {
    var wish = new CloseWish(Money.fen(KEPT), "", day.desk.leftovers());
    ShiftDay.done(day.desk.close(wish, ShiftDay.CLOSES));
  }

  @Test
  void killedBeforeAnyActOfTheDatabaseThereIsTheWholeZOrNone() throws IOException {
    var steps = new SteppedConnection();
    var before = 0;
    var after = 0;
    for (var step = 0; ; step++) {
      var files = counted.copy();
      var where = copied(folder);
      var till = Till.with(files, where, new ArrayList<>(), steps::round);
      var day = new ShiftDay(till);
      var wish = new CloseWish(Money.fen(KEPT), "", day.desk.leftovers());
      steps.left = step;
      var done = attempt(day, wish);
      steps.left = -1;
      if (till.halts.isEmpty()) {
        till.close();
      }
      if (isWhole(files, copied(where), step)) {
        after++;
      } else {
        assertTrue(!done, "a Z was told that is not there, step " + step);
        before++;
      }
      if (done) {
        break;
      }
    }
    assertTrue(before > 15, "too few steps before: " + before);
    assertTrue(after > 1, "no step came between the journal and the end: " + after);
  }

  private static boolean attempt(ShiftDay day, CloseWish wish) {
    try {
      ShiftDay.done(day.desk.close(wish, ShiftDay.CLOSES));
      return true;
    } catch (JdbiException | OutcomeUnknown | NotWritten e) {
      return false;
    }
  }

  @Test
  void killedBeforeAnyActOfTheJournalThereIsTheWholeZOrNone() throws IOException {
    for (var act = 0; ; act++) {
      var files = counted.copy();
      var where = copied(folder);
      var till = Till.with(files, where, new ArrayList<>());
      var day = new ShiftDay(till);
      var wish = new CloseWish(Money.fen(KEPT), "", day.desk.leftovers());
      files.acts = act;
      var done = attempt(day, wish);
      files.acts = -1;
      if (till.halts.isEmpty()) {
        till.close();
      }
      var whole = isWhole(files, copied(where), act);
      assertTrue(whole || !done, "act " + act);
      if (done) {
        assertTrue(act > 0);
        return;
      }
    }
  }

  /// @return whether the Z is there; that it can be made otherwise is shown here
  private boolean isWhole(MemoryFiles files, Path where, int step) {
    try (var till = Till.with(files, where, new ArrayList<>())) {
      var day = new ShiftDay(till);
      var shift = day.desk.shift().orElseThrow();
      var z = day.desk.lastZ();
      assertEquals(List.of(), day.faults(), "step " + step);
      if (z.isEmpty()) {
        assertEquals(1, shift.number(), "step " + step);
        assertEquals(1, day.desk.countings().size(), "step " + step);
        close(day);
      } else {
        assertEquals(2, shift.number(), "step " + step);
        assertEquals(Money.fen(KEPT), shift.floatKept(), "step " + step);
      }
      var whole = day.desk.lastZ().orElseThrow().z();
      assertEquals(2_540, whole.report().value("sales.total"), "step " + step);
      assertEquals(2_050, whole.report().value("drawer.deposit"), "step " + step);
      assertEquals(2, day.desk.shift().orElseThrow().number(), "step " + step);
      return z.isPresent();
    }
  }

  @Test
  void fromTheJournalAloneEveryTallyAndEveryZIsMadeAgain() {
    Map<String, List<String>> before;
    List<Sealed> zs;
    try (var till = Till.with(counted, folder, new ArrayList<>())) {
      var day = new ShiftDay(till);
      close(day);
      day.sells("cash", 700);
      before = Dump.of(till);
      zs = till.books.read(p -> p.shifts().lastZ()).stream().toList();
    }
    try (var again = Till.with(counted, folder.resolve("again"), new ArrayList<>())) {
      for (var table : List.of("SHIFT", "TALLY", "DRAWER_COUNT", "DRAWER_MOVE", "Z_REPORT")) {
        assertEquals(before.get(table), Dump.of(again).get(table), table);
      }
      assertEquals(zs, again.books.read(p -> p.shifts().lastZ()).stream().toList());
      assertEquals(List.of(), new ShiftDay(again).faults());
    }
  }
}
