package saoma.checkout;

import saoma.money.Money;

/// One of several who pay a bill together: by which channel, and how much.
public record Share(String channel, Money amount) {}
