package saoma.order;

/// Where a receipt was written down: the number of its record in the money journal, and the hash
/// that covers this record and everything before it.
///
/// @param head 64 characters of lower-case hex
public record JournalPlace(long seq, String head) {
  public JournalPlace {
    if (seq < 1 || !head.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a place in a journal");
    }
  }
}
