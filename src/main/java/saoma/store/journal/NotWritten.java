package saoma.store.journal;

/// The journal did not take a record: the disk has no room for its next file, or the record is too
/// long. Nothing was written, so the transaction can still be refused as a whole.
public final class NotWritten extends RuntimeException {
  NotWritten(Throwable cause) {
    super("the money journal took nothing: " + cause.getMessage(), cause);
  }
}
