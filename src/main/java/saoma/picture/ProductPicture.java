package saoma.picture;

/// A picture of a product as the till keeps it: a JPEG of at most `SIDE` dots each way that the
/// till itself has written, so that whoever shows it need not doubt it.
public final class ProductPicture {
  /// As large as the customer's screen shows one.
  public static final int SIDE = 480;

  /// Far more than a picture of this size takes.
  public static final int MOST_BYTES = 1_000_000;

  private final byte[] file;

  ProductPicture(byte[] file) {
    if (file.length == 0 || file.length > MOST_BYTES) {
      throw new IllegalArgumentException("not a picture of a product");
    }
    this.file = file.clone();
  }

  public byte[] file() {
    return file.clone();
  }
}
