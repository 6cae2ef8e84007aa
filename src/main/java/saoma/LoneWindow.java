package saoma;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.stage.Stage;
import saoma.device.ScannerKeys;
import saoma.ui.FreeTime;
import saoma.ui.HeaderModel;
import saoma.ui.Notices;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;
import saoma.ui.View;
import saoma.ui.Views;

/// A window with no till behind it: it has one screen, asks one thing, and is gone with the answer.
///
/// @param <T> the answer
final class LoneWindow<T> {
  final ZoneId zone = ZoneId.systemDefault();
  final HeaderModel header = new HeaderModel();
  final Texts texts;
  final Views views;
  private final Stage stage = new Stage();
  private final CompletableFuture<T> answer = new CompletableFuture<>();

  LoneWindow(Language language) {
    texts = new Texts(language);
    views =
        new Views(
            texts,
            new Notices(),
            header,
            Clock.system(zone),
            new ScannerKeys(ScannerKeys.Timing.USUAL),
            new FreeTime(System::nanoTime));
  }

  /// On any thread.
  void answer(T given) {
    answer.complete(given);
  }

  /// @param closed the answer of whoever closes the window
  LoneWindow<T> show(View only, T closed) {
    views.show(only);
    views.on(stage);
    stage.setOnHidden(_ -> answer(closed));
    stage.show();
    return this;
  }

  /// Waits for the answer. Not on the JavaFX thread; the toolkit runs.
  ///
  /// @param shown made on the JavaFX thread
  static <T> T ask(Supplier<LoneWindow<T>> shown) throws InterruptedException {
    var window = Display.call(shown);
    try {
      return window.answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      Display.call(() -> {
        window.stage.close();
        return window;
      });
    }
  }
}
