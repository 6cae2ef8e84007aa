package saoma.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The FXML files of the views: each is loaded once, at its first use, and its controller comes
/// from the supplier that was offered for its class. On the JavaFX thread only.
final class ViewFiles {
  /// What a file holds, and who answers for it.
  record Loaded(Region root, Screen screen) {
    boolean holds(Node node) {
      for (@Nullable Node at = node; at != null; at = at.getParent()) {
        if (at.equals(root)) {
          return true;
        }
      }
      return false;
    }
  }

  private final Texts texts;
  private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
  private final Map<View, Loaded> loaded = new EnumMap<>(View.class);

  ViewFiles(Texts texts) {
    this.texts = texts;
  }

  /// Names where the controller of an FXML file comes from.
  <T> void offer(Class<T> type, Supplier<? extends T> made) {
    controllers.put(type, made);
  }

  Loaded of(View view) {
    var known = loaded.get(view);
    if (known != null) {
      return known;
    }
    var loader = load(view.file());
    var fresh = new Loaded(loader.getRoot(), loader.getController());
    loaded.put(view, fresh);
    if (fresh.screen().typing() instanceof TextInputControl field) {
      keepTyped(field);
    }
    return fresh;
  }

  /// JavaFX selects all of a field that gets the focus, also when the window comes back to the
  /// front; the next key would then wipe out what was half typed. The skin's own listener does it,
  /// so ours is added behind it.
  private static void keepTyped(TextInputControl field) {
    field
        .skinProperty()
        .subscribe(skin -> {
          if (skin != null) {
            field.focusedProperty().subscribe(focused -> endIf(focused, field));
          }
        });
  }

  private static void endIf(boolean focused, TextInputControl field) {
    if (focused) {
      field.end();
    }
  }

  /// The frame round the views, whose controller is no screen.
  Parent frame(String file) {
    return load(file).getRoot();
  }

  private FXMLLoader load(String file) {
    var loader = new FXMLLoader(Objects.requireNonNull(ViewFiles.class.getResource(file), file));
    loader.getNamespace().put("texts", texts.map());
    loader.setControllerFactory(type ->
        Objects.requireNonNull(controllers.get(type), "nobody offered " + type.getName()).get());
    try {
      loader.load();
      return loader;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
