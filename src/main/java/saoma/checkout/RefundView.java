package saoma.checkout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.payment.Refund;

/// One refund as a person may see it, at one instant.
///
/// @param asked how often the channel was asked by this process
/// @param askedAt when it was last asked, null before the first time
/// @param trouble why the last answer proved nothing; null if it was fine or there was none
/// @param advice what a person can do about a channel that will not or cannot now; null if nothing
public record RefundView(
    Refund refund,
    int asked,
    @Nullable Instant askedAt,
    Answer.@Nullable Cause trouble,
    Answer.@Nullable Advice advice) {}
