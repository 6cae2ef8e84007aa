package saoma.sheet;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// A cell for the eye: thousands apart, minus signs of their own width.
public final class CellFigures {
  private CellFigures() {}

  public static String of(Cell cell) {
    return switch (cell) {
      case Cell.Words(var text) -> text;
      case Cell.Amount(var money) -> {
        int digits = money.currency().getDefaultFractionDigits();
        var pattern = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        yield format(pattern).format(CellText.decimal(money)).replace('-', '−');
      }
      case Cell.Count(var number) -> format("#,##0").format(number).replace('-', '−');
      case Cell.Share _ -> CellText.of(cell).replace('-', '−');
      case Cell.Nothing() -> "";
    };
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
