package saoma.channel;

import saoma.money.Money;

/// An attempt as a channel must recognise it in an answer: the till's number and the amount that
/// was asked.
public record ChargeId(String number, Money amount) {}
