package saoma.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.store.CannotOpen.Reason;
import saoma.store.journal.FolderFiles;

/// Files as a dying disk leaves them: refused or right, and no start that was refused changes a
/// byte of what is left.
class DamageTest {
  private static final int SALES = 40;

  @TempDir Path folder;

  @Test
  void damagesAreRefusedOrTheSumsAreRight() throws IOException {
    looksAt(90);
  }

  @Test
  @Tag("long")
  void threeHundredDamagesAreRefusedOrTheSumsAreRight() throws IOException {
    looksAt(300);
  }

  private void looksAt(int damages) throws IOException {
    var good = good();
    assertEquals(SALES, Contents.of(Till.file(folder)).payments());
    var random = new SplittableRandom(7);
    var refused = 0;
    for (var i = 0; i < damages; i++) {
      var bad = damaged(good, random, i);
      Files.write(file(), bad);
      try {
        var contents = Contents.of(Till.file(folder));
        assertEquals(HonestSales.sum(SALES), contents.received(), "damage " + i);
        assertEquals(SALES, contents.payments(), "damage " + i);
      } catch (CannotOpen e) {
        refused++;
        assertNotEquals(Reason.IN_USE, e.reason(), "H2 forgot its lock at damage " + i);
      }
      assertArrayEquals(bad, Files.readAllBytes(file()), "looking changed a byte, damage " + i);
    }
    assertTrue(refused > damages / 5 && refused < damages, "refused " + refused);
  }

  @Test
  void aStartIsRefusedAndLeavesEveryByteOrTheJournalMakesTheSumsRight() throws IOException {
    starts(24);
  }

  @Test
  @Tag("long")
  void sixtyStartsAreRefusedOrTheJournalMakesTheSumsRight() throws IOException {
    starts(60);
  }

  private void starts(int damages) throws IOException {
    var journal = folder.resolve("data/journal");
    try (var till = Till.with(new FolderFiles(journal), folder, new ArrayList<>())) {
      HonestSales.sell(till, SALES);
    }
    var good = Files.readAllBytes(file());
    var segment = journal.resolve("money-00000001.saoma");
    var records = Files.readAllBytes(segment);
    var random = new SplittableRandom(8);
    var refused = 0;
    for (var i = 0; i < damages; i++) {
      var bad = damaged(good, random, i);
      Files.write(file(), bad);
      Files.write(segment, records);
      var sound = false;
      var atSight = isRefusedAtSight();
      try (var till = Till.with(new FolderFiles(journal), folder, new ArrayList<>())) {
        sound = isSound(till);
      } catch (CannotOpen e) {
        refused++;
        sound = true;
        if (atSight) { // What only writing finds has written H2's header before.
          assertArrayEquals(bad, Files.readAllBytes(file()), "damage " + i + ": " + e.getMessage());
        }
      }
      if (!sound) { // H2 keeps no checksums: the first backup finds what the start could not.
        assertThrows(CannotOpen.class, () -> Contents.of(Till.file(folder)), "damage " + i);
      }
    }
    assertTrue(refused > damages / 12, "refused " + refused);
  }

  @Test
  void aFileThatIsNoDatabaseIsNotOurs() throws IOException {
    Files.createDirectories(file().resolveSibling("."));
    refused(Reason.NOT_OURS, "PK, a zip or somebody's letter".getBytes());
    refused(Reason.DAMAGED, new byte[0]);
    refused(Reason.DAMAGED, new byte[20_000]);
    Files.delete(file());
    Files.createDirectory(file());
    var thrown = assertThrows(CannotOpen.class, () -> Database.open(Till.file(folder)));
    assertEquals(Reason.NOT_OURS, thrown.reason());
  }

  @Test
  void theDatabaseOfAnotherProgramIsNotOursAndStaysAsItIs() throws Exception {
    Files.createDirectories(file().resolveSibling("."));
    foreign("sa");
    foreign("somebody");
  }

  private void foreign(String user) throws Exception {
    Files.deleteIfExists(file());
    try (var other = DriverManager.getConnection("jdbc:h2:file:" + Till.file(folder), user, "");
        var statement = other.createStatement()) {
      statement.execute("create table theirs (id int)");
    }
    var thrown = assertThrows(CannotOpen.class, () -> Database.open(Till.file(folder)));
    assertEquals(Reason.NOT_OURS, thrown.reason(), user);
    try (var other = DriverManager.getConnection("jdbc:h2:file:" + Till.file(folder), user, "");
        var tables = other.getMetaData().getTables(null, "PUBLIC", null, null)) {
      assertTrue(tables.next());
      assertEquals("THEIRS", tables.getString("TABLE_NAME"));
    }
  }

  private void refused(Reason reason, byte[] content) throws IOException {
    Files.write(file(), content);
    var thrown = assertThrows(CannotOpen.class, () -> Database.open(Till.file(folder)));
    assertEquals(reason, thrown.reason());
    assertArrayEquals(content, Files.readAllBytes(file()));
  }

  private boolean isRefusedAtSight() {
    try {
      DatabaseFile.lookedThrough(Till.file(folder));
      return false;
    } catch (CannotOpen e) {
      return true;
    }
  }

  private static boolean isSound(Till till) {
    try {
      return payments(till.database) == SALES && receipts(till) == SALES;
    } catch (JdbiException | IllegalArgumentException e) {
      return false;
    }
  }

  private static int receipts(Till till) {
    return till.books.read(p -> p.receipts().search("", 99).size());
  }

  private static int payments(Database database) {
    return database.call(h -> h.select("select count(*) from payment").mapTo(Integer.class).one());
  }

  private static byte[] damaged(byte[] good, SplittableRandom random, int kind) {
    var bad = good.clone();
    switch (kind % 6) {
      case 0 -> bad = Arrays.copyOf(bad, random.nextInt(bad.length));
      case 1 -> Arrays.fill(bad, 0, 4096 * (1 + random.nextInt(2)), (byte) 0);
      case 2 -> {
        var from = random.nextInt(bad.length - 4096);
        Arrays.fill(bad, from, from + 4096, (byte) 0);
      }
      default -> bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bad;
  }

  private byte[] good() throws IOException {
    try (var till = Till.at(folder)) {
      HonestSales.sell(till, SALES);
      till.books.look(h -> h.execute("checkpoint sync"));
    }
    return Files.readAllBytes(file());
  }

  private Path file() {
    return Database.suffixed(Till.file(folder));
  }
}
