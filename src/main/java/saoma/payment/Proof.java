package saoma.payment;

import java.time.Instant;
import saoma.money.Money;

/// What a channel said, under its signature, when it said that money came: its own trade number,
/// when, and how much.
public record Proof(String tradeNumber, Instant paidAt, Money amount) {}
