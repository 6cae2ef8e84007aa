package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.checkout.CloseWish;
import saoma.money.Money;
import saoma.shift.Count;
import saoma.shift.Sealed;
import saoma.store.CannotOpen.Reason;
import saoma.store.power.ForgetfulDisk;
import saoma.store.power.Policy;

/// The power is cut at every act of the disk while a shift is closed, under each rule of what a
/// disk forgets, and once more while the till that comes up closes it again: there is the whole Z
/// or none, and at the end exactly one with the right figures. [ShiftKillTest] kills the process.
class ShiftPowerTest {
  private static final int MOST_FORGOTTEN = 4;
  private static final int AGAIN_ONE_IN = 3;
  private static final long KEPT = 500;
  private final SplittableRandom random = new SplittableRandom(7);
  private int none;
  private int whole;
  private int unopened;

  /// A shift with a few sales, counted and ready to be closed.
  private static Map<String, byte[]> prepared() {
    try (var disk = new ForgetfulDisk(Map.of())) {
      try (var till = Till.on(disk)) {
        var day = new ShiftDay(till);
        ShiftDay.done(day.desk.open(Count.of(Money.fen(1_000)), ShiftDay.LI));
        day.sells("cash", 1_550);
        day.sells("alipay", 990);
        day.topsUp("alipay", 10_000);
        ShiftDay.done(day.desk.count(Count.of(Money.fen(2_550)), ShiftDay.LI));
      }
      return disk.content();
    }
  }

  private static Sealed close(ShiftDay day) {
    var wish = new CloseWish(Money.fen(KEPT), "", day.desk.leftovers());
    return ShiftDay.done(day.desk.close(wish, ShiftDay.CLOSES));
  }

  @Test
  void atWhateverActThePowerIsCutThereIsTheWholeZOrNone() throws IOException {
    var before = prepared();
    try (var disk = new ForgetfulDisk(before);
        var till = Till.on(disk)) {
      var day = new ShiftDay(till);
      var from = disk.acts();
      var told = close(day);
      var until = disk.acts();
      assertTrue(until - from > 4, "a close of few acts: " + (until - from));
      for (var policy : Policy.values()) {
        for (var act = from; act <= until; act++) {
          // What was told is on disk; before that nobody knows.
          cut(disk, act, policy, before, act == until ? told.number() : 0);
        }
      }
    }
    assertTrue(none > 5, "few cuts left no Z: " + none);
    assertTrue(whole > 5, "few cuts left a Z: " + whole);
    assertTrue(unopened < whole, "a backup was needed too often: " + unopened);
  }

  /// @param least the number of a Z that must be there
  private void cut(ForgetfulDisk of, int act, Policy policy, Map<String, byte[]> backup, long least)
      throws IOException {
    var where = policy + " at act " + act;
    try (var disk = left(of, act, policy)) {
      var from = disk.acts();
      live(disk, backup, least, where);
      if (random.nextInt(AGAIN_ONE_IN) == 0) {
        var again = from + random.nextInt(disk.acts() - from + 1);
        try (var second = left(disk, again, policy)) {
          live(second, backup, least, where + " and again at act " + again);
        }
      }
    }
  }

  private ForgetfulDisk left(ForgetfulDisk of, int act, Policy policy) {
    var forgotten = 1 + random.nextInt(MOST_FORGOTTEN);
    return new ForgetfulDisk(of.left(act, policy, forgotten, random));
  }

  /// Opens what a cut left, looks, closes the shift if it is open still, and looks again.
  private void live(ForgetfulDisk disk, Map<String, byte[]> backup, long least, String where)
      throws IOException {
    try (var till = opened(disk, backup)) {
      var day = new ShiftDay(till);
      assertEquals(List.of(), day.faults(), where);
      var found = day.desk.lastZ();
      if (found.isEmpty()) {
        assertEquals(0, least, where + ": a Z was told that is not there");
        assertEquals(1, day.desk.shift().orElseThrow().number(), where);
        assertEquals(1, day.desk.countings().size(), where);
        none++;
        close(day);
      } else {
        whole++;
      }
      var z = day.desk.lastZ().orElseThrow();
      assertEquals(1, z.number(), where);
      assertEquals(2_540, z.z().report().value("sales.total"), where);
      assertEquals(2_050, z.z().report().value("drawer.deposit"), where);
      assertEquals(0, z.z().report().value("drawer.difference"), where);
      var next = day.desk.shift().orElseThrow();
      assertEquals(2, next.number(), where);
      assertEquals(Money.fen(KEPT), next.floatKept(), where);
      assertEquals(List.of(), day.faults(), where);
    }
  }

  /// What H2 does not open is what it takes a backup for; the journal gives back what is newer.
  private Till opened(ForgetfulDisk disk, Map<String, byte[]> backup) throws IOException {
    try {
      return Till.on(disk);
    } catch (CannotOpen e) {
      if (e.reason() != Reason.DAMAGED) {
        throw e;
      }
      unopened++;
      disk.restore(backup);
      return Till.on(disk);
    }
  }
}
