package saoma.store.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupZipTest {
  @TempDir Path folder;

  @Test
  void aNameThatClimbsOutIsNoPath() throws IOException {
    var inside = Files.createDirectories(folder.resolve("inside"));
    var zip = zip("../../climbed.mv.db", 100);
    var target = inside.resolve("till.mv.db");
    BackupZip.extract(zip, target);
    assertArrayEquals(new byte[100], Files.readAllBytes(target));
    assertFalse(Files.exists(folder.resolve("climbed.mv.db")));
    try (var files = Files.walk(folder)) {
      assertEquals(2, files.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void aBombIsStoppedWhileItUnfolds() throws IOException {
    var zip = zip("till.mv.db", 300 << 20);
    assertTrue(Files.size(zip) < 400_000);
    var target = folder.resolve("till.mv.db");
    assertThrows(IOException.class, () -> BackupZip.extract(zip, target));
    assertTrue(Files.size(target) <= 80 << 20);
  }

  @Test
  void manyEntriesNoDatabaseTwoOrHalfAZipAreRefused() throws IOException {
    var many = folder.resolve("many.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(many))) {
      for (var i = 0; i < 2000; i++) {
        out.putNextEntry(new ZipEntry("x" + i));
      }
      out.putNextEntry(new ZipEntry("till.mv.db"));
    }
    refused(many);
    refused(zip("till.txt", 5));
    var two = folder.resolve("two.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(two))) {
      out.putNextEntry(new ZipEntry("a.mv.db"));
      out.putNextEntry(new ZipEntry("b.mv.db"));
    }
    refused(two);
    var whole = Files.readAllBytes(zip("till.mv.db", 100_000));
    var half = folder.resolve("half.zip");
    Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
    refused(half);
    Files.write(half, new byte[0]);
    refused(half);
  }

  private void refused(Path zip) {
    assertThrows(IOException.class, () -> BackupZip.extract(zip, folder.resolve("out.mv.db")));
    assertFalse(Files.exists(folder.resolve("out.mv.db")));
  }

  private Path zip(String name, int zeros) throws IOException {
    var zip = folder.resolve("made.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(name));
      var block = new byte[Math.min(zeros, 1 << 20)];
      for (var left = zeros; left > 0; left -= block.length) {
        out.write(block, 0, Math.min(left, block.length));
      }
    }
    return zip;
  }
}
