package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.device.escpos.PrinterTrouble;
import saoma.device.paper.PrinterState;
import saoma.money.Money;
import saoma.store.Contents;
import saoma.store.DiskRoom;
import saoma.store.backup.BackupOutcome;
import saoma.store.journal.CopyState;
import saoma.ui.safety.Worry;

class WorriesTest {
  @Test
  void eachRoomOnTheDiskHasItsWorry() {
    assertEquals(Optional.empty(), Worries.disk(room(() -> 2_000_000_000L)));
    var low = 1_999_999_999L;
    assertEquals(Optional.of(new Worry.DiskLow(low)), Worries.disk(room(() -> low)));
    var little = DiskRoom.LEAST - 1;
    assertEquals(Optional.of(new Worry.DiskFull(little)), Worries.disk(room(() -> little)));
    assertEquals(
        Optional.of(new Worry.DiskGone()),
        Worries.disk(
            room(() -> {
              throw new IOException("gone");
            })));
  }

  @Test
  void aPrinterThatStandsStillIsAWorryWhileSomethingIsOwed() {
    var out = Optional.of(PrinterTrouble.PAPER_OUT);
    assertEquals(
        Optional.of(new Worry.PrinterStands(PrinterTrouble.PAPER_OUT, 2)),
        Worries.printer(new PrinterState(out, true, 2)));
    assertEquals(Optional.empty(), Worries.printer(new PrinterState(out, false, 0)));
    assertEquals(Optional.empty(), Worries.printer(PrinterState.QUIET));
    assertEquals(
        Optional.of(new Worry.RollNearEnd()),
        Worries.printer(new PrinterState(Optional.empty(), true, 1)));
  }

  @Test
  void aBackupThatFailedOrHasNoSecondCopyIsAWorry() {
    var at = Instant.parse("2026-11-25T10:00:00Z");
    assertEquals(Optional.empty(), Worries.backup(new BackupOutcome.NotYet(at), "E:/"));
    assertEquals(
        Optional.of(new Worry.NoBackup()),
        Worries.backup(new BackupOutcome.Failed(at, BackupOutcome.Why.NOT_WHOLE, "?"), "E:/"));
    assertEquals(Optional.empty(), Worries.backup(made(at, Optional.empty()), "E:/"));
    assertEquals(
        Optional.of(new Worry.NoSecondBackup("E:/")),
        Worries.backup(made(at, Optional.of("there is no folder E:/")), "E:/"));
  }

  @Test
  void aSecondCopyThatIsOnTheSameDiskIsNone() {
    var worry = Optional.of(new Worry.NoSecondCopy("E:/"));
    assertEquals(Optional.empty(), Worries.copy(new CopyState.Off(), ""));
    assertEquals(Optional.empty(), Worries.copy(new CopyState.Level(7, false), "E:/"));
    assertEquals(worry, Worries.copy(new CopyState.Level(7, true), "E:/"));
    assertEquals(worry, Worries.copy(new CopyState.Behind(3, "no such device"), "E:/"));
  }

  @Test
  void theClockIsAWorryOnceAChannelThatProvedItselfIsAMinuteOff() {
    var near = Duration.ofSeconds(60);
    var behind = Duration.ofSeconds(-61);
    assertEquals(Optional.empty(), Worries.clock(List.of()));
    assertEquals(Optional.empty(), Worries.clock(List.of(near)));
    assertEquals(Optional.of(new Worry.ClockOff(behind)), Worries.clock(List.of(near, behind)));
  }

  private static DiskRoom.Room room(DiskRoom disk) {
    return disk.look();
  }

  private static BackupOutcome made(Instant at, Optional<String> copyTrouble) {
    var contents = new Contents("ABCD", Optional.of(at), 1, 1, 1, Money.fen(5), 1, 1, 1);
    return new BackupOutcome.Made(at, Path.of("saoma.zip"), 9, contents, copyTrouble);
  }
}
