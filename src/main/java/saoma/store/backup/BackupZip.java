package saoma.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.zip.ZipFile;

/// Takes the database out of a zip that may have been made by anybody. The names in it are only
/// compared, never used as paths; what comes out is counted as it comes, since a zip may lie about
/// sizes.
final class BackupZip {
  /// A till makes one entry; a few more do no harm, thousands are an attack.
  private static final int MOST_ENTRIES = 16;

  /// A database of ten years is far below.
  static final long LARGEST = 16L << 30;

  /// Deflate can reach 1032; tables and unused blocks stay below 50.
  private static final long MOST_RATIO = 200;

  /// Below this no ratio is worth a refusal.
  private static final long SMALL = 64L << 20;

  private BackupZip() {}

  /// @param target is made; it must not be there
  /// @throws IOException if it is no such zip, or the disk refuses
  static void extract(Path zip, Path target) throws IOException {
    try (var opened = new ZipFile(zip.toFile())) {
      if (opened.size() > MOST_ENTRIES) {
        throw new IOException("it has " + opened.size() + " entries");
      }
      var databases =
          opened.stream()
              .filter(e -> e.getName().toLowerCase(Locale.ROOT).endsWith(".mv.db"))
              .toList();
      if (databases.size() != 1) {
        throw new IOException("there is not exactly one database in it");
      }
      var most = Math.min(LARGEST, Math.max(SMALL, Files.size(zip) * MOST_RATIO));
      try (var in = opened.getInputStream(databases.getFirst());
          var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
        pour(in, out, most);
      }
    }
    Forced.file(target);
  }

  private static void pour(InputStream in, OutputStream out, long most) throws IOException {
    var buffer = new byte[1 << 16];
    long poured = 0;
    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      poured += read;
      if (poured > most) {
        throw new IOException("it grows beyond " + most + " bytes");
      }
      out.write(buffer, 0, read);
    }
  }
}
