package saoma.hold;

import java.time.Instant;
import saoma.money.Money;

/// What can happen to a hold. Anybody may offer one; only `HoldDesk` applies it. Those of the
/// channel come only from an answer whose signature verified and whose numbers and amount are those
/// that were stored.
public sealed interface HoldEvent {
  record CodeIssued(String code) implements HoldEvent {}

  record ChannelHeld(String authNumber, Instant at) implements HoldEvent {}

  record ChannelDeclined(String code) implements HoldEvent {}

  /// Nothing is held: it timed out, or was taken back or let go whole.
  record ChannelClosed(String how, Instant at) implements HoldEvent {}

  /// All of it was used or let go.
  record ChannelFinished(Instant at) implements HoldEvent {}

  /// The clerk wants out, or the customer's time is over.
  record GivenUp(String why) implements HoldEvent {}

  /// Nobody could say for so long that a person must hear of it.
  record NoAnswer(String why) implements HoldEvent {}

  /// Let go what is left; stored before the request leaves.
  record ReleaseAsked(Money rest) implements HoldEvent {}

  record NoNews(String what) implements HoldEvent {}
}
