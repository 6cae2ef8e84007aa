package saoma.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import saoma.catalogue.ImportReport.Reason;

/// Reads how much there is of a product from a cell, by the rules of a person's count: at most
/// three decimals, and less than nothing where more was sold than was counted.
final class StockReader {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
  private static final int DECIMALS = 3;

  private StockReader() {}

  /// @return in thousandths; nothing where the cell says nothing, and the stock stays as it is
  static Optional<Long> read(Rows.Cell cell) throws Refusal {
    var text = Folded.bare(cell.text()).replace('\u2212', '-');
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.indexOf(',') >= 0) {
      throw new Refusal(Reason.STOCK_WITH_COMMA, cell.text());
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new Refusal(Reason.STOCK_NOT_A_NUMBER, cell.text());
    }
    var number = new BigDecimal(text).stripTrailingZeros();
    if (number.scale() > DECIMALS) {
      throw new Refusal(Reason.STOCK_TOO_FINE, cell.text());
    }
    var thousandths = number.movePointRight(DECIMALS).longValueExact();
    if (Math.abs(thousandths) > Stock.MOST) {
      throw new Refusal(Reason.STOCK_TOO_LARGE, cell.text());
    }
    return Optional.of(thousandths);
  }

  /// As a list has it: no more digits than needed.
  static String written(long thousandths) {
    return BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros().toPlainString();
  }
}
