package saoma.ui;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where screens do what blocks: the books, a printer, a channel. Each work has a virtual thread
/// that nobody interrupts, because an interrupted write closes the database's file; what came of it
/// is told on the JavaFX thread.
///
/// @param work runs what blocks
/// @param fx runs what draws
public record Away(Executor work, Executor fx) {
  private static final Logger LOG = LoggerFactory.getLogger(Away.class);

  /// A virtual thread for each work, and [Fx] back.
  public static Away real() {
    return new Away(act -> Thread.ofVirtual().name("screen").start(act), Fx::run);
  }

  /// @param then hears the result
  /// @param failed runs instead where the work threw, which is logged here
  public <T> void run(Supplier<T> act, Consumer<? super T> then, Runnable failed) {
    work.execute(() -> {
      T result;
      try {
        result = act.get();
      } catch (RuntimeException e) {
        LOG.error("work for a screen failed", e);
        fx.execute(failed);
        return;
      }
      fx.execute(() -> then.accept(result));
    });
  }
}
