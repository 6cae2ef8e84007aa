package saoma.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The picture by which the task bar knows the till. Drawn by `installer/Icon.java`, as the one in
/// the menu.
public final class WindowIcon {
  static final List<Integer> SIZES = List.of(32, 64, 256);

  private WindowIcon() {}

  public static void on(Stage stage) {
    stage.getIcons().setAll(SIZES.stream().map(WindowIcon::picture).toList());
  }

  private static Image picture(int size) {
    var file = "/img/icon/saoma-" + size + ".png";
    return new Image(
        Objects.requireNonNull(WindowIcon.class.getResource(file), file).toExternalForm());
  }
}
