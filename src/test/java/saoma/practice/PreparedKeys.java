package saoma.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import saoma.practice.trade.Numbers;

/// The practice gateway's RSA keys, made once for all processes of tests until `target` is emptied.
/// Making eight of them takes longer than most tests do, and no test is about it but [RestartTest].
public final class PreparedKeys {
  private static final String PRIVATE = "*-private.pem";

  private PreparedKeys() {}

  private static final class Once {
    private static final Path FOLDER = made();

    private Once() {}
  }

  /// A gateway on a free port, heard by this machine only.
  public static PracticeConfig config(Path folder, InstantSource clock) throws IOException {
    into(folder);
    return new PracticeConfig(folder, 0, true, clock);
  }

  /// Puts the keys where a gateway will look for them. Only the private ones: certificates have a
  /// time in them, which is the test's.
  public static void into(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var keys = Files.newDirectoryStream(Once.FOLDER, PRIVATE)) {
      for (var key : keys) {
        var there = folder.resolve(key.getFileName().toString());
        if (!Files.exists(there)) {
          Files.copy(key, there, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static Path made() {
    var folder = Path.of("target", "test-keys").toAbsolutePath();
    try {
      Files.createDirectories(folder);
      try (var gate =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = gate.lock()) {
        PracticeKeys.in(folder, new Numbers(new SecureRandom()));
        UnionPayKeys.in(folder, Instant.EPOCH);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
