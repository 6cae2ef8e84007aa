package saoma.order;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import saoma.money.Money;
import saoma.money.Rounding;

/// How a line is taxed, frozen with it: at what rate, and whether the price has it in it already.
///
/// @param basisPoints hundredths of a per cent: 1300 is 13 %; 0 where there is no tax
public record TaxRate(Way way, int basisPoints) {
  /// A whole price of tax on top of the price; more is a typing error.
  public static final int MOST = 10_000;

  public static final TaxRate NONE = new TaxRate(Way.NONE, 0);

  private static final Pattern WORD = Pattern.compile("([IA])(0|[1-9]\\d{0,4})");

  /// Where the tax stands. 0 % is a rate and printed; none is not.
  public enum Way {
    NONE,
    /// In the price.
    INCLUDED,
    /// On top of the price.
    ADDED
  }

  public TaxRate {
    if (basisPoints < 0 || basisPoints > MOST || (way == Way.NONE && basisPoints != 0)) {
      throw new IllegalArgumentException("no tax is " + basisPoints + " " + way);
    }
  }

  public static TaxRate included(int basisPoints) {
    return new TaxRate(Way.INCLUDED, basisPoints);
  }

  public static TaxRate added(int basisPoints) {
    return new TaxRate(Way.ADDED, basisPoints);
  }

  public boolean isAny() {
    return way != Way.NONE;
  }

  public boolean isAdded() {
    return way == Way.ADDED;
  }

  /// The tax of an amount, rounded half up: out of it where it is in it, else on top of it.
  Money of(Money amount) {
    return switch (way) {
      case NONE -> new Money(0, amount.currency());
      case INCLUDED -> Rounding.part(amount, basisPoints, MOST + basisPoints);
      case ADDED -> Rounding.part(amount, basisPoints, MOST);
    };
  }

  /// `13%`, `0.5%`.
  public String percent() {
    return percent(basisPoints);
  }

  static String percent(long basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + "%";
  }

  /// As it is kept: `I1300`, `A600`, empty for none. The words never change.
  public String word() {
    return switch (way) {
      case NONE -> "";
      case INCLUDED -> "I" + basisPoints;
      case ADDED -> "A" + basisPoints;
    };
  }

  /// @throws IllegalArgumentException if it is nothing that was written here
  public static TaxRate read(String word) {
    if (word.isEmpty()) {
      return NONE;
    }
    var read = WORD.matcher(word);
    if (!read.matches()) {
      throw new IllegalArgumentException("no tax rate: " + word);
    }
    var basisPoints = Integer.parseInt(read.group(2));
    return read.group(1).equals("I") ? included(basisPoints) : added(basisPoints);
  }
}
