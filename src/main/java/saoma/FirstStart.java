package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import saoma.catalogue.Product;
import saoma.catalogue.Shelf;
import saoma.channel.Health;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.settings.SettingsFile;
import saoma.store.Database;
import saoma.ui.Notice;
import saoma.ui.View;
import saoma.ui.first.FirstDoor;
import saoma.ui.first.FirstLeft;
import saoma.ui.first.FirstShelf;

/// What the first start of a till asks, and where the answers go. Only a folder with neither
/// settings nor books is new, so the walk is never seen twice.
record FirstStart(Home home) implements FirstDoor {
  /// Where Linux shows printers that hang on this machine.
  private static final List<Path> PLACES = List.of(Path.of("/dev/usb"), Path.of("/dev"));

  private static final String PRINTER = "lp[0-9]";

  static boolean isNew(Home home) {
    return !Files.exists(home.settingsFile()) && !Database.exists(home.database());
  }

  /// What an empty catalogue gets.
  static List<Product> goods(Home home) {
    return Files.exists(home.emptyShelf()) ? List.of() : Shelf.builtIn();
  }

  /// Leads on to what the walk promised, once the till is open.
  static void goOn(FirstLeft left, TillWindow window) {
    Display.call(() -> {
      var screens = window.screens;
      if (left.shelf() == FirstShelf.SAMPLE) {
        screens.views.open(View.ROOMS);
      }
      if (left.shelf() == FirstShelf.LIST) {
        screens.views.show(View.IMPORT);
        if (left.live()) {
          screens.notices.show(Notice.info("first.then-settings"));
        }
      } else if (left.live()) {
        screens.views.show(View.SETTINGS);
      }
      return left;
    });
  }

  @Override
  public List<String> printers() {
    return PLACES.stream().flatMap(FirstStart::printers).toList();
  }

  private static Stream<String> printers(Path folder) {
    try (var devices = Files.list(folder)) {
      return devices
          .filter(device -> device.getFileName().toString().matches(PRINTER))
          .filter(Files::isWritable)
          .map(Path::toString)
          .sorted()
          .toList()
          .stream();
    } catch (IOException _) {
      // There is no such place on this system, so nothing hangs there.
      return Stream.empty();
    }
  }

  @Override
  public Health test(Settings settings) {
    return new TestSlip(home).print(settings);
  }

  @Override
  public void keep(Settings settings, FirstShelf shelf) throws IOException {
    Files.createDirectories(home.emptyShelf().getParent());
    switch (shelf) {
      case GOODS, SAMPLE -> Files.deleteIfExists(home.emptyShelf());
      case EMPTY, LIST -> Files.write(home.emptyShelf(), new byte[0]);
    }
    new SettingsFile(home.settingsFile()).save(settings);
  }
}
