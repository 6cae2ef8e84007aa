package saoma.payment;

import org.jspecify.annotations.Nullable;

/// Where one attempt stands. Only the channel, a bill or a named manager may say that money did not
/// move: no answer is never a no.
public sealed interface PaymentState {
  /// Stored, and nothing was sent. After a crash this means that the channel never heard of it.
  record Created() implements PaymentState {}

  /// The request may have left. The code is here once the channel has given one and it may be on
  /// show.
  record Awaiting(@Nullable ShownCode code) implements PaymentState {}

  /// We decided to give up, and wait for the channel to say what became of it. `code` as it was
  /// shown, if it was.
  record Reversing(Why why, @Nullable ShownCode code) implements PaymentState {}

  /// The money is there. `late` if it came after we had begun to give up.
  record Paid(Proof proof, boolean late) implements PaymentState {}

  /// The channel refused, for good.
  record Declined(String reason) implements PaymentState {}

  /// The channel closed it, or gave the money back.
  record Closed(String how) implements PaymentState {}

  /// Nobody knows. The till goes on asking.
  record Unresolved(@Nullable ShownCode code) implements PaymentState {}

  /// Money came after the end. It belongs to the customer until a manager has ruled.
  record Disputed(Proof proof) implements PaymentState {}

  /// Why the till gave up.
  enum Why {
    CLERK,
    DEADLINE,
    /// The channel never gave a code, so nothing was on show.
    NO_CODE
  }

  /// Nothing leaves it but money that comes late, or a ruling.
  default boolean isFinal() {
    return switch (this) {
      case Paid _, Declined _, Closed _, Disputed _ -> true;
      case Created _, Awaiting _, Reversing _, Unresolved _ -> false;
    };
  }

  /// Money was seen.
  default boolean hasMoney() {
    return switch (this) {
      case Paid _, Disputed _ -> true;
      case Created _, Awaiting _, Reversing _, Declined _, Closed _, Unresolved _ -> false;
    };
  }

  /// A code that a phone can scan is here.
  default boolean showsCode() {
    var code =
        switch (this) {
          case Awaiting s -> s.code();
          case Reversing s -> s.code();
          case Unresolved s -> s.code();
          case Created _, Paid _, Declined _, Closed _, Disputed _ -> null;
        };
    return code != null && code.isToScan();
  }

  /// While this stands no other attempt may be made for the same order: a customer could still pay.
  /// A code that never reached the till was never on show, so nobody can pay it and nobody need
  /// wait for its end.
  default boolean blocksAnother() {
    return switch (this) {
      case Created _, Awaiting _, Paid _, Disputed _, Unresolved _ -> true;
      case Reversing r -> r.why() != Why.NO_CODE;
      case Declined _, Closed _ -> false;
    };
  }
}
