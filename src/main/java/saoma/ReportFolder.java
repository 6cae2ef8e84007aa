package saoma;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import saoma.sheet.Sheet;
import saoma.sheet.SheetFormat;

/// The folder that reports are saved to. A file is there whole or not at all, and one of the same
/// name is replaced.
record ReportFolder(Path folder) {
  /// Writes the content of a file.
  @FunctionalInterface
  interface Content {
    void into(OutputStream out) throws IOException;
  }

  Path save(Sheet sheet, String name, SheetFormat format) throws IOException {
    return save(name, format.extension(), out -> format.write(sheet, out));
  }

  /// @param extension without its dot
  Path save(String name, String extension, Content content) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve(name + "." + extension);
    var half = Files.createTempFile(folder, name, ".part");
    try {
      try (var out = Files.newOutputStream(half)) {
        content.into(out);
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
    return file;
  }
}
