package saoma.payment;

import java.time.Instant;

/// What can happen to a refund. Anybody may offer one; only `RefundDesk` applies it.
public sealed interface RefundEvent {
  /// The request is about to leave. Applied and forced to disk before it does.
  record Submitted() implements RefundEvent {}

  /// A verified answer about this number and this amount says that it is done.
  record ChannelDone(Instant at) implements RefundEvent {}

  /// A verified refusal, and a query after it that knows of no such refund.
  record ChannelRefused(String code) implements RefundEvent {}

  /// The till has asked long enough for now; asking goes on at a slower pace.
  record GaveUp(String reason) implements RefundEvent {}

  /// An answer that proves nothing, or none.
  record NoNews(String what) implements RefundEvent {}
}
