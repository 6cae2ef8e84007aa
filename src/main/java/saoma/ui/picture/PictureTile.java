package saoma.ui.picture;

import javafx.scene.layout.StackPane;

/// A frame that fetches the picture of a product by itself.
public final class PictureTile extends StackPane {
  private final GoodsPictures pictures;
  private final GoodsPictures.Size size;
  private final PictureFrame frame;
  private String shown = "";

  /// @param side in pixels
  public PictureTile(GoodsPictures pictures, GoodsPictures.Size size, double side) {
    this.pictures = pictures;
    this.size = size;
    frame = new PictureFrame(side);
    getChildren().setAll(frame);
    setMouseTransparent(true);
  }

  /// @param code the product's own
  public void show(String code, String name) {
    shown = code;
    frame.put(null, name);
    pictures.get(
        code,
        size,
        image -> {
          if (shown.equals(code)) {
            frame.put(image, name);
          }
        });
  }
}
