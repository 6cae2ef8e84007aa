package saoma.store.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes through a journal record by record and changes nothing. After a fault it goes on at the
/// next whole record, so that one bad byte hides nothing behind it. Memory is one segment, time is
/// one look at each byte.
public final class Walk {
  /// Takes every whole record.
  public interface Reader {
    /// @param segment the file it stands in
    /// @param offset where, in bytes
    void read(Written record, String segment, long offset);
  }

  private final JournalFiles files;
  private final Reader each;
  private final List<Fault> faults = new ArrayList<>();
  private Head before = Head.NONE;

  /// The newest record that was accepted, whole or after a fault.
  private Head last = Head.NONE;

  /// Where the chain broke and no whole record was found since; -1 if it did not.
  private int lostAt = -1;

  /// Whether, since it broke, something was seen that a torn write cannot leave.
  private boolean evidence;

  private Walked.End end = new Walked.End(new Segment(0), 0, 0, 0);

  private Walk(JournalFiles files, Reader each) {
    this.files = files;
    this.each = each;
  }

  /// From the very beginning.
  public static Walked all(JournalFiles files, Reader each) throws IOException {
    return new Walk(files, each).through(Segment.in(files));
  }

  /// From the segment on that holds the record with this number, trusting what is in front of it.
  public static Walked from(long seq, JournalFiles files, Reader each) throws IOException {
    var segments = Segment.in(files);
    for (var i = segments.size() - 1; i > 0; i--) {
      if (segments.get(i).header(files).filter(h -> h.seq() <= seq).isPresent()) {
        return new Walk(files, each).through(segments.subList(i, segments.size()));
      }
    }
    return new Walk(files, each).through(segments);
  }

  /// The same up to the segment that holds the record `to`: what came later is another's business.
  public static Walked between(long from, long to, JournalFiles files, Reader each)
      throws IOException {
    var segments = new ArrayList<>(Segment.in(files));
    while (segments.size() > 1 && begins(segments.getLast(), files, to + 1)) {
      segments.removeLast();
    }
    while (segments.size() > 1 && !begins(segments.get(1), files, from + 1)) {
      segments.removeFirst();
    }
    return new Walk(files, each).through(segments);
  }

  /// Whether it begins with this record or a later one; no where nobody can tell.
  private static boolean begins(Segment segment, JournalFiles files, long seq) throws IOException {
    return segment.header(files).filter(header -> header.seq() >= seq).isPresent();
  }

  private Walked through(List<Segment> segments) throws IOException {
    for (var i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      if (i > 0 && segment.number() != segments.get(i - 1).number() + 1) {
        fault(segment, 0, Fault.Kind.FILE_MISSING);
      }
      var bytes = segment.read(files);
      if (bytes.isEmpty()) {
        fault(segment, 0, Fault.Kind.WRONG_SIZE);
        continue;
      }
      segment(segment, bytes.get(), i == 0, i == segments.size() - 1);
    }
    return new Walked(
        before, last, faults, segments.isEmpty() ? Optional.empty() : Optional.of(end));
  }

  private void segment(Segment segment, byte[] bytes, boolean first, boolean newest) {
    var header = segment.header(bytes);
    header.ifPresentOrElse(
        h -> bind(segment, h, first), () -> fault(segment, 0, Fault.Kind.HEADER));
    slots(segment, bytes);
    var size = header.map(h -> h.length() * (long) Slot.SIZE).orElse((long) bytes.length);
    var cut = size != bytes.length || bytes.length % Slot.SIZE != 0;
    evidence |= cut;
    if (lostAt >= 0) {
      lost(segment, bytes, newest);
    }
    if (cut) {
      fault(segment, bytes.length / Slot.SIZE, Fault.Kind.WRONG_SIZE);
    }
  }

  private void bind(Segment segment, Slot header, boolean first) {
    var named = new Head(header.seq() - 1, header.prev());
    if (first) {
      before = named;
      last = named;
    } else if (header.seq() > last.seq() + 1) {
      fault(segment, 0, Fault.Kind.MISSING);
    } else if (header.seq() <= last.seq()) {
      fault(segment, 0, Fault.Kind.REPEATED);
    } else if (!header.prev().equals(last.hash())) {
      fault(segment, 0, Fault.Kind.UNBOUND);
    }
  }

  private void slots(Segment segment, byte[] bytes) {
    lostAt = -1;
    evidence = false;
    var free = 1;
    var blank = false;
    for (var slot = 1; (slot + 1) * Slot.SIZE <= bytes.length; ) {
      var at = slot * Slot.SIZE;
      if (Slot.isBlank(bytes, at)) {
        blank = true;
        slot++;
        continue;
      }
      var found = Slot.read(bytes, at);
      var record = found.flatMap(s -> Written.read(s, bytes, at));
      if (record.isPresent() && record.get().seq() > last.seq()) {
        accept(segment, slot, record.get(), blank);
        slot += record.get().slots();
        free = slot;
        blank = false;
      } else {
        broken(segment, slot, free, found, record.isPresent());
        slot += record.map(Written::slots).orElse(1);
      }
    }
    end = new Walked.End(segment, bytes.length / Slot.SIZE, free, 0);
  }

  private void accept(Segment segment, int slot, Written record, boolean blank) {
    if (record.seq() != last.seq() + 1) {
      if (lostAt < 0) {
        fault(segment, slot, Fault.Kind.MISSING);
      }
    } else if (!record.prev().equals(last.hash())) {
      fault(segment, slot, Fault.Kind.UNBOUND);
    } else if (blank && lostAt < 0) {
      fault(segment, slot, Fault.Kind.MOVED);
    }
    lostAt = -1;
    evidence = false;
    last = record.head();
    each.read(record, segment.name(), (long) slot * Slot.SIZE);
  }

  /// A slot that is as it was written, and of another record or at another place of it, is no torn
  /// write.
  private void broken(Segment segment, int slot, int free, Optional<Slot> found, boolean whole) {
    evidence |=
        whole
            || found.filter(s -> s.seq() != last.seq() + 1 || s.index() != slot - free).isPresent();
    if (whole) {
      fault(segment, slot, Fault.Kind.REPEATED);
    } else if (lostAt < 0) {
      fault(segment, slot, Fault.Kind.CHANGED);
    }
    lostAt = lostAt < 0 ? slot : lostAt;
  }

  /// What became of the break at the end of a segment. The first slots of a torn write may be the
  /// ones that did not reach the disk.
  private void lost(Segment segment, byte[] bytes, boolean newest) {
    var torn = used(bytes) - end.slot();
    if (newest && !evidence && torn <= Written.slots(Written.LARGEST)) {
      faults.removeLast();
      fault(segment, lostAt, Fault.Kind.UNFINISHED);
      end = new Walked.End(segment, end.slots(), end.slot(), torn);
    } else if (lostAt > end.slot() && !evidence) {
      faults.removeLast();
      fault(segment, lostAt, Fault.Kind.WRITTEN_OVER);
    }
  }

  private static int used(byte[] bytes) {
    var slot = bytes.length / Slot.SIZE;
    while (Slot.isBlank(bytes, (slot - 1) * Slot.SIZE)) {
      slot--;
    }
    return slot;
  }

  private void fault(Segment segment, int slot, Fault.Kind kind) {
    faults.add(new Fault(last.seq() + 1, segment.name(), (long) slot * Slot.SIZE, kind));
  }
}
