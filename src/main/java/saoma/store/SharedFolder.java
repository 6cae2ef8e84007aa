package saoma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.slf4j.LoggerFactory;
import saoma.store.CannotOpen.Reason;

/// Folders in which a database cannot keep a promise: on a network, and in those that a program
/// carries to other machines behind the till's back. Found by what the system and the names tell; a
/// share under another name is not.
public final class SharedFolder {
  private static final Set<String> NETWORKS =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afpfs",
          "webdav",
          "davfs",
          "fuse.sshfs",
          "fuse.rclone",
          "fuse.davfs",
          "ncpfs",
          "9p");

  private static final Set<String> CARRIERS =
      Set.of(
          "dropbox",
          "onedrive",
          "google drive",
          "googledrive",
          "icloud drive",
          "nutstore",
          "坚果云",
          "baidunetdisk",
          "com~apple~clouddocs",
          "nextcloud");

  private SharedFolder() {}

  /// @param folder must be there
  /// @throws CannotOpen with `SHARED_FOLDER`
  public static void refuse(Path folder) {
    if (isCarried(folder) || isNetwork(type(folder))) {
      throw new CannotOpen(Reason.SHARED_FOLDER, "not a folder on a disk of this machine alone");
    }
  }

  static boolean isNetwork(String type) {
    return NETWORKS.contains(type.toLowerCase(Locale.ROOT));
  }

  static boolean isCarried(Path folder) {
    for (var part : folder.toAbsolutePath().normalize()) {
      var name = part.toString().toLowerCase(Locale.ROOT);
      if (CARRIERS.contains(name) || name.startsWith("onedrive - ")) {
        return true;
      }
    }
    return false;
  }

  private static String type(Path folder) {
    try {
      return Files.getFileStore(folder).type();
    } catch (IOException e) {
      LoggerFactory.getLogger(SharedFolder.class).info("no file system type of {}", folder, e);
      return "";
    }
  }
}
