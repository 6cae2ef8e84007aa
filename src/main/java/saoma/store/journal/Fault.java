package saoma.store.journal;

/// Where a journal is not as it was written.
///
/// @param seq the record: the one that should stand there
/// @param segment the file
/// @param offset in the file, in bytes
public record Fault(long seq, String segment, long offset, Kind kind) {
  /// What is wrong there.
  public enum Kind {
    /// Its bytes do not give its checksum.
    CHANGED("was changed"),
    /// A later one stands in its place.
    MISSING("is missing"),
    /// An earlier one stands in its place.
    REPEATED("was replaced by a copy of an earlier one"),
    /// It does not name the hash of the record before: one of the two was written anew.
    UNBOUND("is not bound to the one before"),
    /// It is whole and bound, and not where it was written.
    MOVED("was moved"),
    /// The file's first slot was changed.
    HEADER("begins a file whose head was changed"),
    /// A file is missing before this one.
    FILE_MISSING("is in a file that is missing"),
    /// The file is shorter or longer than it was made.
    WRONG_SIZE("is in a file that was cut or lengthened"),
    /// There are bytes where nothing was ever written.
    WRITTEN_OVER("has bytes behind it that nobody wrote"),
    /// The last one, and not whole. A power cut leaves this when it comes in the middle of a write
    /// that was never acknowledged; without the database nobody can tell it from a change.
    UNFINISHED("is the last and not whole"),
    /// Its checksum and hash are right and its content cannot be understood.
    UNREADABLE("cannot be understood");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public String words() {
    return "Record " + seq + " " + kind.words() + " (" + segment + ", byte " + offset + ").";
  }
}
