package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.ui.Texts.Language;

/// A finger hits every key of the screens on which goods are sold.
class TouchTest extends UiTest {
  private static final double FINGER = 40;

  /// As its file has it, with everything that may appear there.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sale",
        "adjust",
        "note",
        "open_price",
        "unknown_code",
        "price_check",
        "cash",
        "pay",
        "drawer",
        "member",
        "pad",
        "bank",
        "shares",
        "orders",
        "confirm",
        "receipts",
        "refund",
        "hand_out",
        "quick",
        "move",
        "shell"
      })
  void whatTheFileHasIsLargeEnough(String name) throws Exception {
    var small =
        onFx(() -> {
          var root = AccessTest.load(Path.of("resources", "fxml", name + ".fxml"), Language.ZH);
          var scene = new Scene(new StackPane(root), Views.LEAST_WIDTH, Views.LEAST_HEIGHT);
          Look.dress(scene, new SimpleObjectProperty<>(new Appearance(Theme.LIGHT, 100)));
          scene.getRoot().applyCss();
          var found = new TreeSet<String>();
          for (var key : keys(scene.getRoot()).toList()) {
            if (key.minHeight(-1) < FINGER) {
              found.add(told(key) + " may be " + key.minHeight(-1));
            }
          }
          return found;
        });
    assertEquals(new TreeSet<>(), small);
  }

  /// As they are drawn on the smallest screen, with the keys that the till makes by itself.
  @Test
  void whatTheTillDrawsIsLargeEnough() throws Exception {
    till.scan(TestTill.MILK);
    till.scan(TestTill.RICE);
    isLarge(View.SALE);
    till.pressShift(KeyCode.F2);
    isLarge(View.ADJUST);
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.F3);
    isLarge(View.PRICE_CHECK);
    till.press(KeyCode.ESCAPE);
    till.pressControl(KeyCode.DELETE);
    isLarge(View.CONFIRM);
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ENTER);
    isLarge(View.CASH);
    till.type("20");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.ENTER);
    isLarge(View.SALE);
  }

  private void isLarge(View view) throws Exception {
    settle();
    var small =
        onFx(() -> {
          var views = till.views();
          assertEquals(view, views.pane().or(views::shown).orElseThrow());
          views.scene().getRoot().applyCss();
          views.scene().getRoot().layout();
          var found = new TreeSet<String>();
          var seen = keys(views.scene().getRoot()).filter(TouchTest::isSeen).toList();
          assertFalse(seen.isEmpty());
          for (var key : seen) {
            if (key.getHeight() < FINGER) {
              found.add(told(key) + " is " + key.getHeight());
            }
          }
          return found;
        });
    assertEquals(new TreeSet<>(), small, view.name());
  }

  private static Stream<Region> keys(Parent root) {
    return Stream.concat(inside(root), Stream.of(root))
        .filter(node -> node instanceof Button || node instanceof ToggleButton)
        .map(Region.class::cast);
  }

  private static Stream<Node> inside(Parent root) {
    return Stream.concat(
            root.getChildrenUnmodifiable().stream(),
            root instanceof ScrollPane pane && pane.getContent() != null
                ? Stream.of(pane.getContent())
                : Stream.empty())
        .flatMap(node ->
            node instanceof Parent parent
                ? Stream.concat(Stream.of(node), inside(parent))
                : Stream.of(node));
  }

  private static boolean isSeen(Node key) {
    for (@Nullable Node at = key; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static String told(Region key) {
    return key instanceof Labeled words && !words.getText().isEmpty()
        ? words.getText()
        : key.getId() + " " + key.getStyleClass();
  }
}
