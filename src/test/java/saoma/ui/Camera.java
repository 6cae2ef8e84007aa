package saoma.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import saoma.ui.Texts.Language;

/// Puts a till's window up and writes pictures of its states to `target/shots/THEME/WIDTHxHEIGHT`.
/// For looking, not for judging.
///
/// @param language of this walk
public record Camera(int width, int height, Language language) {
  /// A list lays new rows out at the next pulse, in milliseconds.
  private static final long PULSES = 150;

  /// `-Dsaoma.theme=DARK` for pictures in other colours.
  private static final Theme THEME = Theme.of(System.getProperty("saoma.theme", ""));

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
    var ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
    try {
      for (var language : Language.values()) {
        walk.with(new Camera(width, height, language));
      }
    } finally {
      Platform.exit();
    }
  }

  /// Shows the window; then runs what puts the screen up.
  public void show(Views views, Runnable putUp) throws Exception {
    UiTest.onFx(() -> {
      var stage = new Stage();
      stage.setScene(views.scene());
      stage.setWidth(width);
      stage.setHeight(height);
      Look.colour(views.scene(), THEME);
      stage.show();
      putUp.run();
      return stage;
    });
  }

  /// Shows another window than the clerk's, dressed in the same colours.
  public void show(Scene scene) throws Exception {
    UiTest.onFx(() -> {
      var stage = new Stage();
      stage.setScene(scene);
      stage.setWidth(width);
      stage.setHeight(height);
      Look.colour(scene, THEME);
      stage.show();
      return stage;
    });
  }

  public void take(Views views, String name) throws Exception {
    take(views.scene(), name);
  }

  public void take(Scene scene, String name) throws Exception {
    UiTest.settle();
    Thread.sleep(PULSES);
    var picture =
        UiTest.onFx(() ->
            scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight())));
    Files.write(folder().resolve(name + "-" + language.setting() + ".png"), Png.of(picture));
  }

  private Path folder() throws IOException {
    return Files.createDirectories(
        Path.of("target", "shots", THEME.name().toLowerCase(Locale.ROOT), width + "x" + height));
  }
}
