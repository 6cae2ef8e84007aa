package saoma.catalogue;

import java.time.Instant;

/// What a person did to the stock of a product.
///
/// @param code the product's own
/// @param quantity in thousandths: what came or went, or all there is where it was counted
/// @param reason in words
/// @param by who did it, by name
public record StockMove(
    Instant at, String code, Kind kind, long quantity, String reason, String by) {
  public static final int LONGEST_REASON = 40;

  /// Its name stands in the books and never changes.
  public enum Kind {
    /// Goods came; less than zero goes back to the supplier.
    RECEIVED,
    /// Somebody counted all there is.
    COUNTED,
    /// Broken, spoilt, eaten.
    LOST
  }

  public StockMove {
    if (Math.abs(quantity) > Stock.MOST || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("not a move of stock");
    }
  }
}
