package saoma.payout;

import java.time.Instant;

/// What can happen to a payout. Anybody may offer one; only `PayoutDesk` applies it. Those of the
/// channel come only from an answer whose signature verified and whose number and amount are those
/// that were stored.
public sealed interface PayoutEvent {
  record Approve(Signature by) implements PayoutEvent {}

  record Withdraw(Signature by) implements PayoutEvent {}

  /// The request is about to leave, for the first time or again; stored before it does.
  record Sending(Instant at) implements PayoutEvent {}

  record ChannelDone(String order, Instant at) implements PayoutEvent {}

  record ChannelDealing(String order) implements PayoutEvent {}

  record ChannelRefused(String code, PayoutAdvice advice) implements PayoutEvent {}

  record ChannelReturned(String order, String code, Instant at) implements PayoutEvent {}

  /// Nobody could say for so long that a person must hear of it.
  record NoAnswer(String why) implements PayoutEvent {}

  record NoNews(String what) implements PayoutEvent {}
}
