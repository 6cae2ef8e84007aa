package saoma.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.settings.SettingsFile.Found;
import saoma.settings.SettingsProblem.Kind;

class SettingsFileTest {
  private static final Settings SET =
      Settings.FRESH
          .with(new Settings.Shop("王家小店 \"1\"", "A7", "en"))
          .with(new TaxSettings(true, 900, true));

  @TempDir Path folder;
  private Path path;
  private SettingsFile file;

  @BeforeEach
  void name() {
    path = folder.resolve("home").resolve("settings.json");
    file = new SettingsFile(path);
  }

  @Test
  void aTillNobodyHasSetUpHasNoFile() {
    assertEquals(new Found.Missing(), file.load());
  }

  @Test
  void settingsComeBackAsTheyWereSaved() throws IOException {
    file.save(SET);
    assertEquals(new Found.Good(SET), file.load());
    file.save(Settings.FRESH);
    assertEquals(new Found.Good(Settings.FRESH), file.load());
    assertEquals(1, files(), "nothing temporary stays");
  }

  @Test
  void onlyTheOwnerMayReadThem() throws IOException {
    assumeTrue(OwnerOnly.posix(folder), "a file system without owners");
    file.save(SET);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())));
  }

  @Test
  void whatAnOlderFileDoesNotSayIsFresh() throws IOException {
    write("{\"shop\": {\"till\": \"09\"}, \"mode\": \"PRACTICE\"}");
    var fresh = Settings.FRESH.shop();
    assertEquals(
        new Found.Good(
            Settings.FRESH.with(new Settings.Shop(fresh.name(), "09", fresh.language()))),
        file.load());
    write("\uFEFF{}");
    assertEquals(new Found.Good(Settings.FRESH), file.load());
  }

  @Test
  void everyProblemIsNamedWithItsLine() throws IOException {
    bad("", Kind.DAMAGED, "", 1);
    bad("[]", Kind.DAMAGED, "", 1);
    bad("{\n\"mode\": \"LIVE\"\n", Kind.DAMAGED, "", 3);
    bad("{}\n{}", Kind.DAMAGED, "", 2);
    bad("{\n\"mode\":\n !}", Kind.DAMAGED, "", 3);
    bad("{\"mode\":\"LIVE\",\n\"mode\":\"LIVE\"}", Kind.DAMAGED, "", 2);
    bad("{\n\"shop\":{\n\"tilll\":\"01\"}}", Kind.UNKNOWN_FIELD, "shop.tilll", 3);
    bad("{\n\"cloud\":true}", Kind.UNKNOWN_FIELD, "cloud", 2);
    bad("{\n\"shop\": \"x\"}", Kind.WRONG_TYPE, "shop", 2);
    bad("{\"shop\":{\n\"till\": 1}}", Kind.WRONG_TYPE, "shop.till", 2);
    bad("{\"shop\":\nnull}", Kind.WRONG_TYPE, "shop", 2);
    bad("{\"closesAfterSeconds\": 300.0}", Kind.WRONG_TYPE, "closesAfterSeconds", 1);
    bad("{\"closesAfterSeconds\": \"300\"}", Kind.WRONG_TYPE, "closesAfterSeconds", 1);
    bad("{\"closesAfterSeconds\": 99999999999}", Kind.WRONG_VALUE, "closesAfterSeconds", 1);
    bad("{\n\n\"closesAfterSeconds\": 59}", Kind.WRONG_VALUE, "closesAfterSeconds", 3);
    bad("{\n\"mode\": \"live\"}", Kind.WRONG_VALUE, "mode", 2);
    bad("{\"alipay\":{\n\"gateway\":\"ftp://x\"}}", Kind.WRONG_VALUE, "alipay.gateway", 2);
    bad("{\"alipay\":{\"enabled\":\"yes\"}}", Kind.WRONG_TYPE, "alipay.enabled", 1);
    bad("[".repeat(5000), Kind.DAMAGED, "", 1);
    bad("{}" + " ".repeat(1_000_001), Kind.DAMAGED, "", 0);
  }

  @Test
  void aFolderInItsPlaceIsNoAccess() throws IOException {
    Files.createDirectories(path);
    assertEquals(
        new SettingsProblem(Kind.NO_ACCESS, "", 0),
        assertInstanceOf(Found.Bad.class, file.load()).problem());
  }

  @Test
  void aDamagedFileIsKeptBesideTheNewOneEachTime() throws IOException {
    write("{ half a file");
    file.save(SET);
    assertEquals(new Found.Good(SET), file.load());
    write("another half {");
    file.save(SET);
    assertEquals("{ half a file", Files.readString(path.resolveSibling("settings.damaged.json")));
    assertEquals(
        "another half {", Files.readString(path.resolveSibling("settings.damaged-2.json")));
    file.save(Settings.FRESH);
    assertEquals(3, files(), "a good file needs no copy");
  }

  @Test
  void whatIsNotAllowedIsNotSaved() throws IOException {
    file.save(SET);
    var before = Files.readAllBytes(path);
    var wrong = SET.with(new Settings.Shop("x", "1", "zh"));
    assertThrows(IllegalArgumentException.class, () -> file.save(wrong));
    assertArrayEquals(before, Files.readAllBytes(path));
  }

  @Test
  void aFolderThatCannotBeMadeLeavesNothing() throws IOException {
    Files.writeString(path.getParent(), "a file where the folder should be");
    assertThrows(IOException.class, () -> file.save(SET));
    assertEquals("a file where the folder should be", Files.readString(path.getParent()));
  }

  @Test
  void noContentBreaksTheReaderAndWhatItTakesIsAllowed() throws IOException {
    var seed = 20261123L;
    var random = new SplittableRandom(seed);
    file.save(SET);
    var good = Files.readAllBytes(path);
    var taken = 0;
    for (var round = 0; round < 3000; round++) {
      Files.write(path, broken(good, random));
      try {
        if (file.load() instanceof Found.Good(var settings)) {
          taken++;
          assertTrue(SettingsRules.problems(settings).isEmpty());
        }
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ", round " + round, e);
      }
    }
    assertTrue(taken > 0 && taken < 3000, "taken: " + taken);
  }

  private static byte[] broken(byte[] good, SplittableRandom random) {
    var bytes = good.clone();
    switch (random.nextInt(3)) {
      case 0 -> bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      default -> {
        var marks = "{}[]\",:\\0-9tfn\n".getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < 1 + random.nextInt(5); i++) {
          bytes[random.nextInt(bytes.length)] = marks[random.nextInt(marks.length)];
        }
      }
    }
    return bytes;
  }

  private void bad(String content, Kind kind, String field, int line) throws IOException {
    write(content);
    assertEquals(new Found.Bad(new SettingsProblem(kind, field, line)), file.load(), content);
    assertEquals(content, Files.readString(path));
  }

  private void write(String content) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private long files() throws IOException {
    try (var files = Files.list(path.getParent())) {
      return files.count();
    }
  }
}
