package saoma.ui.qr;

import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A place for a code. Paints it anew for each size and each scale of the screen, so that one pixel
/// of the image is one pixel of the glass; the screen never scales it.
public final class QrView extends Region {
  private static final int BLACK = 0xFF000000;
  private final ImageView image = new ImageView();
  private @Nullable QrImage code;
  private String text = "";
  private int ink = BLACK;
  private int painted;

  public QrView() {
    getStyleClass().add("qr");
    image.setSmooth(false);
    image.setManaged(false);
    getChildren().add(image);
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::renderScaleXProperty)
        .subscribe(_ -> repaint());
  }

  /// @param shown what the code says; empty for no code
  /// @param dark its colour, opaque ARGB, dark enough to be scanned
  public void show(String shown, int dark) {
    if (!shown.equals(text) || dark != ink) {
      code = shown.isEmpty() ? null : QrImage.of(shown);
      text = shown;
      ink = dark;
      repaint();
    }
  }

  private void repaint() {
    painted = 0;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    var insets = getInsets();
    var width = getWidth() - insets.getLeft() - insets.getRight();
    var height = getHeight() - insets.getTop() - insets.getBottom();
    var scale = scale();
    var pixels = (int) Math.floor(Math.min(width, height) * scale);
    if (code == null || code.module(pixels) < 1) {
      image.setImage(null);
      return;
    }
    var side = code.module(pixels) * code.side();
    if (side != painted) {
      image.setImage(code.paint(pixels, ink));
      painted = side;
    }
    image.setFitWidth(side / scale);
    image.setFitHeight(side / scale);
    image.relocate(
        snapPositionX(insets.getLeft() + (width - side / scale) / 2),
        snapPositionY(insets.getTop() + (height - side / scale) / 2));
  }

  private double scale() {
    var window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : window.getRenderScaleX();
  }
}
