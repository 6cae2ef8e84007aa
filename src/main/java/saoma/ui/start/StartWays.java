package saoma.ui.start;

import java.time.Instant;
import java.util.Optional;

/// What can be done about a till that does not open. All of it blocks and is called off the JavaFX
/// thread.
public interface StartWays {
  /// The newest backup that was found whole; empty if there is none.
  Optional<Copy> newest();

  /// Reads the backup as a restore would, and changes nothing.
  Tried tryOut(Copy copy);

  /// Puts the backup in the place of the books; what lay there is put aside, never deleted.
  Tried restore(Copy copy);

  /// Shows the till's folder.
  ///
  /// @return false if this machine has nothing to show it with
  boolean openFolder();

  /// A backup.
  ///
  /// @param name of its file
  /// @param made when it was written
  record Copy(String name, Instant made) {}

  /// What came of a restore, or would come of it.
  sealed interface Tried {
    /// @param receipts in the backup
    /// @param payments in the backup
    record Good(long receipts, long payments) implements Tried {}

    /// It cannot be used, and nothing was changed. `why` in words for a person.
    record Bad(String why) implements Tried {}
  }
}
