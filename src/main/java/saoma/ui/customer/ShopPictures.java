package saoma.ui.customer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.picture.PictureSize;

/// The pictures that the shop laid into a folder, one after the other by their names, for ever. A
/// file that is no picture, or too large for one, is passed over; the folder may change at any
/// time. Reads from the disk: not on the JavaFX thread.
public final class ShopPictures {
  private static final Logger LOG = LoggerFactory.getLogger(ShopPictures.class);
  private static final int MOST_FILES = 200;
  private static final long LARGEST = 15_000_000;

  /// No customer's screen has more dots; what is larger is drawn smaller while it is read.
  private static final int WIDEST = 2560;

  private static final int HIGHEST = 1600;
  private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg");

  private final Path folder;
  private final Set<String> passedOver = new HashSet<>();
  private String last = "";

  public ShopPictures(Path folder) {
    this.folder = folder;
  }

  /// The one after the last; empty where there is none.
  synchronized Optional<Image> next() {
    var names = names();
    var from = (int) names.stream().filter(name -> name.compareTo(last) <= 0).count();
    for (var step = 0; step < names.size(); step++) {
      var name = names.get((from + step) % names.size());
      var image = read(name);
      if (image.isPresent()) {
        last = name;
        return image;
      }
    }
    return Optional.empty();
  }

  private List<String> names() {
    try (var files = Files.list(folder)) {
      return files
          .limit(MOST_FILES)
          .map(file -> file.getFileName().toString())
          .filter(name -> ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith))
          .sorted()
          .toList();
    } catch (NoSuchFileException | NotDirectoryException _) {
      return List.of();
    } catch (IOException | RuntimeException e) {
      pass(folder.toString(), e.toString());
      return List.of();
    }
  }

  private Optional<Image> read(String name) {
    var file = folder.resolve(name);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        pass(name, "no file, or a large one");
        return Optional.empty();
      }
      var image = drawn(Files.readAllBytes(file));
      if (image.isEmpty()) {
        pass(name, "no picture that can be shown");
      }
      return image;
    } catch (IOException e) {
      pass(name, e.toString());
      return Optional.empty();
    }
  }

  /// Empty if these are no picture, or one of which only a part is there.
  static Optional<Image> drawn(byte[] file) {
    var size = PictureSize.of(file);
    if (size.isEmpty()) {
      return Optional.empty();
    }
    var wide = Math.min(WIDEST, size.get().width());
    var high = Math.min(HIGHEST, size.get().height());
    var image = new Image(new ByteArrayInputStream(file), wide, high, true, true);
    return image.isError() ? Optional.empty() : Optional.of(image);
  }

  /// Told once, because it is met again each round.
  private void pass(String name, String why) {
    if (passedOver.size() < MOST_FILES && passedOver.add(name)) {
      LOG.warn("the picture {} is passed over: {}", name, why);
    }
  }
}
