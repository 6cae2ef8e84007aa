package saoma.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import saoma.store.CannotOpen.Reason;

/// What can be known of a database file before H2 touches it. H2 takes an empty file for a new
/// database and would begin one in it: in the place of books it is what a damaged disk left, and
/// stays as it is.
final class FirstBytes {
  /// Both of H2's file headers begin so; the second one stands a block further, and one is enough.
  private static final byte[] MARK = "H:2,".getBytes(StandardCharsets.US_ASCII);

  private static final int BLOCK = 4096;

  private FirstBytes() {}

  /// @throws CannotOpen unless there is no file, or one that H2 may try to open
  static void require(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    requireReadable(file);
    if (!Files.isWritable(file)) {
      throw new CannotOpen(Reason.NO_ACCESS, "the file may not be written");
    }
  }

  /// The same for a file that is only looked at.
  static void requireReadable(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CannotOpen(Reason.NOT_OURS, "it is no file");
    }
    byte[] first;
    try (var in = Files.newInputStream(file)) {
      first = in.readNBytes(2 * BLOCK);
    } catch (IOException e) {
      throw new CannotOpen(Reason.NO_ACCESS, "the file cannot be read", e);
    }
    if (!marked(first, 0) && !marked(first, BLOCK)) {
      throw new CannotOpen(reason(first), "it does not begin as a database does");
    }
  }

  /// Nothing but zeros is what a cut or a dying disk leaves; anything else somebody wrote.
  private static Reason reason(byte[] first) {
    for (var one : first) {
      if (one != 0) {
        return Reason.NOT_OURS;
      }
    }
    return Reason.DAMAGED;
  }

  private static boolean marked(byte[] bytes, int at) {
    if (bytes.length < at + MARK.length) {
      return false;
    }
    for (var i = 0; i < MARK.length; i++) {
      if (bytes[at + i] != MARK[i]) {
        return false;
      }
    }
    return true;
  }
}
