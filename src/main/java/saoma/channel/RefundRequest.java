package saoma.channel;

import saoma.money.Money;

/// Money to be given back. Everything in it was stored before, so that a repeat is the same to the
/// byte.
///
/// @param charge the payment it comes from, with the amount that was paid
/// @param number the till's number of this refund
public record RefundRequest(ChargeId charge, String number, Money amount, String reason) {}
