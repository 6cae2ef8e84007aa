package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.store.CannotOpen.Reason;

class DatabaseTest {
  private static final Map<String, String> GOOD =
      Map.of("info.VERSION", "2.4.240 (2025-09-22)", "WRITE_DELAY", "0", "RETENTION_TIME", "45000");

  @TempDir Path folder;

  @Test
  void aFileThatThisProgramHasOpenIsInUse() {
    try (var till = Till.at(folder)) {
      assertEquals(Reason.IN_USE, refused());
      assertEquals(1, till.order().id());
    }
    Till.at(folder).close();
  }

  @Test
  void aSettingThatLiesInTheFileAndLosesSalesIsRefused() throws SQLException {
    Till.at(folder).close();
    directly("set retention_time 0");
    assertEquals(Reason.UNSAFE_SETTINGS, refused());
    directly("set retention_time 45000");
    Till.at(folder).close();
  }

  @Test
  void aDelayedWriteIsRefused() {
    var lax = Database.SAFE.replace("WRITE_DELAY=0", "WRITE_DELAY=500");
    var thrown =
        assertThrows(
            CannotOpen.class,
            () -> Database.open(Till.file(folder), lax, UnaryOperator.identity()));
    assertEquals(Reason.UNSAFE_SETTINGS, thrown.reason());
    Till.at(folder).close();
  }

  @Test
  void onlyTheTestedH2IsTaken() {
    new H2Settings(GOOD, 1, false).require();
    for (var version : List.of("2.5.250 (2026-01-31)", "2.5.252", "2.4.2400 (x)", "2.3.232", "")) {
      assertEquals(
          Reason.WRONG_H2_VERSION,
          refused(new H2Settings(with("info.VERSION", version), 1, false)));
    }
  }

  @Test
  void everyUnsafeSettingIsNamed() {
    for (var value : List.of("1", "500", "", "absent")) {
      assertEquals(
          Reason.UNSAFE_SETTINGS, refused(new H2Settings(with("WRITE_DELAY", value), 1, false)));
    }
    for (var value : List.of("44999", "0", "-1", "9999999999", "")) {
      assertEquals(
          Reason.UNSAFE_SETTINGS, refused(new H2Settings(with("RETENTION_TIME", value), 1, false)));
    }
    assertEquals(Reason.IN_USE, refused(new H2Settings(GOOD, 2, false)));
    assertEquals(Reason.NO_ACCESS, refused(new H2Settings(GOOD, 1, true)));
  }

