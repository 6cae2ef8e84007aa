package saoma.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.picture.Drawings;
import saoma.picture.PictureFile;
import saoma.settings.Home;
import saoma.store.backup.BackupFolder;
import saoma.store.backup.BackupOutcome.Made;
import saoma.store.backup.Restore;
import saoma.store.journal.FolderFiles;

class RestoreTest {
  private static final Instant NOW = Instant.parse("2026-11-25T03:04:05Z");

  @TempDir Path folder;
  private final List<Recovered> told = new ArrayList<>();

  @Test
  void theJournalGivesBackWhatCameAfterTheBackupAndNoNumberRepeats() throws IOException {
    Path zip;
    var numbers = new ArrayList<String>();
    try (var till = till()) {
      numbers.add(HonestSales.sell(till).number());
      zip = backup(till);
      numbers.add(HonestSales.sell(till).number());
      numbers.add(HonestSales.sell(till).number());
    }
    var present = Files.readAllBytes(file());
    var done = new Restore(home()).run(zip, NOW);
    assertEquals(2, done.plan().receiptsLacking());
    var aside = done.aside().orElseThrow();
    assertArrayEquals(present, Files.readAllBytes(aside.resolve("till.mv.db")));
    try (var till = till()) {
      assertEquals(2, told.getLast().given().receipts());
      assertEquals(3, till.books.read(p -> p.receipts().search("", 9).size()).intValue());
      var next = HonestSales.sell(till).number();
      assertFalse(numbers.contains(next));
      assertNotEquals(numbers.getFirst().substring(0, 5), next.substring(0, 5));
      assertEquals(4L, till.books.read(p -> p.receipts().byNumber(4)).orElseThrow().number());
      var open = Restored.open(till.books);
      assertEquals(numbers.getFirst().substring(1, 5), open.getFirst().installation());
      assertEquals(1, open.getFirst().attempts());
      open.getFirst().done(till.books, NOW);
      assertEquals(List.of(), Restored.open(till.books));
    }
    assertEquals(4, Contents.of(Till.file(folder)).receipts());
  }

  @Test
  void withoutAJournalTheBackupIsWhatThereIs() throws IOException {
    Path zip;
    try (var till = Till.at(folder)) {
      HonestSales.sell(till, 2);
      zip = backup(till);
      HonestSales.sell(till, 1);
    }
    Files.write(file(), new byte[9000]);
    var plan = new Restore(home()).look(zip, NOW);
    assertEquals(2, plan.backup().receipts());
    assertEquals(Optional.empty(), plan.now());
    assertFalse(plan.nowWords().isEmpty());
    new Restore(home()).run(zip, NOW);
    assertEquals(HonestSales.sum(2), Contents.of(Till.file(folder)).received());
  }

  @Test
  void thePictureOfAProductIsInTheBackupAndComesBack() throws IOException {
    var red = Drawings.bottle("png", 300, 300, Color.RED);
    var kept = assertInstanceOf(PictureFile.Read.Good.class, PictureFile.read(red)).picture();
    Path zip;
    try (var till = till()) {
      var pictures = PictureTable.open(till.books);
      pictures.put("T1", kept);
      zip = backup(till);
      pictures.remove("T1");
      pictures.put("T2", kept);
    }
    new Restore(home()).run(zip, NOW);
    try (var till = till()) {
      var pictures = PictureTable.open(till.books);
      assertTrue(pictures.has("T1"));
      assertArrayEquals(kept.file(), pictures.of("T1").orElseThrow());
      assertFalse(pictures.has("T2"));
    }
  }

  @Test
  void aDryRunAndARefusedRestoreChangeNothing() throws IOException {
    Path zip;
    try (var till = till()) {
      HonestSales.sell(till, 1);
      zip = backup(till);
      var open = assertThrows(CannotOpen.class, () -> new Restore(home()).run(zip, NOW));
      assertEquals(CannotOpen.Reason.IN_USE, open.reason());
    }
    var before = tree();
    new Restore(home()).look(zip, NOW);
    assertEquals(before, tree());
    var half = folder.resolve("half.zip");
    var bytes = Files.readAllBytes(zip);
    Files.write(half, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    var withHalf = tree();
    assertThrows(IOException.class, () -> new Restore(home()).run(half, NOW));
    assertEquals(withHalf, tree());
  }

  @Test
  void twoRestoresPutTwoFilesAside() throws IOException {
    Path zip;
    try (var till = till()) {
      HonestSales.sell(till, 1);
      zip = backup(till);
    }
    var first = new Restore(home()).run(zip, NOW).aside().orElseThrow();
    var second = new Restore(home()).run(zip, NOW).aside().orElseThrow();
    assertNotEquals(first, second);
    assertTrue(Files.exists(first.resolve("till.mv.db")));
    assertTrue(Files.exists(second.resolve("till.mv.db")));
  }

  private List<String> tree() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .sorted()
          .map(f -> f + " " + (Files.isRegularFile(f) ? Arrays.hashCode(bytes(f)) : 0))
          .toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path backup(Till till) {
    var made =
        new BackupFolder(home().backups()).make(till.database::copyInto, NOW, Optional.empty());
    return assertInstanceOf(Made.class, made).file();
  }

  private Till till() {
    return Till.with(new FolderFiles(home().journal()), folder, told);
  }

  private Path file() {
    return Database.suffixed(Till.file(folder));
  }

  private Home home() {
    return new Home(folder);
  }
}
