package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.store.backup.BackupFolder;
import saoma.store.backup.BackupOutcome;
import saoma.store.backup.BackupOutcome.Failed;
import saoma.store.backup.BackupOutcome.Made;
import saoma.store.backup.BackupOutcome.Why;

class BackupTest {
  private static final Instant NOW = Instant.parse("2026-11-25T03:04:05.678Z");

  @TempDir Path folder;

  @Test
  void aBackupOfAnOpenTillIsWholeAndCounts() throws IOException {
    try (var till = Till.at(folder)) {
      HonestSales.sell(till, 3);
      var made = assertInstanceOf(Made.class, make(till, Optional.empty()));
      assertEquals(3, made.contents().receipts());
      assertEquals(HonestSales.sum(3), made.contents().received());
      assertEquals("saoma-20261125-030405.zip", made.file().getFileName().toString());
      assertEquals(made.file(), backups().list().getFirst().file());
      HonestSales.sell(till, 1);
      try (var files = Files.list(folder.resolve("backups"))) {
        assertEquals(1, files.count(), "no work is left behind");
      }
    }
  }

  @Test
  void sellingGoesOnWhileABackupIsMade() throws Exception {
    try (var till = Till.at(folder)) {
      HonestSales.sell(till, 20);
      for (var round = 0; round < 4; round++) {
        var selling = Thread.ofPlatform().start(() -> HonestSales.sell(till, 10));
        var made =
            assertInstanceOf(
                Made.class,
                backups().make(till.database::copyInto, NOW.plusSeconds(round), Optional.empty()));
        selling.join();
        assertTrue(made.contents().receipts() >= 20 + 10 * round);
      }
      assertEquals(60L, till.books.read(p -> p.receipts().search("", 100).size()) + 0L);
    }
  }

  @Test
  void theSecondCopyIsTheSameAndItsAbsenceIsTold() throws IOException {
    var stick = folder.resolve("stick");
    try (var till = Till.at(folder)) {
      HonestSales.sell(till, 1);
      var alone = assertInstanceOf(Made.class, make(till, Optional.of(stick)));
      assertTrue(alone.copyTrouble().orElseThrow().contains("stick"));
      Files.createDirectories(stick);
      var made = assertInstanceOf(Made.class, make(till, Optional.of(stick)));
      assertEquals(Optional.empty(), made.copyTrouble());
      assertEquals(-1, Files.mismatch(made.file(), stick.resolve(made.file().getFileName())));
    }
  }

  @Test
  void booksThatAreNotWholeGiveNoBackupAndLeaveTheOldOnes() throws IOException {
    try (var till = Till.at(folder)) {
      HonestSales.sell(till, 2);
      make(till, Optional.empty());
      till.books.casual(h -> h.execute("update payment set paid_amount = paid_amount + 1"));
      var failed =
          assertInstanceOf(
              Failed.class,
              backups().make(till.database::copyInto, NOW.plusSeconds(60), Optional.empty()));
      assertEquals(Why.NOT_WHOLE, failed.why());
      assertEquals(1, backups().list().size());
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAsAValue() throws IOException {
    try (var till = Till.at(folder)) {
      Files.writeString(folder.resolve("backups"), "a file in its place");
      var failed = assertInstanceOf(Failed.class, make(till, Optional.empty()));
      assertEquals(Why.NOT_WRITTEN, failed.why());
      HonestSales.sell(till, 1);
    }
  }

  private BackupOutcome make(Till till, Optional<Path> second) {
    return backups().make(till.database::copyInto, NOW, second);
  }

  private BackupFolder backups() {
    return new BackupFolder(folder.resolve("backups"));
  }
}
