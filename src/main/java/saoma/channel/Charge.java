package saoma.channel;

import java.time.Instant;

/// A request to be paid. Everything in it was stored before, so that a repeat is the same to the
/// byte.
public record Charge(ChargeId id, String subject, Instant createdAt, Instant expiresAt) {}
