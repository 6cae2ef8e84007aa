package saoma.ui;

import javafx.application.Platform;

/// The one door to the JavaFX thread. Whoever hears something on another thread (a feed, a watcher,
/// the catalogue) comes in here, so that "who touches the screen" has one answer.
public final class Fx {
  private Fx() {}

  /// Runs at once when this is the JavaFX thread, else soon on it. Two calls from one thread keep
  /// their order.
  public static void run(Runnable act) {
    if (Platform.isFxApplicationThread()) {
      act.run();
    } else {
      Platform.runLater(act);
    }
  }

  /// Runs after what is being handled now, on the JavaFX thread: for focus, which moves only once
  /// the layout stands.
  public static void later(Runnable act) {
    Platform.runLater(act);
  }
}
