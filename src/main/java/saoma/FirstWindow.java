package saoma;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.stage.Stage;
import saoma.device.ScannerKeys;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.ui.Away;
import saoma.ui.FreeTime;
import saoma.ui.HeaderModel;
import saoma.ui.Notices;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.first.FirstController;
import saoma.ui.first.FirstLeft;
import saoma.ui.first.FirstModel;
import saoma.ui.first.FirstShelf;

/// The window of the first start. It stands before the books exist, so whoever closes it leaves an
/// empty folder.
final class FirstWindow {
  private final Stage stage = new Stage();

  private FirstWindow(Home home, CompletableFuture<FirstLeft> left) {
    var fresh = Settings.FRESH;
    var texts = new Texts(Language.of(fresh.shop().language()));
    var header = new HeaderModel();
    var views =
        new Views(
            texts,
            new Notices(),
            header,
            Clock.system(ZoneId.systemDefault()),
            new ScannerKeys(ScannerKeys.Timing.USUAL),
            new FreeTime(System::nanoTime));
    var model =
        new FirstModel(fresh, new FirstStart(home), Away.real(), texts::speak, left::complete);
    header.tillProperty().bind(model.tillProperty());
    views.offer(FirstController.class, () -> new FirstController(model, texts, views));
    views.show(View.FIRST);
    views.on(stage);
    stage.setOnHidden(_ -> left.complete(FirstLeft.CLOSED));
    stage.show();
  }

  /// Walks through the first start of a new till, and goes past everybody else's. Not on the JavaFX
  /// thread.
  ///
  /// @param toolkit starting
  static FirstLeft perhaps(Home home, CompletableFuture<Void> toolkit) throws InterruptedException {
    if (!FirstStart.isNew(home)) {
      return new FirstLeft(true, FirstShelf.GOODS, false);
    }
    toolkit.join();
    var left = new CompletableFuture<FirstLeft>();
    var window = Display.call(() -> new FirstWindow(home, left));
    try {
      return left.get();
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
