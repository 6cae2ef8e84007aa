package saoma.store.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoneyJournalTest {
  @Test
  void anAppendIsForcedOnceBeforeItReturns() throws IOException {
    var files = new MemoryFiles();
    try (var journal = MoneyJournal.begin(files, Journal.CLOCK, Head.NONE)) {
      for (var lines : List.of(1, 40)) {
        var before = files.forces;
        journal.append(Journal.entries(1, lines));
        assertEquals(before + 1, files.forces);
      }
    }
  }

  @Test
  void aJournalGoesOnWhereItStoppedOnARealFolder(@TempDir Path folder) throws IOException {
    var files = new FolderFiles(folder.resolve("journal"));
    MoneyJournal.begin(files, Journal.CLOCK, Head.NONE, 12).close();
    for (var n = 1; n <= 20; n++) {
      try (var journal = MoneyJournal.resume(files, Journal.CLOCK, Journal.walk(files))) {
        assertEquals(n, journal.append(Journal.entries(n, n % 5 * 3)).seq());
      }
    }
    var records = new ArrayList<Written>();
    assertTrue(Journal.walk(files, records).faults().isEmpty());
    assertEquals(20, records.size());
  }

  /// Every way in which the last write can stop: after any number of bytes, and with any of its
  /// sectors not there.
  @Test
  void anUnfinishedRecordIsCutAndItsBytesAreKept() throws IOException {
    var places = Journal.places(Journal.small());
    var last = places.getLast();
    var whole = Journal.small().files.get(last.segment());
    for (var length = 0; length < Slot.SIZE; length++) {
      var files = Journal.small();
      var bytes = files.files.get(last.segment());
      var from = (int) last.offset() + length;
      Arrays.fill(bytes, from, (int) last.offset() + Slot.SIZE, (byte) 0);
      var changed = !Arrays.equals(bytes, whole);
      cutsTo(changed ? 7 : 8, files);
    }
    for (var sectors = 0; sectors < 64 - 1; sectors++) {
      var files = Journal.small();
      try (var journal = MoneyJournal.resume(files, Journal.CLOCK, Journal.walk(files))) {
        journal.append(Journal.entries(9, 20));
      }
      var place = Journal.places(files).getLast();
      assertEquals(3, place.slots(), "the test wants six sectors");
      var bytes = files.files.get(place.segment());
      for (var sector = 0; sector < 6; sector++) {
        if ((sectors & 1 << sector) == 0) {
          var from = (int) place.offset() + sector * 512;
          Arrays.fill(bytes, from, from + 512, (byte) 0);
        }
      }
      cutsTo(8, files);
    }
  }

  private static void cutsTo(long last, MemoryFiles files) throws IOException {
    var walked = Journal.walk(files);
    assertTrue(walked.isWhole(), walked.faults().toString());
    assertEquals(last, walked.last().seq());
    var end = walked.end().orElseThrow();
    var at = end.slot() * Slot.SIZE;
    var torn =
        Arrays.copyOfRange(files.files.get(end.segment().name()), at, at + end.torn() * Slot.SIZE);
    try (var journal = MoneyJournal.resume(files, Journal.CLOCK, walked)) {
      if (torn.length > 0) {
        assertArrayEquals(torn, files.files.get("unfinished-" + (last + 1)), "it was not kept");
      }
      assertEquals(last + 1, journal.append(Journal.entries(77, 1)).seq());
    }
    assertEquals(List.of(), Journal.walk(files).faults());
  }

  @Test
  void aRecordThatWasFinishedAndNeverAcknowledgedStays() throws IOException {
    var files = Journal.small();
    try (var journal = MoneyJournal.resume(files, Journal.CLOCK, Journal.walk(files))) {
      assertEquals(8, journal.head().seq());
    }
  }

  @Test
  void aDamagedJournalIsNotWrittenOn() {
    var files = Journal.small();
    files.files.values().iterator().next()[Slot.SIZE + 70] ^= 1;
    var copy = files.copy();
    assertThrows(
        IllegalArgumentException.class,
        () -> MoneyJournal.resume(files, Journal.CLOCK, Journal.walk(files)));
    files.files.forEach((name, bytes) -> assertArrayEquals(copy.files.get(name), bytes));
  }

  @Test
  void afterAFailureNothingIsTriedAgain() throws IOException {
    for (var good = 0; good < 2; good++) {
      var files = new MemoryFiles();
      var journal = MoneyJournal.begin(files, Journal.CLOCK, Head.NONE, 12);
      journal.append(Journal.entries(1, 1));
      files.acts = good;
      assertThrows(IOException.class, () -> journal.append(Journal.entries(2, 1)));
      files.acts = -1;
      var forces = files.forces;
      var image = files.copy();
      assertThrows(IOException.class, () -> journal.append(Journal.entries(2, 1)));
      assertEquals(forces, files.forces, "a failed force was tried again");
      files.files.forEach((name, bytes) -> assertArrayEquals(image.files.get(name), bytes));
      var last = Journal.walk(files).last().seq();
      assertTrue(last == 1 || last == 2);
    }
  }

  @Test
  void aDiskThatTakesNoNewFileRefusesBeforeAnythingIsWritten() throws IOException {
    var files = new MemoryFiles();
    var journal = MoneyJournal.begin(files, Journal.CLOCK, Head.NONE, 4);
    for (var n = 1; n <= 3; n++) {
      journal.append(Journal.entries(n, 1));
    }
    for (var good = 0; good < 3; good++) {
      files.acts = good;
      assertThrows(NotWritten.class, () -> journal.append(Journal.entries(4, 1)));
    }
    files.acts = -1;
    assertEquals(3, Journal.walk(files).last().seq());
    assertEquals(4, journal.append(Journal.entries(4, 1)).seq());
    assertEquals(List.of(), Journal.walk(files).faults());
  }

  @Test
  void aRecordThatIsTooLongIsRefusedBeforeAnythingIsWritten() throws IOException {
    var files = new MemoryFiles();
    try (var journal = MoneyJournal.begin(files, Journal.CLOCK, Head.NONE)) {
      journal.append(Journal.entries(1, 9_000));
      var all = Journal.entries(2, 20_000);
      assertThrows(NotWritten.class, () -> journal.append(all));
      assertEquals(2, journal.append(Journal.entries(2, 1)).seq());
    }
    assertEquals(List.of(), Journal.walk(files).faults());
  }

  @Test
  void filesThatArePutAsideAreAllThereAndTheirNumbersAreNotUsedAgain() throws IOException {
    var files = Journal.small();
    var before = files.copy();
    var suffix = Aside.all(files);
    assertTrue(Journal.walk(files).isEmpty());
    before.files.forEach((name, bytes) -> assertArrayEquals(bytes, files.files.get(name + suffix)));
    var head = Journal.walk(before).last();
    try (var journal = MoneyJournal.begin(files, Journal.CLOCK, head)) {
      assertEquals(9, journal.append(Journal.entries(9, 1)).seq());
    }
    assertTrue(files.files.containsKey("money-00000003.saoma"));
    assertEquals(head, Journal.walk(files).before());
    assertEquals(".aside-2", Aside.all(files));
  }
}
