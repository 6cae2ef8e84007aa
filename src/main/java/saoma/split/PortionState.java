package saoma.split;

import java.time.Instant;

/// Where one portion stands.
public sealed interface PortionState {
  /// Stored. Nothing has left yet.
  record Planned() implements PortionState {}

  /// Given up before anything left, because money of the payment went back.
  record Dropped() implements PortionState {}

  /// Stored, and the request may have left. From here a crash means "ask".
  ///
  /// @param last when it was last sent
  /// @param times how often, always the very same
  record Sent(Instant last, int times) implements PortionState {}

  /// Nobody knows whether the receiver has it, for so long that a person must hear of it. The till
  /// goes on asking.
  record Unresolved(Instant last, int times) implements PortionState {}

  /// The receiver has it.
  ///
  /// @param order the channel's own name of it
  record Done(String order, Instant at) implements PortionState {}

  /// Refused for sure: nothing moved. It may be begun again under a new number.
  record Refused(String code, PortionAdvice advice) implements PortionState {}

  default boolean isFinal() {
    return switch (this) {
      case Dropped _, Done _, Refused _ -> true;
      case Planned _, Sent _, Unresolved _ -> false;
    };
  }

  /// Nobody can say whether it left: a refund of the payment must wait until somebody can.
  default boolean mayHaveLeft() {
    return switch (this) {
      case Sent _, Unresolved _ -> true;
      case Planned _, Dropped _, Done _, Refused _ -> false;
    };
  }

  /// The receiver has it or may get it: it counts against what the payment is worth.
  default boolean takesMoney() {
    return switch (this) {
      case Planned _, Sent _, Unresolved _, Done _ -> true;
      case Dropped _, Refused _ -> false;
    };
  }
}
