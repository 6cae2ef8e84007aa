package saoma.store.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.store.journal.CopyState.Behind;
import saoma.store.journal.CopyState.Level;

class SecondCopyTest {
  private final MemoryFiles main = new MemoryFiles();
  private final MemoryFiles stick = new MemoryFiles();
  private final MoneyJournal journal = begin(main);
  private final SecondCopy copy = copy();
  private int sales;

  private static MoneyJournal begin(JournalFiles files) {
    try {
      return MoneyJournal.begin(files, Journal.CLOCK, Head.NONE, 12);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private SecondCopy copy() {
    return new SecondCopy(journal, main, stick, () -> false);
  }

  private void sell(int count) throws IOException {
    for (var i = 0; i < count; i++) {
      sales++;
      journal.append(Journal.entries(sales, sales % 4 * 8 + 1));
    }
  }

  private void same() {
    assertEquals(main.files.keySet(), stick.files.keySet());
    main.files.forEach((name, bytes) -> assertArrayEquals(bytes, stick.files.get(name), name));
  }

  @Test
  void everyRecordStandsInTheCopyForced() throws IOException {
    for (var i = 0; i < 30; i++) {
      sell(1);
      assertEquals(new Level(i + 1, false), copy.step());
      same();
    }
    assertTrue(main.files.size() > 2, "the test wants several segments");
    var forces = stick.forces;
    sell(1);
    copy.step();
    assertTrue(stick.forces > forces);
    forces = stick.forces;
    copy.step();
    assertEquals(forces, stick.forces, "nothing new was written");
  }

  @Test
  void aStickThatIsPulledAtAnyActStopsNothingAndIsCaughtUp() throws IOException {
    var failures = 0;
    for (var acts = 0; acts < 25; acts++) {
      sell(2);
      stick.acts = acts;
      var state = copy.step();
      if (state instanceof Behind(var records, var why)) {
        failures++;
        assertTrue(records > 0);
        assertTrue(why.contains("the disk is gone"));
        sell(acts % 7);
        assertTrue(copy.step() instanceof Behind);
      }
      stick.acts = -1;
      assertEquals(new Level(sales, false), copy.step());
      stick.files.keySet().removeIf(name -> name.contains(".aside") || name.endsWith(".new"));
      same();
    }
    assertTrue(failures > 5);
  }

  @Test
  void aCopyOfAnotherRunIsGoneOnWith() throws IOException {
    sell(7);
    copy.step();
    sell(9);
    assertEquals(new Level(16, false), copy().step());
    same();
  }

  @Test
  void aCopyThatSaysOtherwiseIsPutAsideAndKept() throws IOException {
    sell(3);
    copy.step();
    var name = stick.files.keySet().iterator().next();
    stick.files.get(name)[2 * Slot.SIZE + 77] ^= 1;
    var kept = stick.files.get(name).clone();
    sell(1);
    assertEquals(new Level(4, false), copy().step());
    assertArrayEquals(kept, stick.files.remove(name + ".aside"));
    same();
  }

  @Test
  void halfARecordBehindWhatIsForcedIsNotCopied() throws IOException {
    sell(1);
    var reached = journal.reached();
    var bytes = main.files.get(reached.segment().name());
    bytes[reached.slot() * Slot.SIZE + 9] = 1;
    copy.step();
    assertTrue(Journal.walk(stick).faults().isEmpty());
    assertFalse(Journal.walk(main).faults().isEmpty());
  }

  @Test
  void aFolderOfAStickThatIsNotThereIsNotMade(@TempDir Path folder) throws IOException {
    var there = folder.resolve("stick");
    var files = new FolderFiles(there.resolve("saoma-ABCD"), there);
    var second = new SecondCopy(journal, main, files, () -> files.sharesDiskWith(folder));
    sell(2);
    assertTrue(second.step() instanceof Behind);
    assertFalse(Files.exists(there));
    Files.createDirectory(there);
    assertEquals(new Level(2, true), second.step());
    assertTrue(Journal.walk(files).faults().isEmpty());
  }

  @Test
  void theThreadFollowsByItselfAndEndsWithTheLastRecord() throws Exception {
    var level = new CountDownLatch(1);
    copy.states()
        .listen(state -> {
          if (state.equals(new Level(5, false))) {
            level.countDown();
          }
        });
    copy.start();
    sell(5);
    assertTrue(level.await(60, TimeUnit.SECONDS));
    sell(3);
    copy.close();
    same();
    assertEquals(new Level(8, false), copy.states().newest());
  }
}
