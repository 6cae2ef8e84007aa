package saoma;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import saoma.cli.CannotEnter;
import saoma.month.Month;
import saoma.settings.Home;
import saoma.settings.Room;
import saoma.settings.Settings;
import saoma.settings.SettingsFile;
import saoma.ui.Fx;
import saoma.ui.Texts.Language;
import saoma.ui.View;
import saoma.ui.rooms.MakingController;
import saoma.ui.rooms.MakingModel;

/// The window that stands while the sample shop is made.
record MakingWindow(SampleRuns runs, Home home, Consumer<String> words) {

  /// Makes it while the window stands. Not on the JavaFX thread.
  ///
  /// @return false if it was not made: somebody closed the window, or the words said why
  boolean made(CompletableFuture<Void> toolkit) throws InterruptedException {
    toolkit.join();
    return LoneWindow.ask(this::window);
  }

  private LoneWindow<Boolean> window() {
    var window = new LoneWindow<Boolean>(language());
    window.header.roomProperty().set(Room.SAMPLE);
    var model = new MakingModel(Month.WEEK, () -> window.answer(false));
    window.views.offer(MakingController.class, () -> new MakingController(model, window.texts));
    Thread.ofPlatform().daemon().name("sample").start(() -> window.answer(filled(model)));
    return window.show(View.MAKING, false);
  }

  private boolean filled(MakingModel model) {
    try {
      runs.make(home, day -> Fx.run(() -> model.over(day)));
      return true;
    } catch (CannotEnter e) {
      words.accept(e.words());
      return false;
    }
  }

  private Language language() {
    var settings =
        new SettingsFile(home.settingsFile()).load() instanceof SettingsFile.Found.Good(var own)
            ? own
            : Settings.FRESH;
    return Language.of(settings.shop().language());
  }
}
