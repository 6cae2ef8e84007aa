package saoma;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.stage.Stage;
import saoma.device.ScannerKeys;
import saoma.settings.Settings.Shop;
import saoma.ui.Away;
import saoma.ui.FreeTime;
import saoma.ui.HeaderModel;
import saoma.ui.Notices;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.start.StartController;
import saoma.ui.start.StartModel;
import saoma.ui.start.StartModel.Left;
import saoma.ui.start.StartTrouble;
import saoma.ui.start.StartWays;

/// The window of a till that cannot open, from the trouble to the person's choice. A till without
/// its books has no other screen.
final class StartWindow {
  private final Stage stage = new Stage();
  final Views views;

  /// @param shop as far as the settings could be read
  private StartWindow(Shop shop, StartTrouble trouble, CannotOpenTill why, Asked asked) {
    var texts = new Texts(Language.of(shop.language()));
    var header = new HeaderModel();
    header.tillProperty().set(shop.till());
    var zone = ZoneId.systemDefault();
    views =
        new Views(
            texts,
            new Notices(),
            header,
            Clock.system(zone),
            new ScannerKeys(ScannerKeys.Timing.USUAL),
            new FreeTime(System::nanoTime));
    var model =
        new StartModel(
            trouble, why.folder(), why.detail(), asked.ways(), Away.real(), asked.left()::complete);
    views.offer(StartController.class, () -> new StartController(model, texts, views, zone));
    views.show(View.START);
    views.on(stage);
    stage.setOnHidden(_ -> asked.left().complete(Left.QUIT));
    stage.show();
  }

  /// What was to be opened, and what the opening said.
  record CannotOpenTill(String folder, String detail) {}

  private record Asked(StartWays ways, CompletableFuture<Left> left) {}

  /// Shows the trouble and waits for a person. Not on the JavaFX thread; the toolkit runs.
  static Left ask(Shop shop, StartTrouble trouble, CannotOpenTill why, StartWays ways)
      throws InterruptedException {
    var left = new CompletableFuture<Left>();
    var window = Display.call(() -> new StartWindow(shop, trouble, why, new Asked(ways, left)));
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
