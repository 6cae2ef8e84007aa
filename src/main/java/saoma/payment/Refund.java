package saoma.payment;

import java.time.Instant;
import saoma.money.Money;

/// Money going back to whoever paid it. `number` is the name both sides know it by, made from the
/// payment's number and stored before the first byte leaves. Number, amount and reason are the same
/// in every repeat, because a channel that sees another number gives the money back twice.
///
/// @param by who asked: a person, or the shop's rule
/// @param changedAt when it last moved
public record Refund(
    String number,
    String payment,
    Money amount,
    String reason,
    String by,
    RefundState state,
    long version,
    Instant askedAt,
    Instant changedAt) {
  private static final String HAND = "C";

  /// A letter and two digits.
  private static final int SUFFIX = 3;

  /// The number of a payment's nth refund, from 1.
  ///
  /// @throws IllegalArgumentException beyond 99: no channel takes more than 50
  public static String numberOf(String payment, int nth) {
    if (nth < 1 || nth > 99) {
      throw new IllegalArgumentException("a payment has 99 refunds at most");
    }
    return payment + "R%02d".formatted(nth);
  }

  /// The number of a payment's nth refund where it was handed out in cash although the money had
  /// come another way. The channel never hears of such a one.
  ///
  /// @throws IllegalArgumentException beyond 99
  public static String handNumberOf(String payment, int nth) {
    return payment + HAND + numberOf(payment, nth).substring(payment.length() + 1);
  }

  /// The payment whose refund has this number.
  public static String paymentOf(String number) {
    return number.substring(0, Math.max(0, number.length() - SUFFIX));
  }

  /// Whether a refund of this number was handed out in cash.
  public static boolean isHandNumber(String number) {
    return number.startsWith(HAND, paymentOf(number).length());
  }

  /// Whether it was handed out in cash instead of going back the way the money came.
  public boolean isByHand() {
    return number.startsWith(HAND, payment.length());
  }

  public Refund moved(RefundState to, Instant at) {
    return new Refund(number, payment, amount, reason, by, to, version + 1, askedAt, at);
  }
}
