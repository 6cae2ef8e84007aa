package saoma.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/// An exact amount: `minor` counts the currency's smallest unit (fen). Two currencies never mix and
/// nothing overflows silently, because a till that is a fen wrong is wrong.
public record Money(long minor, Currency currency) implements Comparable<Money> {
  public static final Currency CNY = Currency.getInstance("CNY");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d+(\\.\\d+)?");

  /// An amount of fen, the only unit the till counts in.
  public static Money fen(long fen) {
    return new Money(fen, CNY);
  }

  /// Reads a decimal text such as `27.5` in the currency's major unit. Refuses more digits than the
  /// currency has, exponents, signs other than a leading minus, and anything else that people do
  /// not write.
  ///
  /// @throws IllegalArgumentException if the text is not exactly such an amount
  public static Money parse(String text, Currency currency) {
    if (text.length() > 20 || !AMOUNT.matcher(text).matches()) {
      throw new IllegalArgumentException("not an amount");
    }
    try {
      var scaled = new BigDecimal(text).setScale(digits(currency), RoundingMode.UNNECESSARY);
      return new Money(scaled.unscaledValue().longValueExact(), currency);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("not an amount of " + currency.getCurrencyCode(), e);
    }
  }

  /// Reads yuan, as people type and Alipay writes them.
  public static Money yuan(String text) {
    return parse(text, CNY);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  /// The price of a quantity, rounded half up to the smallest unit, line by line, as shops do.
  public Money times(Quantity quantity) {
    try {
      return Rounding.part(this, quantity.thousandths(), Quantity.ONE.thousandths());
    } catch (ArithmeticException e) {
      throw new ArithmeticException("amount too large");
    }
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isPositive() {
    return minor > 0;
  }

  /// The digits alone, with the currency's decimals: `27.50`. The sign of the currency is the
  /// screen's business.
  public String digits() {
    return BigDecimal.valueOf(minor, digits(currency)).toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + digits();
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "two currencies never mix: " + currency + ", " + other.currency);
    }
    return other;
  }

  private static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }
}
