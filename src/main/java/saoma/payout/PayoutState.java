package saoma.payout;

import java.time.Instant;

/// Where one payout stands.
public sealed interface PayoutState {
  /// Waits for a second person. Nothing leaves.
  record Drafted() implements PayoutState {}

  /// A second person said yes. Nothing has left yet.
  record Approved(Signature by) implements PayoutState {}

  /// Taken back before anything left.
  record Withdrawn(Signature by) implements PayoutState {}

  /// Stored, and the request may have left. From here a crash means "ask".
  ///
  /// @param last when it was last sent
  /// @param times how often, always the very same
  record Sent(Instant last, int times) implements PayoutState {}

  /// Nobody knows whether it was paid, for so long that a person must hear of it. The till goes on
  /// asking.
  record Unresolved(Instant last, int times) implements PayoutState {}

  /// The channel has it and a bank is at work. It is never sent again.
  ///
  /// @param order the channel's own name of it
  record Dealing(String order) implements PayoutState {}

  /// Paid. What went to a bank can still come back.
  record Done(String order, Instant at) implements PayoutState {}

  /// Refused for sure: nothing was paid. It may be begun again under a new number.
  record Refused(String code, PayoutAdvice advice) implements PayoutState {}

  /// Paid, and come back from the bank.
  record Returned(String order, String code, Instant at) implements PayoutState {}

  /// Whether nothing more is expected of it, but for what comes back from a bank.
  default boolean isFinal() {
    return switch (this) {
      case Withdrawn _, Done _, Refused _, Returned _ -> true;
      case Drafted _, Approved _, Sent _, Unresolved _, Dealing _ -> false;
    };
  }

  /// Whether the till has something to send or to ask.
  default boolean isUnderWay() {
    return switch (this) {
      case Approved _, Sent _, Unresolved _, Dealing _ -> true;
      case Drafted _, Withdrawn _, Done _, Refused _, Returned _ -> false;
    };
  }

  /// Whether the whole account may still have to be sent: what a bank refuses may be begun again.
  default boolean needsAccount() {
    return switch (this) {
      case Drafted _, Approved _, Sent _, Unresolved _, Dealing _, Refused _ -> true;
      case Withdrawn _, Done _, Returned _ -> false;
    };
  }
}
