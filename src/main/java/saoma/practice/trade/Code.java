package saoma.practice.trade;

import java.time.Instant;

/// A code that was handed out: the unguessable part of its address, and until when it can be
/// scanned.
public record Code(String token, Instant until) {}
