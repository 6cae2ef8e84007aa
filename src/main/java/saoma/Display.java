package saoma;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import saoma.ui.Fx;

/// The toolkit: whether there is a screen to draw on, and the first steps onto its thread.
final class Display {
  private Display() {}

  /// Windows and macOS always have one; elsewhere the environment names it.
  static boolean isThere() {
    var os = System.getProperty("os.name");
    return os.startsWith("Windows")
        || os.startsWith("Mac")
        || isSet("DISPLAY")
        || isSet("WAYLAND_DISPLAY");
  }

  /// From here on no display is needed. Before the toolkit starts.
  static void goHeadless() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
  }

  /// Starts the toolkit and returns once it runs.
  static void start() {
    var running = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Platform.startup(running::countDown);
    try {
      running.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Runs on the JavaFX thread and waits for the result.
  static <T> T call(Supplier<T> work) {
    var done = new CompletableFuture<T>();
    Fx.run(() -> {
      try {
        done.complete(work.get());
      } catch (RuntimeException | Error e) {
        done.completeExceptionally(e);
      }
    });
    return done.join();
  }

  private static boolean isSet(String variable) {
    var value = System.getenv(variable);
    return value != null && !value.isBlank();
  }
}
