package saoma.ui;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.PopupControl;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.util.Subscription;

/// One popup window that draws larger while it is open.
final class Grown {
  /// What JavaFX calls the popup of a box.
  private static final String LIST_OF_BOX = "combo-box-popup";

  private final PopupWindow popup;
  private final double factor;
  private final Scale scale;
  private final List<Node> content;
  private Subscription heard = Subscription.EMPTY;

  Grown(PopupWindow popup, double factor) {
    this.popup = popup;
    this.factor = factor;
    scale = new Scale(factor, factor, 0, 0);
    var root = popup.getScene().getRoot();
    content = List.copyOf(root.getChildrenUnmodifiable());
    for (var node : content) {
      node.getTransforms().add(scale);
      heard = heard.and(node.layoutBoundsProperty().subscribe(this::measure));
    }
    if (popup instanceof PopupControl control
        && control.getStyleClass().contains(LIST_OF_BOX)
        && control.getStyleableParent() instanceof ComboBoxBase<?> box) {
      var list = control.getSkin().getNode();
      heard = heard.and(popup.anchorYProperty().subscribe(() -> place(box, list)));
      heard = heard.and(list.layoutBoundsProperty().subscribe(() -> place(box, list)));
      place(box, list);
    }
  }

  /// As the popup was: it is kept, and may pop up again when the window has another size.
  void undo() {
    heard.unsubscribe();
    content.forEach(node -> node.getTransforms().remove(scale));
    if (popup.getScene().getRoot() instanceof Region root) {
      root.setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
    }
  }

  /// A window that is kept on the screen is measured without the scale of what is in it.
  private void measure() {
    if (popup.getScene().getRoot() instanceof Region root) {
      root.setPrefSize(factor * width(), factor * height());
    }
  }

  private double width() {
    return content.stream().mapToDouble(node -> node.getLayoutBounds().getMaxX()).max().orElse(0);
  }

  private double height() {
    return content.stream().mapToDouble(node -> node.getLayoutBounds().getMaxY()).max().orElse(0);
  }

  /// Below the box, or above it where only there is room: JavaFX measures that without the scale.
  private void place(Node box, Node list) {
    var at = box.localToScreen(box.getLayoutBounds());
    if (at == null) {
      return;
    }
    var tall = factor * list.getLayoutBounds().getHeight();
    var glass = glass(at.getMinX(), at.getMinY());
    if (at.getMaxY() + tall <= glass.getMaxY()) {
      popup.setAnchorY(at.getMaxY());
    } else if (at.getMinY() - tall >= glass.getMinY()) {
      popup.setAnchorY(at.getMinY() - tall);
    }
  }

  private static Rectangle2D glass(double x, double y) {
    return Screen.getScreensForRectangle(x, y, 1, 1).stream()
        .findFirst()
        .orElseGet(Screen::getPrimary)
        .getVisualBounds();
  }
}
