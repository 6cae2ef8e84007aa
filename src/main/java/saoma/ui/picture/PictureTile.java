package saoma.ui.picture;

/// A frame that fetches the picture of a product by itself.
public final class PictureTile extends PictureFrame {
  private final GoodsPictures pictures;
  private final GoodsPictures.Size size;
  private String shown = "";

  /// @param side in pixels
  public PictureTile(GoodsPictures pictures, GoodsPictures.Size size, double side) {
    super(side);
    this.pictures = pictures;
    this.size = size;
  }

  /// @param code the product's own
  public void show(String code, String name) {
    shown = code;
    put(null, name);
    pictures.get(
        code,
        size,
        image -> {
          if (shown.equals(code)) {
            put(image, name);
          }
        });
  }
}
