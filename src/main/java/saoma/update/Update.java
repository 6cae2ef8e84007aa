package saoma.update;

import java.util.Optional;

/// A newer version than the one that runs.
///
/// @param here the one that runs
public record Update(Version here, Published there) {
  /// Empty if what was published is this version or an older one.
  public static Optional<Update> of(Version here, Published there) {
    return there.version().isNewerThan(here)
        ? Optional.of(new Update(here, there))
        : Optional.empty();
  }
}
