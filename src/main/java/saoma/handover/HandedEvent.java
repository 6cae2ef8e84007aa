package saoma.handover;

import java.time.Instant;

/// Something that became of an order. Numbers go up and have gaps.
///
/// @param amount its total in fen; of a refund, what went back of it altogether
public record HandedEvent(long seq, String number, Kind kind, long amount, Instant at) {
  /// What it was.
  public enum Kind {
    CREATED,
    PAID,
    GIVEN_UP,
    EXPIRED,
    REFUNDED
  }
}
