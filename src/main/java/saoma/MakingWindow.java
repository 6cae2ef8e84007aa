package saoma;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.stage.Stage;
import saoma.cli.CannotEnter;
import saoma.device.ScannerKeys;
import saoma.month.Month;
import saoma.settings.Home;
import saoma.settings.Room;
import saoma.settings.Settings;
import saoma.settings.SettingsFile;
import saoma.ui.FreeTime;
import saoma.ui.Fx;
import saoma.ui.HeaderModel;
import saoma.ui.Notices;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.rooms.MakingController;
import saoma.ui.rooms.MakingModel;

/// The window that stands while the sample shop is made.
final class MakingWindow {
  private final Stage stage = new Stage();
  private final MakingModel model;

  private MakingWindow(Language language, Runnable left) {
    var texts = new Texts(language);
    var header = new HeaderModel();
    header.roomProperty().set(Room.SAMPLE);
    model = new MakingModel(Month.WEEK, left);
    var views =
        new Views(
            texts,
            new Notices(),
            header,
            Clock.system(ZoneId.systemDefault()),
            new ScannerKeys(ScannerKeys.Timing.USUAL),
            new FreeTime(System::nanoTime));
    views.offer(MakingController.class, () -> new MakingController(model, texts));
    views.show(View.MAKING);
    views.on(stage);
    stage.setOnHidden(_ -> left.run());
    stage.show();
  }

  /// Makes it while the window stands. Not on the JavaFX thread.
  ///
  /// @return false if it was not made: somebody closed the window, or the words said why
  static boolean made(
      SampleRuns runs, Home home, CompletableFuture<Void> toolkit, Consumer<String> words)
      throws InterruptedException {
    toolkit.join();
    var done = new CompletableFuture<Boolean>();
    var window = Display.call(() -> new MakingWindow(language(home), () -> done.complete(false)));
    Thread.ofPlatform()
        .daemon()
        .name("sample")
        .start(() -> done.complete(window.filled(runs, home, words)));
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      Display.call(() -> {
        window.stage.close();
        return window;
      });
    }
  }

  private boolean filled(SampleRuns runs, Home home, Consumer<String> words) {
    try {
      runs.make(home, day -> Fx.run(() -> model.over(day)));
      return true;
    } catch (CannotEnter e) {
      words.accept(e.words());
      return false;
    }
  }

  private static Language language(Home home) {
    var settings =
        new SettingsFile(home.settingsFile()).load() instanceof SettingsFile.Found.Good(var own)
            ? own
            : Settings.FRESH;
    return Language.of(settings.shop().language());
  }
}
