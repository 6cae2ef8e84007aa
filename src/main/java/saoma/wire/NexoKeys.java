package saoma.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.wire.WrongKey.Problem;

/// The versions of a terminal's key that are in use: the first seals, each opens. Around a change
/// of the passphrase both sides may still use the one before; a version that is not here opens
/// nothing.
public record NexoKeys(List<NexoKey> keys) {
  private static final long LARGEST = 4096;
  private static final int MOST = 8;

  /// @throws IllegalArgumentException if there is none, or one version twice
  public NexoKeys {
    keys = List.copyOf(keys);
    if (keys.isEmpty() || keys.stream().map(NexoKey::version).distinct().count() < keys.size()) {
      throw new IllegalArgumentException("no key, or a version twice");
    }
  }

  /// Reads a file with the passphrase of this version in its first line, and of the versions before
  /// in the lines after it.
  ///
  /// @throws WrongKey `UNREADABLE_FILE` or `EMPTY`
  public static NexoKeys read(Path file, String identifier, int version) throws WrongKey {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        throw new WrongKey(Problem.UNREADABLE_FILE);
      }
      var phrases = Files.readAllLines(file).stream().map(String::strip).toList();
      var keys = new ArrayList<NexoKey>();
      for (var line = 0; line < phrases.size() && keys.size() < MOST; line++) {
        if (!phrases.get(line).isEmpty()) {
          keys.add(NexoKey.of(identifier, version - line, phrases.get(line)));
        }
      }
      if (keys.isEmpty() || keys.getFirst().version() != version) {
        throw new WrongKey(Problem.EMPTY);
      }
      return new NexoKeys(keys);
    } catch (IOException e) {
      throw new WrongKey(Problem.UNREADABLE_FILE);
    }
  }

  NexoKey newest() {
    return keys.getFirst();
  }

  Optional<NexoKey> find(String identifier, long version) {
    return keys.stream()
        .filter(key -> key.version() == version && key.identifier().equals(identifier))
        .findFirst();
  }
}
