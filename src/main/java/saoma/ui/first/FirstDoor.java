package saoma.ui.first;

import java.io.IOException;
import java.util.List;
import saoma.channel.Health;
import saoma.settings.Settings;

/// What the walk wants of the machine. All of it blocks and is called off the JavaFX thread.
public interface FirstDoor {
  /// Receipt printers that hang on this machine, as the settings name them.
  List<String> printers();

  /// Prints a test slip.
  Health test(Settings settings);

  /// Writes the settings as the settings' screen does, and what lies on the shelf.
  ///
  /// @throws IOException if the disk refuses
  void keep(Settings settings, FirstShelf shelf) throws IOException;
}
