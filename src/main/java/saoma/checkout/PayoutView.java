package saoma.checkout;

import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.payout.Payout;

/// A payout as a person wants to see it.
///
/// @param trouble why the newest answer proved nothing; null if it did, or none came yet
public record PayoutView(Payout payout, Answer.@Nullable Cause trouble) {}
