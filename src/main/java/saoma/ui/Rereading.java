package saoma.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads something anew each time it is asked to, one reading at a time: what is asked for while
/// one is under way is read once when that is done. So a feed may tell of every step of every
/// payment, and the books are read no more often than they answer. On the JavaFX thread.
public final class Rereading<T> {
  private final Away away;
  private final Supplier<T> read;
  private final Consumer<? super T> then;
  private final Runnable failed;
  private boolean reading;
  private boolean again;

  /// @param read what blocks
  /// @param then hears each result, on the JavaFX thread
  /// @param failed runs instead where a reading threw
  public Rereading(Away away, Supplier<T> read, Consumer<? super T> then, Runnable failed) {
    this.away = away;
    this.read = read;
    this.then = then;
    this.failed = failed;
  }

  public void refresh() {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    away.run(read, this::done, this::gaveUp);
  }

  private void done(T result) {
    reading = false;
    then.accept(result);
    if (again) {
      again = false;
      refresh();
    }
  }

  private void gaveUp() {
    reading = false;
    again = false;
    failed.run();
  }
}
