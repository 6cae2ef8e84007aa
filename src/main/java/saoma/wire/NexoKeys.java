package saoma.wire;

import java.util.List;
import java.util.Optional;

/// The versions of a terminal's key that are in use: the first seals, each opens. Around a change
/// of the passphrase both sides may still use the one before; a version that is not here opens
/// nothing.
public record NexoKeys(List<NexoKey> keys) {
  /// @throws IllegalArgumentException if there is none, or one version twice
  public NexoKeys {
    keys = List.copyOf(keys);
    if (keys.isEmpty() || keys.stream().map(NexoKey::version).distinct().count() < keys.size()) {
      throw new IllegalArgumentException("no key, or a version twice");
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
