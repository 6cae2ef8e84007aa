package saoma.bench;

import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A program that says `shown` once its first window has been drawn: with the argument `empty` a
/// window with nothing in it, otherwise the till with these arguments.
public final class FirstPicture {
  private static final int PULSES = 2;

  private FirstPicture() {}

  public static void main(String[] arguments) throws InterruptedException {
    Thread.ofPlatform().daemon().start(FirstPicture::watch);
    if (arguments[0].equals("empty")) {
      Platform.startup(FirstPicture::open);
      Thread.sleep(Long.MAX_VALUE);
    }
    saoma.Main.main(arguments);
  }

  private static void open() {
    var stage = new Stage();
    stage.setScene(new Scene(new StackPane(), 960, 720));
    stage.show();
  }

  private static void watch() {
    try {
      while (!asked()) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// The toolkit cannot be asked before it runs.
  private static boolean asked() {
    try {
      Platform.runLater(new Pulses()::start);
      return true;
    } catch (IllegalStateException _) {
      return false;
    }
  }

  /// Counts what was drawn since a window is there.
  private static final class Pulses extends AnimationTimer {
    private int seen;

    @Override
    public void handle(long now) {
      if (Window.getWindows().stream().anyMatch(Window::isShowing) && seen++ == PULSES) {
        stop();
        System.out.println("shown");
        System.out.flush();
      }
    }
  }
}
