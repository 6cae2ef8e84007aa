package saoma.prove;

import saoma.money.Money;

/// What a channel took for one payment, less what it gave back.
public record Taken(String tradeNo, Money amount) {}
