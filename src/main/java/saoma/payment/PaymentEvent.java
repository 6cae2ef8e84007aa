package saoma.payment;

/// What can happen to an attempt. Anybody may offer one; only `Checkout` applies it.
public sealed interface PaymentEvent {
  /// The request is about to leave. Applied and forced to disk before it does.
  record Submitted() implements PaymentEvent {}

  /// The channel gave the code to show.
  record CodeIssued(ShownCode code) implements PaymentEvent {}

  /// The channel gave no code, after every allowed repeat.
  record CodeRefused(String reason) implements PaymentEvent {}

  /// A customer's code that may have been charged is given up: the clerk wants out, or the time of
  /// the channel's page is over. Nobody may take again before the channel says what became of it.
  record TakeFailed(PaymentState.Why why) implements PaymentEvent {}

  /// A verified answer whose id, amount, currency and merchant match says that money came.
  record ChannelPaid(Proof proof) implements PaymentEvent {}

  /// A verified answer refuses for good.
  record ChannelDeclined(String reason) implements PaymentEvent {}

  /// A verified answer says closed, reversed or given back.
  record ChannelClosed(String how) implements PaymentEvent {}

  /// A verified answer under this number tells of another amount, order or merchant. It proves
  /// nothing, but after the end it must not be lost: money may be there, and a person has to look.
  record ChannelDiffers(String what) implements PaymentEvent {}

  /// The time the shop gives a customer is over.
  record DeadlinePassed() implements PaymentEvent {}

  /// The clerk wants out.
  record ClerkCancelled() implements PaymentEvent {}

  /// A code that never reached the till has also passed its end at the channel.
  record ExpiredUnseen() implements PaymentEvent {}

  /// The till has asked long enough for now; asking goes on at a slower pace.
  record GaveUp(String reason) implements PaymentEvent {}

  /// An answer that proves nothing, or none.
  record NoNews(String what) implements PaymentEvent {}

  /// A named person decided, with a reason; a bill will confirm or refute it later.
  record ManagerRuled(Ruling ruling, String by, String reason) implements PaymentEvent {}

  /// What a manager can say about money nobody can prove, or that came too late.
  enum Ruling {
    MONEY_IS_OURS,
    NO_MONEY_MOVED,
    GIVE_BACK
  }
}
