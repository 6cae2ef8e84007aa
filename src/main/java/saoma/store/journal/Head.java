package saoma.store.journal;

import java.time.LocalDate;

/// How far a journal has come: the number of its newest record, and the hash that covers it and
/// everything before it.
///
/// @param hash 64 characters of lower-case hex
public record Head(long seq, String hash) {
  /// Before the first record.
  public static final Head NONE = new Head(0, "0".repeat(64));

  private static final int ON_PAPER = 16;

  public Head {
    if (seq < 0 || !hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a head");
    }
  }

  /// The hash as it is printed: 64 of its 256 bits, which nobody can hit by trying, in a length
  /// that a person can compare.
  public String onPaper() {
    return hash.substring(0, ON_PAPER);
  }

  /// The newest record of a day.
  public record OfDay(LocalDate day, Head head) {}
}
