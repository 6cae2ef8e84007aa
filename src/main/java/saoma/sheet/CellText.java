package saoma.sheet;

import java.math.BigDecimal;
import saoma.money.Money;

/// A cell in plain figures, as every program reads them: a point before the decimals, nothing
/// between the thousands.
final class CellText {
  private CellText() {}

  static String of(Cell cell) {
    return switch (cell) {
      case Cell.Words(var text) -> text;
      case Cell.Amount(var money) -> decimal(money).toPlainString();
      case Cell.Count(var number) -> Long.toString(number);
      case Cell.Share(var millionths) -> share(millionths).toPlainString() + "%";
      case Cell.Nothing() -> "";
    };
  }

  /// In the currency's major unit.
  static BigDecimal decimal(Money money) {
    return BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits());
  }

  /// In percent, with two decimals, the rest cut off.
  private static BigDecimal share(long millionths) {
    return BigDecimal.valueOf(millionths / 100, 2);
  }

  /// How wide a text is, a Chinese character counted as two.
  static int columns(String text) {
    return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }

  /// Whether a row is read from the right: figures stand under each other.
  static boolean isFigure(Cell cell) {
    return switch (cell) {
      case Cell.Words _, Cell.Nothing _ -> false;
      case Cell.Amount _, Cell.Count _, Cell.Share _ -> true;
    };
  }
}
