package saoma.order;

import java.util.regex.Pattern;
import saoma.money.Money;
import saoma.money.Rounding;

/// What somebody takes off a line or a whole sale, and what it is called on the receipt.
///
/// @param of basis points of a percentage, fen of an amount
public record Discount(String name, Kind kind, long of) {
  public static final int WHOLE = 10_000;
  public static final int LONGEST_NAME = 40;

  private static final Pattern WORD = Pattern.compile("([PA])([1-9]\\d{0,13})");

  /// How it is measured.
  public enum Kind {
    PERCENT,
    AMOUNT
  }

  public Discount {
    if (of <= 0 || (kind == Kind.PERCENT && of > WHOLE)) {
      throw new IllegalArgumentException("no discount is " + of + " " + kind);
    }
  }

  /// What it takes off this much: never more than all of it.
  public Money from(Money base) {
    return switch (kind) {
      case PERCENT -> Rounding.part(base, of, WHOLE);
      case AMOUNT -> new Money(Math.min(of, base.minor()), base.currency());
    };
  }

  /// Its name and its percentage, `会员 10%`: what an amount is stands beside it anyway.
  public String words() {
    return switch (kind) {
      case PERCENT -> name + " " + TaxRate.percent(of);
      case AMOUNT -> name;
    };
  }

  /// As it is kept: `P1000`, `A500`. The words never change.
  public String word() {
    return (kind == Kind.PERCENT ? "P" : "A") + of;
  }

  /// @throws IllegalArgumentException if the word is nothing that was written here
  public static Discount read(String name, String word) {
    var read = WORD.matcher(word);
    if (!read.matches()) {
      throw new IllegalArgumentException("no discount: " + word);
    }
    var kind = read.group(1).equals("P") ? Kind.PERCENT : Kind.AMOUNT;
    return new Discount(name, kind, Long.parseLong(read.group(2)));
  }
}
