package saoma.account;

import saoma.money.Money;

/// One account's side of a transfer.
///
/// @param amount by which the account grows; negative where it shrinks
public record Leg(Account account, Money amount) {}
