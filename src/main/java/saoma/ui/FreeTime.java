package saoma.ui;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// A clock for the keyboard that stands still while the thread that handles the keys has something
/// else to do. Key events carry no time of their own: a scan that is typed while the machine draws,
/// collects garbage or starts up arrives late in its middle, and would be taken for two hands.
///
/// Monotonic nanoseconds from an arbitrary beginning. One thread only, the one of the keys.
public final class FreeTime implements LongSupplier {
  private final LongSupplier nanos;
  private final Executor later;
  private long free;
  private long freeSince;
  private long reading;
  private long settled;

  /// @param nanos a clock that never stands still
  /// @param later runs what it is given on the thread of the keys, after what is being handled now
  FreeTime(LongSupplier nanos, Executor later) {
    this.nanos = nanos;
    this.later = later;
    freeSince = nanos.getAsLong();
  }

  /// Of the JavaFX thread.
  public FreeTime(LongSupplier nanos) {
    this(nanos, Fx::later);
  }

  /// The time at which a key is handled. Goes on once what was to be done with it is done.
  @Override
  public long getAsLong() {
    if (settled == reading) {
      free += nanos.getAsLong() - freeSince;
    }
    reading++;
    var mine = reading;
    later.execute(() -> settle(mine));
    return free;
  }

  private void settle(long mine) {
    if (mine == reading) {
      settled = mine;
      freeSince = nanos.getAsLong();
    }
  }
}
