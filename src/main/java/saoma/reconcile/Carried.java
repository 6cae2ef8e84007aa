package saoma.reconcile;

import saoma.channel.BillLine;

/// A line of a bill whose movement the books have on another day: the channel's midnight is not the
/// till's.
///
/// @param gap what it adds to ours less theirs on the bill's day, in fen
public record Carried(BillLine.Kind subject, String number, String refundNumber, long gap) {}
