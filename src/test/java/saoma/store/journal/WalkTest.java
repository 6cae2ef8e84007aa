package saoma.store.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import saoma.store.journal.Fault.Kind;
import saoma.store.journal.Journal.Place;

class WalkTest {
  private final MemoryFiles small = Journal.small();
  private final List<Place> places = Journal.places(small);

  @Test
  void aWholeJournalIsReadAsItWasWritten() {
    var records = new ArrayList<Written>();
    var walked = Journal.walk(small, records);
    assertEquals(List.of(), walked.faults());
    assertEquals(2, small.files.size(), "the test wants two segments");
    assertEquals(8, records.size());
    assertEquals(records.getLast().head(), walked.last());
    for (var n = 1; n <= 8; n++) {
      var text = new String(BatchText.write(new Batch(Journal.NOON, entries(n))));
      assertEquals(text, records.get(n - 1).text());
    }
  }

  private static List<Entry> entries(int n) {
    return Journal.entries(n, n % 3 == 0 ? 20 : 1);
  }

  @Test
  void everyByteThatIsChangedIsFoundAndItsRecordNamed() {
    for (var segment : small.files.keySet()) {
      var bytes = small.files.get(segment);
      for (var at = 0; at < bytes.length; at++) {
        for (var flip : new int[] {1 << (at % 8), 0xFF}) {
          bytes[at] ^= (byte) flip;
          var walked = Journal.walk(small);
          bytes[at] ^= (byte) flip;
          var where = segment + " byte " + at;
          assertFalse(walked.faults().isEmpty(), where);
          assertEquals(owner(segment, at), walked.faults().getFirst().seq(), where);
          assertEquals(segment, walked.faults().getFirst().segment(), where);
        }
      }
    }
  }

  /// The record a byte belongs to; where there is none, the first that is written after it.
  private long owner(String segment, int at) {
    var seq = 1;
    for (var place : places) {
      var order = place.segment().compareTo(segment);
      if (order > 0 || order == 0 && at < place.offset() + place.slots() * Slot.SIZE) {
        return seq;
      }
      seq++;
    }
    return seq;
  }

  @Test
  void everyRecordThatIsTakenOutIsMissed() {
    for (var n = 1; n < places.size(); n++) {
      var files = small.copy();
      blank(files, places.get(n - 1));
      var faults = Journal.walk(files).faults();
      assertEquals(Kind.MISSING, faults.getFirst().kind());
      assertEquals(n, faults.getFirst().seq());
    }
  }

  @Test
  void aRecordThatIsTakenOutAndTheRestMovedUpIsMissed() {
    var files = small.copy();
    var place = places.getFirst();
    var bytes = files.files.get(place.segment());
    var at = (int) place.offset();
    System.arraycopy(bytes, at + Slot.SIZE, bytes, at, bytes.length - at - Slot.SIZE);
    var fault = Journal.walk(files).faults().getFirst();
    assertEquals(new Fault(1, place.segment(), place.offset(), Kind.MISSING), fault);
  }

  @Test
  void twoRecordsThatChangedPlacesAreFound() {
    var files = small.copy();
    swap(files, places.get(0), places.get(1));
    var faults = Journal.walk(files).faults();
    assertEquals(1, faults.getFirst().seq());
    assertEquals(Kind.MISSING, faults.getFirst().kind());
    assertTrue(faults.stream().anyMatch(f -> f.kind() == Kind.REPEATED));
  }

  @Test
  void aRecordThatStandsTwiceIsFound() {
    var files = small.copy();
    copy(files, places.get(0), places.get(1));
    var fault = Journal.walk(files).faults().getFirst();
    assertEquals(
        new Fault(2, places.get(1).segment(), places.get(1).offset(), Kind.REPEATED), fault);
    files = small.copy();
    var last = places.getLast();
    copy(files, last, new Place(last.segment(), last.offset() + Slot.SIZE, 1));
    assertFalse(Journal.walk(files).isWhole(), "a copy of the last is no torn write");
  }

  @Test
  void aRecordThatIsWrittenAnewWithARightChecksumIsFoundByTheOneBehindIt() {
    for (var n = 1; n < places.size(); n++) {
      var files = small.copy();
      var records = new ArrayList<Written>();
      Journal.walk(files, records);
      var old = records.get(n - 1);
      var content = old.text().getBytes(StandardCharsets.UTF_8);
      content[content.length - 4] ^= 1;
      Journal.bytes(files, places.get(n - 1))
          .put(new Written(old.seq(), old.prev(), content).bytes());
      var fault = Journal.walk(files).faults().getFirst();
      assertEquals(n + 1, fault.seq());
      assertEquals(Kind.UNBOUND, fault.kind());
    }
  }

  @Test
  void aRecordThatWasMovedIntoFreeSpaceIsFound() {
    var files = small.copy();
    var last = places.getLast();
    var to = new Place(last.segment(), last.offset() + 2 * Slot.SIZE, 1);
    copy(files, last, to);
    blank(files, last);
    assertEquals(Kind.MOVED, Journal.walk(files).faults().getFirst().kind());
  }

  @Test
  void aFileThatIsMissingOrCutIsFound() {
    var first = small.files.keySet().iterator().next();
    var files = small.copy();
    files.files.remove(first);
    var seq = 1 + places.stream().filter(p -> p.segment().equals(first)).count();
    assertEquals(seq - 1, Journal.walk(files).before().seq(), "it says where it begins");
    for (var name : small.files.keySet()) {
      for (var cut = 0; cut < small.files.get(name).length; cut += 512) {
        files = small.copy();
        files.files.put(name, Arrays.copyOf(files.files.get(name), cut));
        var walked = Journal.walk(files);
        assertFalse(walked.isWhole(), name + " cut to " + cut);
      }
    }
  }

  @Test
  void whatStandsBehindAFaultIsStillRead() {
    var files = small.copy();
    files.files.get(places.get(1).segment())[(int) places.get(1).offset() + 100] ^= 1;
    var records = new ArrayList<Written>();
    var walked = Journal.walk(files, records);
    assertEquals(List.of(1L, 3L, 4L, 5L, 6L, 7L, 8L), records.stream().map(Written::seq).toList());
    assertEquals(1, walked.faults().size());
  }

  private static void blank(MemoryFiles files, Place place) {
    Journal.bytes(files, place).put(new byte[place.slots() * Slot.SIZE]);
  }

  private static void copy(MemoryFiles files, Place from, Place to) {
    var bytes = new byte[from.slots() * Slot.SIZE];
    Journal.bytes(files, from).get(bytes);
    Journal.bytes(files, new Place(to.segment(), to.offset(), from.slots())).put(bytes);
  }

  private static void swap(MemoryFiles files, Place one, Place other) {
    var first = new byte[Slot.SIZE];
    Journal.bytes(files, one).get(first);
    copy(files, other, one);
    Journal.bytes(files, other).put(first);
  }
}
