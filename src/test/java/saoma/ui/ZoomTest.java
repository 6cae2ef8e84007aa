package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoomTest extends UiTest {
  private static final double NEARLY = 0.01;

  @ParameterizedTest
  @CsvSource({
    "960, 720, 100, 1",
    "960, 720, 150, 1",
    "1280, 800, 100, 1",
    "1280, 800, 125, 1.11",
    "1366, 768, 150, 1.07",
    "1920, 1080, 100, 1.25",
    "1920, 1080, 125, 1.5",
    "1920, 1080, 150, 1.5",
    "2560, 1440, 100, 1.67",
    "3840, 2160, 100, 2.5",
    "3840, 2160, 150, 3",
    "600, 400, 150, 1",
  })
  void growsWithTheGlassAndNeverTakesRoomAway(
      double width, double height, int percent, double wanted) {
    assertEquals(wanted, Zoom.factor(width, height, percent), NEARLY);
  }

  /// The shop's wish is seen at once.
  @Test
  void aLargerSizeIsDrawnAtOnce() throws Exception {
    var inside = new StackPane();
    var wish = new SimpleObjectProperty<>(Appearance.USUAL);
    var zoom = onFx(() -> new Zoom(inside, wish));
    onFx(() -> {
      zoom.resize(1920, 1080);
      zoom.layout();
      return zoom;
    });
    assertEquals(125, inside.localToParent(100, 0).getX(), NEARLY);
    assertEquals(1536, inside.getWidth(), NEARLY);
    onFx(() -> {
      wish.set(new Appearance(Theme.LIGHT, 125));
      zoom.layout();
      return zoom;
    });
    assertEquals(150, inside.localToParent(100, 0).getX(), NEARLY);
    assertEquals(1280, inside.getWidth(), NEARLY);
    assertTrue(inside.getHeight() >= Views.LEAST_HEIGHT, "room " + inside);
  }

  /// On the smallest counter screen things stand where they always stood.
  @Test
  void theSmallestWindowIsAsItWas() throws Exception {
    var frame = onFx(() -> till.views().scene().lookup(".frame"));
    assertEquals(100, onFx(() -> frame.localToScene(100, 0).getX()), NEARLY);
    assertEquals(
        onFx(() -> till.views().scene().getWidth()),
        onFx(() -> frame.getLayoutBounds().getWidth()),
        NEARLY);
  }
}
