package saoma.payment;

import java.time.Instant;

/// The text that a customer scans, and until when the channel honours it. Stored, so that a restart
/// shows the same code.
public record ShownCode(String text, Instant expiresAt) {}
