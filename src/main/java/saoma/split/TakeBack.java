package saoma.split;

import saoma.money.Money;

/// What a refund takes back from one receiver; stored before the refund leaves, because a repeat
/// must say the same.
public record TakeBack(String refund, String payment, Receiver receiver, Money amount) {}
