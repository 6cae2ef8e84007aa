package saoma.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxToolkit;
import saoma.ui.Texts.Language;

/// The one place that knows how a screen is started under test. Each test has a till of its own on
/// a stage of the smallest size we serve.
public abstract class UiTest {
  private static final long LONGEST_SECONDS = 60;

  protected TestTill till;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(this::open);
    // The window gets the focus later, and a field that is focused then selects what was typed.
    until(() -> till.views().scene().getWindow().isFocused());
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.hideStage();
    // What beats on a scene stops when it leaves it; a till that goes on would stay in memory.
    onFx(() -> {
      till.views().scene().setRoot(new Group());
      return true;
    });
  }

  private void open(Stage stage) {
    till = new TestTill(Language.EN);
    stage.setScene(till.views().scene());
    stage.setWidth(Views.LEAST_WIDTH);
    stage.setHeight(Views.LEAST_HEIGHT);
    stage.show();
  }

  /// Runs on the JavaFX thread and waits for the result; what it throws is thrown here.
  public static <T> T onFx(Callable<T> act) throws Exception {
    var result = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        result.complete(act.call());
      } catch (Exception | Error e) {
        result.completeExceptionally(e);
      }
    });
    return result.get(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  /// Waits until what was put off has been done: focus, and keys that may have been a scanner's.
  public static void settle() throws Exception {
    for (var i = 0; i < 3; i++) {
      onFx(() -> true);
    }
  }

  /// Waits for something that another thread or a timer does.
  public static void until(Callable<Boolean> fact) throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!onFx(fact)) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("it never came true");
      }
      Thread.sleep(5);
    }
  }
}
