package saoma.catalogue;

import org.jspecify.annotations.Nullable;

/// How much of a product there is, and below what somebody should order. It is counted from the
/// first time that somebody enters how much there is; from then on sales take from it, below zero
/// too: what was sold was there, so the count was wrong, and no sale waits for it.
///
/// @param quantity in thousandths; null where nobody counts it
/// @param low in thousandths: at this much or less it is low; null where nobody set it
public record Stock(@Nullable Long quantity, @Nullable Long low) {
  /// More than any shop has, in thousandths; catches a barcode typed as a count.
  public static final long MOST = 10_000_000_000L;

  public static final Stock NONE = new Stock(null, null);

  public boolean isCounted() {
    return quantity != null;
  }

  public boolean isLow() {
    return quantity != null && low != null && quantity <= low;
  }
}
