package saoma.ui.picture;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.image.Image;
import saoma.picture.Pictures;
import saoma.picture.ProductPicture;
import saoma.ui.Away;

/// The pictures of products as the screens want them: read away from the JavaFX thread, and the
/// last ones kept, so that a list that is scrolled does not ask twice. On the JavaFX thread.
public final class GoodsPictures {
  /// Of a shop that has none.
  public static final Pictures NONE =
      new Pictures() {
        @Override
        public boolean any() {
          return false;
        }

        @Override
        public boolean has(String code) {
          return false;
        }

        @Override
        public Optional<byte[]> of(String code) {
          return Optional.empty();
        }

        @Override
        public void put(String code, ProductPicture picture) {
          throw new UnsupportedOperationException("this shop keeps no pictures");
        }

        @Override
        public void remove(String code) {
          throw new UnsupportedOperationException("this shop keeps no pictures");
        }
      };

  /// How large one is wanted.
  public enum Size {
    /// In a list, sharp also where the screen is zoomed to twice.
    SMALL(96, 300),
    LARGE(ProductPicture.SIDE, 12);

    private final int side;
    private final int kept;

    Size(int side, int kept) {
      this.side = side;
      this.kept = kept;
    }
  }

  private final Pictures pictures;
  private final Away away;
  private final Map<Size, Map<String, Image>> last =
      Map.of(Size.SMALL, lately(Size.SMALL), Size.LARGE, lately(Size.LARGE));
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

  public GoodsPictures(Pictures pictures, Away away) {
    this.pictures = pictures;
    this.away = away;
  }

  /// Of a shop that has none.
  public static GoodsPictures none() {
    return new GoodsPictures(NONE, Away.real());
  }

  private static Map<String, Image> lately(Size size) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
        return size() > size.kept;
      }
    };
  }

  /// Counts how often a picture came, changed or went.
  public ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /// Whether any product has one: where none has, no list keeps a place for them.
  public boolean any() {
    return pictures.any();
  }

  public boolean has(String code) {
    return pictures.has(code);
  }

  /// Gives a picture that is kept at once, another one soon, and nothing where there is none.
  public void get(String code, Size size, Consumer<Image> taker) {
    if (!pictures.has(code)) {
      return;
    }
    var kept = last(size).get(code);
    if (kept != null) {
      taker.accept(kept);
      return;
    }
    var asked = changes.get();
    away.run(
        () -> pictures.of(code).flatMap(file -> drawn(file, size)),
        image ->
            image
                .filter(_ -> asked == changes.get())
                .ifPresent(one -> {
                  last(size).put(code, one);
                  taker.accept(one);
                }),
        () -> {});
  }

  private Map<String, Image> last(Size size) {
    return last.getOrDefault(size, Map.of());
  }

  private static Optional<Image> drawn(byte[] file, Size size) {
    var image = new Image(new ByteArrayInputStream(file), size.side, size.side, true, true);
    return image.isError() ? Optional.empty() : Optional.of(image);
  }

  /// The picture of this product is another one now, or none.
  public void changed(String code) {
    last.values().forEach(kept -> kept.remove(code));
    changes.set(changes.get() + 1);
  }
}
