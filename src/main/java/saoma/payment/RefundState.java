package saoma.payment;

import java.time.Instant;

/// Where one refund stands.
public sealed interface RefundState {
  /// Stored, and nothing was sent.
  record Asked() implements RefundState {}

  /// The request may have left.
  record Sent() implements RefundState {}

  /// The channel says, under its signature, that the money is on its way back.
  record Done(Instant at) implements RefundState {}

  /// The channel refused, and a query after it knows of no such refund.
  record Refused(String code) implements RefundState {}

  /// Nobody knows, or the channel cannot do it now. The till goes on asking under the same number.
  record Unresolved() implements RefundState {}

  default boolean isFinal() {
    return switch (this) {
      case Done _, Refused _ -> true;
      case Asked _, Sent _, Unresolved _ -> false;
    };
  }

  /// The money has gone back or may have: it counts against what was paid.
  default boolean takesMoney() {
    return switch (this) {
      case Asked _, Sent _, Done _, Unresolved _ -> true;
      case Refused _ -> false;
    };
  }
}
