package saoma.store.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import saoma.store.Contents;

/// What came of making a backup. Nothing here stops a sale.
public sealed interface BackupOutcome {
  /// When it was tried.
  Instant at();

  /// None was tried yet.
  record NotYet(Instant at) implements BackupOutcome {}

  /// Read back from its zip and found whole.
  ///
  /// @param copyTrouble why it does not lie on the second disk; empty if it does, or none is set
  record Made(Instant at, Path file, long bytes, Contents contents, Optional<String> copyTrouble)
      implements BackupOutcome {}

  /// No backup. The ones before are still there.
  record Failed(Instant at, Why why, String detail) implements BackupOutcome {}

  /// What stood in the way.
  enum Why {
    /// The disk or the folder refused.
    NOT_WRITTEN,
    /// It was written and is not whole: the books themselves may be damaged.
    NOT_WHOLE
  }
}
