package saoma.reconcile;

import java.time.Instant;

/// What a run added up, in fen.
///
/// @param bill hash of the bill's lines
/// @param findings hash of all that was found, the bill's among it: a run with the same changed
///   nothing
/// @param trades lines that both sides have with the same amount
/// @param ours what the books count on the day, refunds taken off; `theirs` the same by the bill
/// @param gross by the bill what customers paid, `refunds` what went back, `settled` what of both
///   is the shop's, and `fee` what was kept of it
/// @param expectedFee what the shop's contract makes of the books' own movements
/// @param lost lines of the bill that could not be used
/// @param others what of the bill is other tills'; the figures by the bill have it in them
public record RunTotals(
    String bill,
    String findings,
    Instant at,
    long trades,
    long ours,
    long theirs,
    long gross,
    long refunds,
    long settled,
    long fee,
    long expectedFee,
    long lost,
    Others others) {}
