package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.Database;
import saoma.store.DiskRoom.Room;
import saoma.store.backup.BackupFolder;
import saoma.store.backup.BackupOutcome.Failed;

class BackupDeskTest {
  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-25T08:00:00Z");
  private long free = 10_000_000_000L;

  @Test
  void oneADayAtTheStartAndOneInFourHoursAfterIt() throws IOException {
    try (var database = Database.open(home().database());
        var desk = desk(database::copyInto)) {
      desk.step(BackupDesk.AT_START);
      assertEquals(1, backups());
      passes(Duration.ofHours(23));
      desk.step(BackupDesk.AT_START);
      assertEquals(1, backups());
      desk.step(BackupDesk.EVERY);
      assertEquals(2, backups());
      passes(Duration.ofHours(3));
      desk.step(BackupDesk.EVERY);
      assertEquals(2, backups());
    }
  }

  @Test
  void aFullDiskIsToldAndTakesNoBackup() throws IOException {
    free = 400_000_000L;
    try (var database = Database.open(home().database());
        var desk = desk(database::copyInto)) {
      desk.step(BackupDesk.AT_START);
      assertEquals(0, backups());
      assertInstanceOf(Room.TooLittle.class, desk.rooms().newest());
      free = 1_000_000_000L;
      desk.step(BackupDesk.AT_START);
      assertEquals(new Room.Low(free), desk.rooms().newest());
      assertEquals(1, backups());
    }
  }

  @Test
  void aFailedBackupIsTriedAgainAfterHalfAnHourAndNotEachMinute() throws IOException {
    Files.writeString(folder.resolve("backups"), "in the way");
    var tries = new int[1];
    try (var desk = desk(_ -> tries[0]++)) {
      desk.step(BackupDesk.AT_START);
      var first = assertInstanceOf(Failed.class, desk.outcomes().newest());
      passes(Duration.ofMinutes(1));
      desk.step(BackupDesk.EVERY);
      assertEquals(first, desk.outcomes().newest());
      passes(Duration.ofMinutes(31));
      Files.delete(folder.resolve("backups"));
      desk.step(BackupDesk.EVERY);
      assertEquals(1, tries[0]);
    }
  }

  private void passes(Duration time) {
    now = now.plus(time);
  }

  private long backups() throws IOException {
    return new BackupFolder(home().backups()).list().size();
  }

  private BackupDesk desk(java.util.function.Consumer<Path> source) {
    var world = new BackupDesk.World(() -> now, new SystemPause(), () -> free);
    return new BackupDesk(home(), world, () -> Settings.FRESH, source);
  }

  private Home home() {
    return new Home(folder);
  }
}
