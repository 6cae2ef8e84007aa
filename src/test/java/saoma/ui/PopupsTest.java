package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What pops up is as large as what it belongs to, and stands where it should.
class PopupsTest extends UiTest {
  private static final double NEARLY = 1.5;

  private Stage stage;
  private double factor = 1.5;

  @AfterEach
  void hide() throws Exception {
    onFx(() -> {
      popups().forEach(PopupWindow::hide);
      stage.hide();
      return stage;
    });
  }

  /// A window of 800 to 700 that draws larger, with one node in it.
  private <T extends Node> T window(T node, double x, double y) throws Exception {
    return onFx(() -> {
      node.relocate(x, y);
      var inside = new Pane(node);
      inside.getTransforms().add(new Scale(factor, factor, 0, 0));
      var scene = new Scene(new Group(inside), 800, 700);
      Popups.grow(scene, () -> factor);
      stage = new Stage();
      stage.setScene(scene);
      stage.setX(50);
      stage.setY(50);
      stage.show();
      return node;
    });
  }

  private static ComboBox<String> box() throws Exception {
    return onFx(() -> {
      var box = new ComboBox<>(FXCollections.observableArrayList("one", "two", "three", "four"));
      box.setPrefWidth(200);
      return box;
    });
  }

  private static PopupWindow opened(ComboBox<String> box) throws Exception {
    onFx(() -> {
      box.show();
      return box;
    });
    settle();
    return onFx(() -> popups().getFirst());
  }

  private static List<PopupWindow> popups() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(PopupWindow.class::cast)
        .toList();
  }

  private static Bounds onGlass(Node node) throws Exception {
    return onFx(() -> node.localToScreen(node.getLayoutBounds()));
  }

  private static Node list(PopupWindow popup) throws Exception {
    return onFx(() -> popup.getScene().getRoot().lookup(".list-view"));
  }

  @Test
  void theListOfAChoiceIsAsWideAsItsBoxAndStandsBelowIt() throws Exception {
    var box = window(box(), 40, 40);
    var popup = opened(box);
    var list = onGlass(list(popup));
    var at = onGlass(box);
    assertEquals(300, at.getWidth(), NEARLY);
    assertEquals(at.getWidth(), list.getWidth(), NEARLY);
    assertEquals(at.getMinX(), list.getMinX(), NEARLY);
    assertEquals(at.getMaxY(), list.getMinY(), NEARLY);
    var row = onGlass(list(popup).lookup(".list-cell"));
    assertEquals(factor * ((Region) list(popup).lookup(".list-cell")).getHeight(), row.getHeight());
  }

  /// Measured without the scale it would have had room below.
  @Test
  void theListStandsAboveItsBoxWhereOnlyThereIsRoom() throws Exception {
    var box = window(box(), 40, 306);
    var low = onFx(() -> Screen.getPrimary().getVisualBounds().getMaxY());
    onFx(() -> {
      stage.setY(low - 710);
      return stage;
    });
    settle();
    var popup = opened(box);
    var list = onGlass(list(popup));
    var at = onGlass(box);
    assertTrue(at.getMaxY() + list.getHeight() / factor < low, at + " " + list);
    assertTrue(at.getMaxY() + list.getHeight() > low, at + " " + list);
    assertEquals(at.getMinY(), list.getMaxY(), NEARLY);
  }

  @Test
  void aTipAndAMenuAndTheMenuBelowItGrow() throws Exception {
    var box = window(box(), 40, 40);
    onFx(() -> {
      new Tooltip("as large").show(box, 200, 300);
      return box;
    });
    settle();
    assertGrown(onFx(() -> popups().getFirst()));
    onFx(() -> {
      popups().forEach(PopupWindow::hide);
      var menu = new ContextMenu(new MenuItem("one"), new MenuItem("two"));
      menu.show(box, 300, 300);
      new ContextMenu(new MenuItem("three")).show(menu, 400, 300);
      return menu;
    });
    settle();
    assertEquals(2, onFx(PopupsTest::popups).size());
    for (var menu : onFx(PopupsTest::popups)) {
      assertGrown(menu);
    }
  }

  private void assertGrown(PopupWindow popup) throws Exception {
    var inside = onFx(() -> popup.getScene().getRoot().getChildrenUnmodifiable().getFirst());
    var bounds = onGlass(inside);
    assertTrue(inside.getLayoutBounds().getWidth() > 0);
    assertEquals(factor * inside.getLayoutBounds().getWidth(), bounds.getWidth(), 0.01);
    assertTrue(popup.getWidth() >= bounds.getWidth() - NEARLY, popup.getWidth() + " " + bounds);
    assertTrue(popup.getHeight() >= bounds.getHeight() - NEARLY, popup.getHeight() + " " + bounds);
  }

  /// A window is made smaller and larger between.
  @Test
  void eachTimeItIsAsLargeAsTheWindowIsThen() throws Exception {
    var box = window(box(), 40, 40);
    for (var next : List.of(2.0, 1.0, 1.25)) {
      factor = next;
      var popup = opened(box);
      assertEquals(next * box.getWidth(), onGlass(list(popup)).getWidth(), NEARLY);
      onFx(() -> {
        box.hide();
        return box;
      });
    }
  }

  /// A menu that would hang over the edge is moved by what it is drawn, not by what it measures.
  @Test
  void aMenuStaysOnTheGlass() throws Exception {
    var box = window(box(), 40, 40);
    var glass = onFx(() -> Screen.getPrimary().getVisualBounds());
    onFx(() -> {
      var menu = new ContextMenu(new MenuItem("one that is rather long"), new MenuItem("two"));
      menu.show(box, glass.getMaxX() - 20, glass.getMaxY() - 20);
      return menu;
    });
    settle();
    var inside =
        onGlass(popups().getFirst().getScene().getRoot().getChildrenUnmodifiable().getFirst());
    assertTrue(inside.getMaxX() <= glass.getMaxX() + NEARLY, inside.toString());
    assertTrue(inside.getMaxY() <= glass.getMaxY() + NEARLY, inside.toString());
  }

  /// Nothing of a window stays where all windows are known.
  @Test
  void aWindowThatIsHiddenHearsNoMoreOfPopups() throws Exception {
    var box = window(box(), 40, 40);
    var popup = opened(box);
    onFx(() -> {
      stage.hide();
      return stage;
    });
    settle();
    var inside = popup.getScene().getRoot().getChildrenUnmodifiable().getFirst();
    assertEquals(List.of(), onFx(() -> List.copyOf(inside.getTransforms())));
    assertEquals(
        Region.USE_COMPUTED_SIZE, onFx(() -> ((Region) popup.getScene().getRoot()).getPrefWidth()));
  }
}
