package saoma.payout;

import java.time.Instant;

/// Who did something, and when.
public record Signature(String person, Instant at) {}
