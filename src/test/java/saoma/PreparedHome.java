package saoma;

import java.io.IOException;
import java.nio.file.Path;
import saoma.practice.PreparedKeys;
import saoma.settings.Home;
import saoma.store.PreparedDatabase;

/// A home as a first start leaves it: with tables and practice keys. Making them takes a process
/// that was just started longer than selling.
final class PreparedHome {
  private PreparedHome() {}

  static void in(Path folder) throws IOException {
    var home = new Home(folder);
    PreparedKeys.into(home.practice());
    PreparedDatabase.in(home.database());
  }
}
