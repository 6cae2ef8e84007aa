package saoma.channel;

import java.time.Instant;
import saoma.money.Money;

/// What a channel can answer. `Paid`, `Declined` and `Closed` come only from an answer whose
/// signature verified and whose id, amount, currency and merchant are those that were stored;
/// everything else is `Unknown` or `Waiting`.
public sealed interface Answer {
  /// The reason of a `Declined` whose code by SMS was not the one that was sent.
  String WRONG_CODE = "wrong-code";

  Heard heard();

  /// Money came: `tradeNumber` is the channel's own, `amount` what was asked for.
  record Paid(String tradeNumber, Instant paidAt, Money amount, Heard heard) implements Answer {}

  /// Show this text as a code, until then.
  record ShowCode(String text, Instant expiresAt, Heard heard) implements Answer {}

  /// Not paid yet, not refused.
  record Waiting(Phase phase, Heard heard) implements Answer {}

  /// Refused for good. `reason` is the channel's code.
  record Declined(String reason, Advice advice, Heard heard) implements Answer {}

  /// Closed, reversed, or given back: no money stays.
  record Closed(String how, Heard heard) implements Answer {}

  /// The answer proves nothing. The money may have moved or not.
  record Unknown(Cause cause, Heard heard) implements Answer {}

  /// How far the customer is.
  enum Phase {
    /// The channel does not know the number: a shown code that nobody scanned, or a request that
    /// has not arrived.
    ABSENT,
    /// The channel has it, unpaid; whether a customer looks at it is not known.
    OPEN,
    /// The customer has it on the phone.
    CONFIRMING,
    /// The customer's try failed, and the channel wants it taken back before it is over.
    FAILED
  }

  /// What the clerk can do about a refusal.
  enum Advice {
    NEW_ATTEMPT,
    /// The customer shows a new code.
    NEW_CODE,
    OTHER_WAY,
    CALL_MANAGER,
    CHECK_SETTINGS
  }

  /// Why an answer proves nothing.
  enum Cause {
    NO_NETWORK,
    TIMED_OUT,
    SERVER_TROUBLE,
    /// Slow down.
    LIMITED,
    BAD_SIGNATURE,
    UNREADABLE,
    /// Signed, but about another order, amount, currency or merchant.
    MISMATCH,
    /// A code the table does not have, or an unsigned refusal: likely a setting.
    SETTINGS
  }
}
