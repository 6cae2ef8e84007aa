package saoma.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.settings.Secrets.Found;

class SecretsTest {
  private static final String KEY = "thirty-two-characters-of-a-key!!";

  @TempDir Path folder;

  @Test
  void aKeyIsReadFromTheHomeOrFromAnAbsolutePath() throws IOException {
    var file = Files.writeString(folder.resolve("api.key"), "\n " + KEY + "\r\n");
    assertEquals(KEY, good("api.key").reveal());
    assertEquals(KEY, good(" api.key ").reveal());
    assertEquals(KEY, good(file.toString()).reveal());
  }

  @Test
  void aSecretNeverShowsItself() throws IOException {
    Files.writeString(folder.resolve("api.key"), KEY);
    var found = read("api.key");
    assertFalse(found.toString().contains("thirty"), found.toString());
    assertFalse((good("api.key") + "").contains("thirty"));
  }

  @Test
  void aFileThatOthersMayReadIsTold() throws IOException {
    assumeTrue(OwnerOnly.posix(folder), "a file system without owners");
    var file = Files.writeString(folder.resolve("api.key"), KEY);
    for (var rights : new String[] {"rw-r-----", "rw----r--", "rwxrwxrwx"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
      assertTrue(good("api.key").othersMayRead(), rights);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw--w--w-"));
    assertFalse(good("api.key").othersMayRead());
  }

  @Test
  void whatIsNoKeyFileIsSaid() throws IOException {
    assertEquals(new Found.NotSet(), read(""));
    assertEquals(new Found.NotSet(), read("  "));
    assertEquals(new Found.NoFile(), read("absent.key"));
    assertEquals(new Found.Unreadable(), read("."));
    assertEquals(new Found.Unreadable(), read("a\0b"));
    Files.write(folder.resolve("binary.key"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertEquals(new Found.Unreadable(), read("binary.key"));
    Files.writeString(folder.resolve("film.key"), "x".repeat(100_001));
    assertEquals(new Found.Unreadable(), read("film.key"));
  }

  private Secret good(String named) {
    return assertInstanceOf(Found.Good.class, read(named)).secret();
  }

  private Found read(String named) {
    return new Secrets(new Home(folder)).read(named);
  }
}
