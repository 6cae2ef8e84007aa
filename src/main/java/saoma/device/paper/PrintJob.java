package saoma.device.paper;

import java.time.Instant;

/// One piece of paper that is owed.
///
/// @param subject what it is the paper of: the number of a receipt, a refund, a slip of cash, a Z;
///   the instant of an X
/// @param copy 0 for the original, then counted up
/// @param body the lines of an X or of a slip of cash; empty for what the books have
/// @param sends how often its bytes began to leave; more than none on a job that waits says that an
///   answer was lost, and that the paper may be out already
public record PrintJob(
    long id, Kind kind, String subject, int copy, String body, Instant madeAt, int sends) {
  /// What is printed.
  public enum Kind {
    RECEIPT,
    REFUND,
    /// What is printed from the lines that it was kept with: an X, or a slip of cash, which its
    /// number tells.
    X,
    Z
  }

  /// What became of it.
  public enum Outcome {
    PRINTED,
    /// Sent twice, and no answer either time: a person looks at the paper.
    UNSURE,
    /// It cannot be printed, or the shop has no printer any more; its text is in the folder.
    DROPPED
  }

  /// Whether it is a receipt for the first time.
  public boolean isOriginal() {
    return kind == Kind.RECEIPT && copy == 0;
  }
}
