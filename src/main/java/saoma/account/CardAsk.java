package saoma.account;

import java.time.Instant;
import saoma.money.Money;

/// A code by SMS that was asked for, to pay one amount with one card. Stored before it is asked
/// for, because the payment that follows has the same number, time and amount.
///
/// @param number that the payment will have
/// @param card its id
/// @param phone masked, that the code goes to
public record CardAsk(
    String number, String sale, String card, String phone, Money amount, Instant at) {}
