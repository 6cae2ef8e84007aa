package saoma.split;

import java.time.Instant;

/// What can happen to a portion. Those of the channel come only from an answer whose signature
/// verified and whose number, receiver and amount are those that were stored.
public sealed interface PortionEvent {
  /// Money of the payment went back before it left.
  record Drop() implements PortionEvent {}

  /// The request is about to leave, for the first time or again; stored before it does.
  record Sending(Instant at) implements PortionEvent {}

  record ChannelDone(String order, Instant at) implements PortionEvent {}

  record ChannelRefused(String code, PortionAdvice advice) implements PortionEvent {}

  /// Nobody could say for so long that a person must hear of it.
  record NoAnswer(String why) implements PortionEvent {}

  record NoNews(String what) implements PortionEvent {}
}
