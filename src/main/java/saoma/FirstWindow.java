package saoma;

import java.util.concurrent.CompletableFuture;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.ui.Away;
import saoma.ui.Texts.Language;
import saoma.ui.View;
import saoma.ui.first.FirstController;
import saoma.ui.first.FirstLeft;
import saoma.ui.first.FirstModel;
import saoma.ui.first.FirstShelf;

/// The window of the first start. It stands before the books exist, so whoever closes it leaves an
/// empty folder.
final class FirstWindow {
  private FirstWindow() {}

  /// Walks through the first start of a new till, and goes past everybody else's. Not on the JavaFX
  /// thread.
  ///
  /// @param toolkit starting
  static FirstLeft perhaps(Home home, CompletableFuture<Void> toolkit) throws InterruptedException {
    if (!FirstStart.isNew(home)) {
      return new FirstLeft(true, FirstShelf.GOODS, false);
    }
    toolkit.join();
    return LoneWindow.ask(() -> window(home));
  }

  private static LoneWindow<FirstLeft> window(Home home) {
    var fresh = Settings.FRESH;
    var window = new LoneWindow<FirstLeft>(Language.of(fresh.shop().language()));
    var model =
        new FirstModel(
            fresh, new FirstStart(home), Away.real(), window.texts::speak, window::answer);
    window.header.tillProperty().bind(model.tillProperty());
    window.views.offer(
        FirstController.class, () -> new FirstController(model, window.texts, window.views));
    return window.show(View.FIRST, FirstLeft.CLOSED);
  }
}
