package saoma.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file as a whole or not at all, forced to disk, readable by its owner only. For the few
/// files that a shop cannot make anew: its settings and its keys.
public final class WholeFile {
  private WholeFile() {}

  /// Writes a new file beside the old one, forces it, and puts it in its place.
  ///
  /// @throws IOException if the disk refuses; the old file is untouched then
  public static void replace(Path file, byte[] content) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("a file needs a folder");
    }
    OwnerOnly.folder(folder);
    var fresh = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
    try {
      OwnerOnly.file(fresh);
      Files.write(fresh, content);
      force(fresh, StandardOpenOption.WRITE);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
    if (OwnerOnly.posix(folder)) {
      // Makes the new name last; Windows cannot open a folder, and its file system logs the move.
      force(folder, StandardOpenOption.READ);
    }
  }

  /// Whether other users of this machine may read it.
  public static boolean othersMayRead(Path file) throws IOException {
    return OwnerOnly.othersMayRead(file);
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