  @Test
  void theConstantNamesTheNewestMigrationInTheFolder() throws IOException {
    try (var files = Files.list(Path.of("resources", "sql"))) {
      var versions =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.matches("V\\d+__\\w+\\.sql"))
              .map(n -> Integer.parseInt(n.substring(1, n.indexOf('_'))))
              .sorted()
              .toList();
      assertEquals(Schema.ALL, versions);
    }
  }

  @Test
  void aFileOfANewerProgramIsLeftAlone() throws SQLException {
    Till.at(folder).close();
    directly(history("99", "true"));
    assertEquals(Reason.NEWER_SCHEMA, refused());
    directly("update \"flyway_schema_history\" set \"version\" = '2.1.x' where \"version\" = '99'");
    assertEquals(Reason.NEWER_SCHEMA, refused());
  }

  @Test
  void aFailedMigrationIsNotSoldOn() throws SQLException {
    Till.at(folder).close();
    directly("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '1'");
    assertEquals(Reason.DAMAGED, refused());
  }

  @Test
  void aMigrationThatAPowerCutStoppedHalfWayIsFinishedAtTheNextStart() throws SQLException {
    stopsHalfWay(5);
  }

  @Test
  @Tag("long")
  void aMigrationThatAPowerCutStoppedAnywhereIsFinishedAtTheNextStart() throws SQLException {
    stopsHalfWay(1);
  }

  private void stopsHalfWay(int step) throws SQLException {
    var tables =
        List.of(
            "tally_item",
            "product_picture",
            "handover_event",
            "handover",
            "receipt_place",
            "coupon_use",
            "offer",
            "day_sum",
            "quick_key",
            "stock_move",
            "stock",
            "product_code",
            "off_shelf",
            "print_job",
            "take_back",
            "portion_event",
            "portion",
            "match_carried",
            "match_difference",
            "match_run",
            "match_explained",
            "z_report",
            "drawer_count",
            "drawer_move",
            "tally",
            "shift",
            "member_change",
            "drawer_opening",
            "receipt_kept",
            "hold_event",
            "hold_capture",
            "hold",
            "bound_card",
            "card_binding",
            "card_ask",
            "balance_permit",
            "member_guard",
            "balance_claim",
            "leg",
            "transfer",
            "account",
            "member",
            "receipt_tender",
            "order_tender",
            "ruling",
            "refund",
            "product",
            "draft_line",
            "draft",
            "receipt_line",
            "receipt",
            "payment_journal",
            "payment",
            "order_line",
            "orders",
            "counters",
            "installation");
    Till.at(folder).close();
    for (var missing = tables.size(); missing >= 0; missing -= step) {
      var cut = new ArrayList<String>();
      tables.subList(0, missing).forEach(table -> cut.add("drop table " + table));
      cut.add("delete from \"flyway_schema_history\" where \"version\" is not null");
      directly(cut);
      try (var till = Till.at(folder)) {
        till.payment(till.order());
      }
    }
  }

  @Test
  void aCompleteHistoryStartsNoFlyway() throws SQLException {
    Till.at(folder).close();
    // Flyway would refuse this checksum.
    directly("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");
    try (var till = Till.at(folder)) {
      assertEquals(1, till.order().id());
    }
    directly("delete from \"flyway_schema_history\" where \"version\" is not null");
    try (var till = Till.at(folder)) {
      assertEquals(2, till.order().id(), "a migration that is run again keeps what is there");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNoAccess() throws IOException {
    Files.writeString(folder.resolve("data"), "a file where the folder should be");
    assertEquals(Reason.NO_ACCESS, refused());
    assertFalse(Database.exists(Till.file(folder)));
    var thrown =
        assertThrows(CannotOpen.class, () -> Database.open(folder.resolve("a;TRACE_LEVEL_FILE=3")));
    assertEquals(Reason.NO_ACCESS, thrown.reason());
  }

  @Test
  void aFileThatIsNoDatabaseIsNotOursAndKeptAsItIs() throws IOException {
    var file = folder.resolve("data").resolve("till.mv.db");
    Files.createDirectories(file.getParent());
    for (var content : List.of("not a database", "H:2,block:0", "x".repeat(20_000))) {
      Files.writeString(file, content);
      var expected = content.startsWith("H:2,") ? Reason.DAMAGED : Reason.NOT_OURS;
      assertEquals(expected, refused(), content);
      assertEquals(content, Files.readString(file));
    }
  }

  @Test
  void brokenFilesOpenOrAreRefusedWithAReason() throws IOException {
    try (var till = Till.at(folder)) {
      for (var i = 0; i < 20; i++) {
        till.payment(till.order());
      }
    }
    var good = Files.readAllBytes(folder.resolve("data").resolve("till.mv.db"));
    var seed = 20261123L;
    var random = new SplittableRandom(seed);
    var refusals = 0;
    for (var round = 0; round < 40; round++) {
      var broken = good.clone();
      var from = random.nextInt(broken.length);
      var length = Math.min(broken.length - from, 1 + random.nextInt(20_000));
      for (var i = from; i < from + length; i++) {
        broken[i] = (byte) random.nextInt();
      }
      var place = folder.resolve("broken" + round).resolve("data");
      Files.createDirectories(place);
      Files.write(place.resolve("till.mv.db"), broken);
      try {
        Database.open(place.resolve("till")).close();
      } catch (CannotOpen e) {
        refusals++;
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed + ", round " + round, e);
      }
    }
    assertTrue(refusals > 0, "nothing that was broken was noticed");
  }

  private Reason refused() {
    return assertThrows(CannotOpen.class, () -> Database.open(Till.file(folder))).reason();
  }

  private static Reason refused(H2Settings settings) {
    return assertThrows(CannotOpen.class, settings::require).reason();
  }

  private static Map<String, String> with(String name, String value) {
    var changed = new java.util.HashMap<>(GOOD);
    changed.put(name, value);
    return changed;
  }

  private static String history(String version, String success) {
    return "insert into \"flyway_schema_history\" values (99, '%s', 'x', 'SQL', 'x', 1, 'sa', now(), 1, %s)"
        .formatted(version, success);
  }

  private void directly(String sql) throws SQLException {
    directly(List.of(sql));
  }

  private void directly(List<String> all) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:h2:file:" + Till.file(folder), "sa", "");
        var statement = connection.createStatement()) {
      for (var sql : all) {
        statement.execute(sql);
      }
    }
  }
}
