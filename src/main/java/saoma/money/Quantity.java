package saoma.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How much of a thing, in thousandths: 2 pieces are 2000, 0.350 kg are 350. A long for the same
/// reason as `Money`.
public record Quantity(long thousandths) implements Comparable<Quantity> {
  public static final Quantity ONE = pieces(1);

  /// More than any shop sells in one line; catches a barcode typed into the quantity.
  public static final Quantity MOST = pieces(9_999);

  public static Quantity pieces(long pieces) {
    return new Quantity(Math.multiplyExact(pieces, 1000L));
  }

  /// Reads `2` or `0.35`; at most three decimals.
  ///
  /// @throws IllegalArgumentException if the text is not a quantity above zero and up to `MOST`
  public static Quantity parse(String text) {
    if (text.length() > 10 || !text.matches("\\d+(\\.\\d{1,3})?")) {
      throw new IllegalArgumentException("not a quantity");
    }
    var read = new BigDecimal(text).setScale(3, RoundingMode.UNNECESSARY).unscaledValue();
    var quantity = new Quantity(read.longValueExact());
    if (quantity.thousandths <= 0 || quantity.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("quantity out of range");
    }
    return quantity;
  }

  public Quantity plus(Quantity other) {
    return new Quantity(Math.addExact(thousandths, other.thousandths));
  }

  public Quantity minus(Quantity other) {
    return new Quantity(Math.subtractExact(thousandths, other.thousandths));
  }

  public boolean isPositive() {
    return thousandths > 0;
  }

  /// Whether it is a whole number.
  public boolean isPieces() {
    return thousandths % 1000 == 0;
  }

  /// `2` or `0.35`: no more digits than needed.
  public String digits() {
    return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
  }

  @Override
  public int compareTo(Quantity other) {
    return Long.compare(thousandths, other.thousandths);
  }
}
