package saoma.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import saoma.ui.Texts.Language;

/// Puts a till's window up and writes pictures of its states to `target/shots/THEME/WIDTHxHEIGHT`.
/// For looking, not for judging.
///
/// @param language of this walk
public record Camera(int width, int height, Language language, Film film) {
  /// A list lays new rows out at the next pulse, in milliseconds.
  private static final long PULSES = 150;

  /// What is to be seen, in one language.
  @FunctionalInterface
  public interface Walk {
    void with(Camera camera) throws Exception;
  }

  /// Walks once for each language, and ends JavaFX also where a walk stumbles.
  ///
  /// @param arguments width and height, or nothing for the smallest screen
  public static void run(String[] arguments, Walk walk) throws Exception {
    var given = arguments.length > 1;
    var width = given ? Integer.parseInt(arguments[0]) : Views.LEAST_WIDTH;
    var height = given ? Integer.parseInt(arguments[1]) : Views.LEAST_HEIGHT;
    run(width, height, Film.usual(), List.of(walk));
  }

  static void run(int width, int height, Film film, List<Walk> walks) throws Exception {
    var ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
    Platform.setImplicitExit(false);
    try {
      for (var walk : walks) {
        for (var language : Language.values()) {
          walk.with(new Camera(width, height, language, film));
          UiTest.onFx(Camera::close);
        }
      }
    } finally {
      Platform.exit();
    }
  }

  private static int close() {
    var open = List.copyOf(Window.getWindows());
    open.forEach(Window::hide);
    return open.size();
  }

  /// Shows the window; then runs what puts the screen up.
  public void show(Views views, Runnable putUp) throws Exception {
    UiTest.onFx(() -> {
      show(views.scene());
      putUp.run();
      return views;
    });
  }

  /// Shows a window that is not the till's own. On the JavaFX thread.
  public Stage show(Scene scene) {
    var stage = new Stage();
    stage.setScene(scene);
    stage.setWidth(width);
    stage.setHeight(height);
    Look.colour(scene, film.themes().getFirst());
    stage.show();
    return stage;
  }

  public void take(Views views, String name) throws Exception {
    take(views.scene(), name, () -> views.front());
  }

  public void take(Scene scene, String name) throws Exception {
    take(scene, name, Optional::empty);
  }

  private void take(Scene scene, String name, Front front) throws Exception {
    UiTest.settle();
    if (!film.wanted().test(name)) {
      return;
    }
    for (var theme : film.themes()) {
      UiTest.onFx(() -> {
        Look.colour(scene, theme);
        return theme;
      });
      Thread.sleep(PULSES);
      UiTest.settle();
      var picture =
          UiTest.onFx(() ->
              scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight())));
      Files.write(folder(theme).resolve(name + "-" + language.setting() + ".png"), Png.of(picture));
    }
    film.taken().put(name, UiTest.onFx(front::view));
  }

  private interface Front {
    Optional<View> view();
  }

  private Path folder(Theme theme) throws IOException {
    return Files.createDirectories(
        Path.of("target", "shots", theme.name().toLowerCase(Locale.ROOT), width + "x" + height));
  }
}
