package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.ShiftDesk;
import saoma.cli.CannotEnter;
import saoma.settings.Home;
import saoma.settings.Room;
import saoma.settings.Settings;
import saoma.settings.Settings.Mode;
import saoma.settings.SettingsFile;

/// A sample shop beside the shop's own folder, which stays as it was.
@TestInstance(Lifecycle.PER_CLASS)
class SampleTest {
  private final Wiring wiring = new Wiring();
  private final SampleRuns runs = new SampleRuns(wiring);
  private final List<Integer> days = new ArrayList<>();
  private Home shop = new Home(Path.of(""));
  private long receipts;

  @BeforeAll
  void make(@TempDir Path folder) throws Exception {
    shop = new Home(folder);
    new SettingsFile(shop.settingsFile())
        .save(Settings.FRESH.with(new Settings.Shop("Real", "07", "en")));
    receipts = runs.make(shop, days::add).receipts();
  }

  @Test
  void sevenDaysAreThereAndTheShopsFolderHasNothingElse() throws IOException {
    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), days);
    assertTrue(receipts > 150, () -> receipts + " receipts");
    try (var files = Files.list(shop.root())) {
      assertEquals(
          List.of("sample", "settings.json"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void itSaysWhatItIsOnEveryPaperAndInItsSettings() throws Exception {
    var home = shop.sample();
    assertEquals(Room.SAMPLE, home.room());
    var settings = Wiring.settings(home);
    assertEquals("【样店 SAMPLE】示范便利店", settings.shop().name());
    assertEquals("en", settings.shop().language());
    assertEquals(Mode.PRACTICE, settings.mode());
    try (var files = Files.list(home.receipts())) {
      for (var file : files.limit(20).toList()) {
        assertTrue(Files.readString(file).contains("样店 SAMPLE"), file.toString());
      }
    }
  }

  @Test
  void theWeekEndsYesterdayWithAllOfItClosed() throws Exception {
    try (var services = wiring.services(shop.sample())) {
      var today = LocalDate.ofInstant(wiring.clock.instant(), ShiftDesk.ZONE);
      var zs = services.books.read(pages -> pages.shifts().zs(today.minusDays(7), today));
      assertTrue(zs.size() >= 7, () -> zs.size() + " Zs");
      assertEquals(today.minusDays(1), zs.getLast().z().report().head().day());
    }
  }

  @Test
  void itsManagerIsInAtOnceAndRealMoneyStaysOut() throws Exception {
    try (var services = wiring.services(shop.sample())) {
      SampleRuns.enter(services);
      assertEquals(
          SampleRuns.told(shop.sample()).split(" ")[0],
          services.staff.desk().present().orElseThrow().name());
      var now = services.settings();
      var live = now.with(Mode.LIVE, now.alipay(), now.wechat());
      assertThrows(IOException.class, () -> services.change(live));
      services.change(now.with(new Settings.Shop("Another", "01", "zh")));
      assertEquals("【样店 SAMPLE】Another", services.settings().shop().name());
      services.change(now);
    }
  }

  @Test
  void itIsNotMadeTwice() throws Exception {
    var again = runs.make(shop, days::add);
    assertFalse(again.fresh());
    assertEquals(7, days.size());
  }

  @Test
  void itGoesInOneActButNeverWhileItIsOpenOrIsSomethingElse(@TempDir Path folder) throws Exception {
    var other = new Home(folder);
    Files.createDirectories(other.sample().root());
    Files.writeString(other.sample().root().resolve("mine.txt"), "keep");
    assertThrows(CannotEnter.class, () -> runs.delete(other));
    assertThrows(CannotEnter.class, () -> runs.make(other, _ -> {}));
    assertTrue(Files.exists(other.sample().root().resolve("mine.txt")));
    var outside = Files.writeString(folder.resolve("outside.txt"), "keep");
    var mark = new RoomFolder(other.sample(), Room.SAMPLE);
    mark.begin("");
    Files.createSymbolicLink(other.sample().root().resolve("link"), folder);
    assertTrue(runs.delete(other));
    assertFalse(Files.exists(other.sample().root()));
    assertTrue(Files.exists(outside), "a link is deleted, not followed");
    assertFalse(runs.delete(other));
    try (var _ = wiring.services(shop.sample())) {
      assertThrows(CannotEnter.class, () -> runs.delete(shop));
    }
    assertTrue(Files.exists(shop.sample().settingsFile()));
  }
}
