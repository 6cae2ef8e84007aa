package saoma.store;

import org.jspecify.annotations.Nullable;

/// The database was not opened, and nothing in it was changed on purpose.
public final class CannotOpen extends RuntimeException {
  /// What a person has to do something about.
  public enum Reason {
    /// The library beside the program is not the one that was tested to keep commits.
    WRONG_H2_VERSION,
    /// The file carries a setting with which acknowledged sales could be lost.
    UNSAFE_SETTINGS,
    /// Another till has it open.
    IN_USE,
    /// It cannot be read as a database, or its schema was left half changed.
    DAMAGED,
    /// A newer Saoma has written it.
    NEWER_SCHEMA,
    /// The folder or the file may not be written, or the disk refuses.
    NO_ACCESS,
    /// The money journal holds what the database lacks, and is damaged there or tells of other
    /// books: starting could leave money out.
    JOURNAL,
    /// In the place of the database lies a file that this program did not write.
    NOT_OURS,
    /// So little room is left that a sale might not be written down.
    DISK_FULL,
    /// The folder lies on a network share or is synchronised by another program: what is forced
    /// there is not on a disk, and two machines can write at once.
    SHARED_FOLDER
  }

  private final Reason reason;

  public CannotOpen(Reason reason, String what, @Nullable Throwable cause) {
    super(reason + ": " + what, cause);
    this.reason = reason;
  }

  public CannotOpen(Reason reason, String what) {
    this(reason, what, null);
  }

  public Reason reason() {
    return reason;
  }
}
