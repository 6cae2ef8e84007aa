package saoma.picture;

import java.util.Optional;

/// The port to the pictures of products, by the product's own code. Whether there is one is known
/// without asking anybody, so that lists of products without pictures wait for nothing.
public interface Pictures {
  /// Whether any product has one.
  boolean any();

  boolean has(String code);

  /// The file of a picture. Blocks.
  Optional<byte[]> of(String code);

  /// In the place of one that was there. Blocks.
  void put(String code, ProductPicture picture);

  /// Blocks.
  void remove(String code);
}
