package saoma.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.Feed;

/// Keeps the same files once more, on a second disk or a stick. It runs behind the journal on a
/// thread of its own, because a stick takes a tenth of a second for what a disk does in one
/// hundredth of that, and one that is being pulled may take for ever: nobody at the counter waits
/// for it. It reads what the journal has forced, so that a copy that was away is caught up by the
/// same steps as one that never was.
public final class SecondCopy implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SecondCopy.class);
  private static final int RETRY_SECONDS = 10;
  private static final int WAIT_AT_END_SECONDS = 5;

  private final MoneyJournal journal;
  private final JournalFiles main;
  private final JournalFiles copy;
  private final BooleanSupplier sameDisk;
  private final Feed<CopyState> states = new Feed<>(new CopyState.Off());
  private final Semaphore work = new Semaphore(0);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("journal copy").unstarted(this::loop);
  private volatile boolean closing;

  /// Up to where the copy is known to be the same; null where it must be looked at first.
  private @Nullable Place done;

  private long copied;

  private record Place(Segment segment, int slot) {}

  public SecondCopy(
      MoneyJournal journal, JournalFiles main, JournalFiles copy, BooleanSupplier sameDisk) {
    this.journal = journal;
    this.main = main;
    this.copy = copy;
    this.sameDisk = sameDisk;
  }

  public Feed<CopyState> states() {
    return states;
  }

  /// Copies from now on, until it is closed.
  public void start() {
    journal.tell(work::release);
    work.release();
    thread.start();
  }

  private void loop() {
    try {
      while (!closing) {
        work.drainPermits();
        step();
        if (!work.tryAcquire(RETRY_SECONDS, TimeUnit.SECONDS) && isLevel()) {
          work.acquire();
        }
      }
      step();
    } catch (InterruptedException e) {
      LOG.warn("the copying of the journal was interrupted");
    }
  }

  private boolean isLevel() {
    return states.newest() instanceof CopyState.Level(var seq, _) && seq == journal.head().seq();
  }

  /// Brings the copy up to what is forced now, or says why not.
  CopyState step() {
    var now = journal.reached();
    try {
      for (var segment : Segment.in(main)) {
        if (segment.number() <= now.segment().number() && !isDone(segment)) {
          copy(segment, now);
        }
      }
      copied = now.head().seq();
      return publish(new CopyState.Level(copied, sameDisk.getAsBoolean()));
    } catch (IOException | RuntimeException e) {
      done = null;
      return publish(new CopyState.Behind(now.head().seq() - copied, reason(e)));
    }
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private CopyState publish(CopyState state) {
    var before = states.newest();
    if (before.getClass() != state.getClass()) {
      LOG.info("the second copy of the money journal: {}", state);
    }
    if (!before.equals(state)) {
      states.publish(state);
    }
    return state;
  }

  /// A segment behind which the copy has gone on is not looked at again in this run.
  private boolean isDone(Segment segment) {
    return done != null && segment.number() < done.segment().number();
  }

  private void copy(Segment segment, MoneyJournal.Reached now) throws IOException {
    var last = segment.equals(now.segment());
    if (done != null && done.segment().equals(segment)) {
      if (last) {
        extend(segment, done.slot(), now.slot());
        done = new Place(segment, now.slot());
        return;
      }
    }
    var bytes = segment.read(main).orElseThrow(() -> new IOException("the journal is damaged"));
    if (last) {
      // Behind what is forced there may be half a record.
      Arrays.fill(bytes, now.slot() * Slot.SIZE, bytes.length, (byte) 0);
    }
    whole(segment, bytes);
    done = new Place(segment, last ? now.slot() : bytes.length / Slot.SIZE);
  }

  private void extend(Segment segment, int from, int to) throws IOException {
    if (from == to) {
      return;
    }
    var bytes = ByteBuffer.allocate((to - from) * Slot.SIZE);
    try (var file = main.open(segment.name(), false)) {
      file.read(bytes, (long) from * Slot.SIZE);
    }
    write(segment, bytes.flip(), from);
  }

  private void write(Segment segment, ByteBuffer bytes, int slot) throws IOException {
    try (var file = copy.open(segment.name(), true)) {
      file.write(bytes, (long) slot * Slot.SIZE);
      file.force();
    }
  }

  /// Makes a segment of the copy the same, without taking a written byte away: one that differs is
  /// put aside.
  private void whole(Segment segment, byte[] bytes) throws IOException {
    if (copy.list().contains(segment.name())) {
      var there = segment.read(copy).orElse(new byte[0]);
      var differs = Arrays.mismatch(bytes, there);
      if (differs < 0) {
        return;
      }
      var slot = differs / Slot.SIZE;
      if (there.length == bytes.length && isBlank(there, slot)) {
        var end = bytes.length / Slot.SIZE - slot;
        write(segment, ByteBuffer.wrap(bytes, slot * Slot.SIZE, end * Slot.SIZE), slot);
        return;
      }
      copy.rename(segment.name(), Aside.free(copy, segment.name() + ".aside"));
    }
    var made = segment.name() + ".new";
    try (var file = copy.create(made)) {
      file.write(ByteBuffer.wrap(bytes), 0);
      file.force();
    }
    copy.rename(made, segment.name());
  }

  private static boolean isBlank(byte[] bytes, int fromSlot) {
    for (var at = fromSlot * Slot.SIZE; at < bytes.length; at += Slot.SIZE) {
      if (!Slot.isBlank(bytes, at)) {
        return false;
      }
    }
    return true;
  }

  /// Copies what is there, if the copy can be written, and ends.
  @Override
  public void close() {
    closing = true;
    journal.tell(() -> {});
    work.release();
    try {
      if (!thread.join(java.time.Duration.ofSeconds(WAIT_AT_END_SECONDS))) {
        LOG.warn("the second copy of the money journal did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
