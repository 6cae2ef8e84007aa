package saoma.ui.picture;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A square with a picture, or with the first letter of a name where there is none.
public final class PictureFrame extends StackPane {
  private static final double CORNER = 8;

  private final Label letter = new Label();
  private final ImageView view = new ImageView();

  /// @param side in pixels
  public PictureFrame(double side) {
    getStyleClass().add("picture-tile");
    letter.getStyleClass().add("picture-letter");
    view.setPreserveRatio(true);
    view.setSmooth(true);
    getChildren().setAll(letter, view);
    setMouseTransparent(true);
    side(side);
  }

  /// @param side in pixels
  public void side(double side) {
    setMinSize(side, side);
    setPrefSize(side, side);
    setMaxSize(side, side);
    letter.setStyle("-fx-font-size: " + Math.round(side / 2) + "px;");
    view.setFitWidth(side);
    view.setFitHeight(side);
    var edge = new Rectangle(side, side);
    edge.setArcWidth(2 * CORNER);
    edge.setArcHeight(2 * CORNER);
    setClip(edge);
  }

  /// The middle of a picture, as a square: what is sold stands there, and lists have no room for
  /// edges.
  public void put(@Nullable Image image, String name) {
    letter.setText(name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)));
    letter.setVisible(image == null);
    view.setImage(image);
    if (image != null) {
      var square = Math.min(image.getWidth(), image.getHeight());
      view.setViewport(
          new Rectangle2D(
              (image.getWidth() - square) / 2, (image.getHeight() - square) / 2, square, square));
    }
  }
}
