package saoma.checkout;

import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.hold.Hold;
import saoma.money.Money;

/// A hold as a person wants to see it.
///
/// @param left what can still be taken of it
/// @param trouble why the newest answer proved nothing; null if it did
/// @param advice what the clerk can do about a refusal; null without one
public record HoldView(
    Hold hold, Money left, Answer.@Nullable Cause trouble, Answer.@Nullable Advice advice) {}
