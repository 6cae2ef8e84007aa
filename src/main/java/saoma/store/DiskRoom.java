package saoma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much room the disk under the books has. A port, so that a test can fill a disk.
@FunctionalInterface
public interface DiskRoom {
  /// Bytes. With less, a sale that was begun might not be written down.
  long LEAST = 500_000_000L;

  /// Bytes. With less somebody should make room.
  long COMFORTABLE = 2_000_000_000L;

  /// Bytes that this program may still write.
  long free() throws IOException;

  /// What the room allows.
  sealed interface Room {
    record Enough(long bytes) implements Room {}

    /// Selling goes on, and the screen says so.
    record Low(long bytes) implements Room {}

    /// No new sale is begun; what is under way is brought to its end.
    record TooLittle(long bytes) implements Room {}

    /// The disk does not say; it may be gone.
    record NotKnown(String why) implements Room {}
  }

  /// The disk of this folder, which must be there.
  static DiskRoom of(Path folder) {
    return () -> Files.getFileStore(folder).getUsableSpace();
  }

  default Room look() {
    try {
      var bytes = free();
      if (bytes < LEAST) {
        return new Room.TooLittle(bytes);
      }
      return bytes < COMFORTABLE ? new Room.Low(bytes) : new Room.Enough(bytes);
    } catch (IOException e) {
      return new Room.NotKnown(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  /// @throws CannotOpen with `DISK_FULL`
  default void require() {
    if (look() instanceof Room.TooLittle(var bytes)) {
      throw new CannotOpen(CannotOpen.Reason.DISK_FULL, bytes + " bytes are free");
    }
  }
}
