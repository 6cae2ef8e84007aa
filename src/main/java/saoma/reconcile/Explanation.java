package saoma.reconcile;

import java.time.Instant;
import java.time.LocalDate;

/// A named person's word about a difference that the till cannot settle. It moves no money.
///
/// @param mark of the difference
/// @param gap ours less theirs, in fen
public record Explanation(
    String channel, LocalDate day, String mark, long gap, String by, String reason, Instant at) {}
