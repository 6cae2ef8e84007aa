package saoma.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The writing end of the money journal. `append` returns when the record would survive a power
/// cut. One thread appends; anybody may ask for the head.
public final class MoneyJournal implements AutoCloseable {
  /// Up to where all is forced.
  record Reached(Head head, Segment segment, int slots, int slot) {}

  private final JournalFiles files;
  private final InstantSource clock;
  private JournalFiles.Opened file;
  private volatile Reached reached;
  private volatile Runnable listener = () -> {};
  private @Nullable Throwable failed;

  private MoneyJournal(
      JournalFiles files, InstantSource clock, JournalFiles.Opened file, Reached reached) {
    this.files = files;
    this.clock = clock;
    this.file = file;
    this.reached = reached;
  }

  /// Begins a journal whose first record follows this head, in a file of its own.
  public static MoneyJournal begin(JournalFiles files, InstantSource clock, Head after)
      throws IOException {
    return begin(files, clock, after, Segment.SLOTS);
  }

  /// @param slots in each of its files
  public static MoneyJournal begin(JournalFiles files, InstantSource clock, Head after, int slots)
      throws IOException {
    var segment = Segment.unused(files);
    segment.make(files, after, slots);
    return new MoneyJournal(
        files, clock, files.open(segment.name(), true), new Reached(after, segment, slots, 1));
  }

  /// Goes on behind the last whole record. An unfinished one behind it is wiped, after its bytes
  /// were kept in a file of their own.
  ///
  /// @throws IllegalArgumentException if there is nothing, or something is broken, in what was
  ///   walked
  public static MoneyJournal resume(JournalFiles files, InstantSource clock, Walked walked)
      throws IOException {
    var end = walked.end().orElseThrow(() -> new IllegalArgumentException("no journal"));
    if (!walked.isWhole()) {
      throw new IllegalArgumentException("a damaged journal is not written on");
    }
    var file = files.open(end.segment().name(), true);
    if (end.torn() > 0) {
      cut(files, file, end, walked.last().seq() + 1);
    }
    return new MoneyJournal(
        files, clock, file, new Reached(walked.last(), end.segment(), end.slots(), end.slot()));
  }

  private static void cut(JournalFiles files, JournalFiles.Opened file, Walked.End end, long seq)
      throws IOException {
    var at = (long) end.slot() * Slot.SIZE;
    var bytes = ByteBuffer.allocate(end.torn() * Slot.SIZE);
    file.read(bytes, at);
    var name = Aside.free(files, "unfinished-%d".formatted(seq));
    try (var kept = files.create(name + ".new")) {
      kept.write(bytes.flip(), 0);
      kept.force();
    }
    files.rename(name + ".new", name);
    file.write(ByteBuffer.allocate(end.torn() * Slot.SIZE), at);
    file.force();
  }

  public Head head() {
    return reached.head();
  }

  Reached reached() {
    return reached;
  }

  /// Who is told, on the appending thread, that there is more; must return at once.
  void tell(Runnable told) {
    listener = told;
  }

  /// Writes what one transaction wrote, and forces it. After a failure nothing more is taken: what
  /// is on disk is then known only to the next start.
  ///
  /// @throws NotWritten if nothing was written, and nothing is in doubt
  /// @throws IOException if the outcome is unknown
  public Head append(List<Entry> entries) throws IOException {
    if (failed != null) {
      throw new IOException("an earlier write to the journal failed", failed);
    }
    var record = record(new Batch(clock.instant(), entries));
    try {
      return write(record);
    } catch (NotWritten e) {
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      failed = e;
      throw e;
    }
  }

  private Written record(Batch batch) {
    var before = reached.head();
    try {
      return new Written(before.seq() + 1, before.hash(), BatchText.write(batch));
    } catch (IllegalArgumentException e) {
      throw new NotWritten(e);
    }
  }

  private Head write(Written record) throws IOException {
    if (reached.slot() + record.slots() > reached.slots()) {
      roll(record.slots());
    }
    var at = reached;
    file.write(record.bytes(), (long) at.slot() * Slot.SIZE);
    file.force();
    var head = record.head();
    reached = new Reached(head, at.segment(), at.slots(), at.slot() + record.slots());
    listener.run();
    return head;
  }

  private void roll(int needed) throws IOException {
    var next = reached.segment().next();
    var slots = Math.max(reached.slots(), needed + 1);
    next.make(files, reached.head(), slots);
    var opened = files.open(next.name(), true);
    file.close();
    file = opened;
    reached = new Reached(reached.head(), next, slots, 1);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
