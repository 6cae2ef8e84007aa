package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.catalogue.Shelf;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.settings.Settings.Shop;
import saoma.settings.SettingsFile;
import saoma.settings.SettingsFile.Found;
import saoma.store.PreparedDatabase;
import saoma.ui.first.FirstShelf;

class FirstStartTest {
  private static final Settings SHOP = Settings.FRESH.with(new Shop("江南小店", "02", "zh"));
  @TempDir private Path folder;

  @Test
  void onlyAFolderWithNeitherSettingsNorBooksIsNew() throws IOException {
    var home = new Home(folder.resolve("till"));
    assertTrue(FirstStart.isNew(home));
    new FirstStart(home).keep(SHOP, FirstShelf.GOODS);
    assertFalse(FirstStart.isNew(home), "whoever answered is not asked again");
    assertEquals(new Found.Good(SHOP), new SettingsFile(home.settingsFile()).load());
    var old = new Home(folder.resolve("old"));
    Files.createDirectories(old.root());
    PreparedDatabase.in(old.database());
    assertFalse(FirstStart.isNew(old), "books without settings are somebody's books");
  }

  @Test
  void anEmptyShelfStaysEmptyWhoeverOpensTheBooks() throws Exception {
    var home = new Home(folder.resolve("till"));
    new FirstStart(home).keep(SHOP, FirstShelf.EMPTY);
    assertEquals(0, goods(home));
    assertEquals(0, goods(home));
    var usual = new Home(folder.resolve("usual"));
    new FirstStart(usual).keep(SHOP, FirstShelf.GOODS);
    assertEquals(Shelf.builtIn().size(), goods(usual));
  }

  private static long goods(Home home) throws Exception {
    try (var till = new Wiring().data(home, true)) {
      return till.catalogue().size();
    }
  }

  @Test
  void whatIsNoPrinterIsNotFound() {
    for (var found : new FirstStart(new Home(folder)).printers()) {
      assertTrue(found.matches("/dev/(usb/)?lp[0-9]"), found);
    }
  }
}
