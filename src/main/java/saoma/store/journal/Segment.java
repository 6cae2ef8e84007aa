package saoma.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One file of a journal, named by its number. It has its full length from the beginning, so that
/// an append never changes more than data; what is not used yet is zeros.
public record Segment(int number) {
  private static final Pattern NAME = Pattern.compile("money-(\\d{8})\\.saoma");
  private static final Pattern ANY = Pattern.compile("money-(\\d{8})\\.saoma.*");

  /// 4 MiB: about a day of a busy till.
  public static final int SLOTS = 4096;

  /// A file that is larger was not written by this program.
  static final int MOST_SLOTS = 65_536;

  public String name() {
    return "money-%08d.saoma".formatted(number);
  }

  Segment next() {
    return new Segment(number + 1);
  }

  /// All there are, in their order.
  static List<Segment> in(JournalFiles files) throws IOException {
    var found = new ArrayList<Segment>();
    for (var name : files.list()) {
      var matcher = NAME.matcher(name);
      if (matcher.matches()) {
        found.add(new Segment(Integer.parseInt(matcher.group(1))));
      }
    }
    found.sort(Comparator.comparingInt(Segment::number));
    return List.copyOf(found);
  }

  /// One whose number nobody had, not even a segment that was put aside.
  static Segment unused(JournalFiles files) throws IOException {
    var highest = 0;
    for (var name : files.list()) {
      var matcher = ANY.matcher(name);
      if (matcher.matches()) {
        highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
      }
    }
    return new Segment(highest + 1);
  }

  /// Makes the file, whole and forced, and only then gives it its name. If this fails nothing of
  /// any record was written.
  ///
  /// @throws NotWritten if the disk did not take so much
  void make(JournalFiles files, Head before, int slots) throws IOException {
    var made = name() + ".new";
    try (var file = filled(files, made, before, slots)) {
      file.force();
    }
    files.rename(made, name());
  }

  private JournalFiles.Opened filled(JournalFiles files, String made, Head before, int slots) {
    try {
      var file = files.create(made);
      try {
        fill(file, before, slots);
        return file;
      } catch (IOException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new NotWritten(e);
    }
  }

  private void fill(JournalFiles.Opened file, Head before, int slots) throws IOException {
    var header = ByteBuffer.allocate(Slot.SIZE);
    new Slot(true, before.seq() + 1, number, slots, before.hash(), new byte[0]).put(header);
    file.write(header.flip(), 0);
    var zeros = ByteBuffer.allocate(64 * Slot.SIZE);
    for (var done = 1; done < slots; done += zeros.limit() / Slot.SIZE) {
      zeros.clear().limit(Math.min(64, slots - done) * Slot.SIZE);
      file.write(zeros, (long) done * Slot.SIZE);
    }
  }

  /// The whole file. Nothing is read that is larger than a segment can be.
  Optional<byte[]> read(JournalFiles files) throws IOException {
    try (var file = files.open(name(), false)) {
      var size = file.size();
      if (size > (long) MOST_SLOTS * Slot.SIZE) {
        return Optional.empty();
      }
      var bytes = ByteBuffer.allocate((int) size);
      file.read(bytes, 0);
      return Optional.of(bytes.array());
    }
  }

  /// What its first slot says; empty if that is not as it was written.
  Optional<Slot> header(JournalFiles files) throws IOException {
    try (var file = files.open(name(), false)) {
      var bytes = ByteBuffer.allocate(Slot.SIZE);
      file.read(bytes, 0);
      return header(bytes.array());
    }
  }

  Optional<Slot> header(byte[] bytes) {
    return bytes.length < Slot.SIZE
        ? Optional.empty()
        : Slot.read(bytes, 0).filter(s -> s.header() && s.index() == number && s.seq() > 0);
  }
}
