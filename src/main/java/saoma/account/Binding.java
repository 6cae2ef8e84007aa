package saoma.account;

import java.time.Instant;

/// The wish to bind a card, stored before the bank's page is opened. Number and time together are
/// what the bank knows it by.
public record Binding(String number, long member, Instant at) {}
