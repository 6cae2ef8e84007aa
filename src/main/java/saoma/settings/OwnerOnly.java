package saoma.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;

/// Who may read a file, where the file system has owners. Elsewhere the folder's own rules hold: on
/// Windows a user's local data is closed to other users already.
final class OwnerOnly {
  private OwnerOnly() {}

  static boolean posix(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
  }

  /// Makes the folder, for its owner only. One that is there keeps its rights.
  static void folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      set(folder, "rwx------");
    }
  }

  static void file(Path file) throws IOException {
    set(file, "rw-------");
  }

  static boolean othersMayRead(Path file) throws IOException {
    if (!posix(file) || !Files.exists(file)) {
      return false;
    }
    var others = EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    others.retainAll(Files.getPosixFilePermissions(file));
    return !others.isEmpty();
  }

  private static void set(Path path, String rights) throws IOException {
    if (posix(path)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }
  }
}
