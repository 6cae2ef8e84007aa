package saoma.ui.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.OptionalLong;
import saoma.catalogue.Stock;

/// How much there is of something, as it is typed and shown. Unlike a quantity that is sold it may
/// be nothing, or less.
final class ThousandthsText {
  private ThousandthsText() {}

  /// `12`, `-0.5`: no more digits than needed.
  static String of(long thousandths) {
    return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
  }

  /// Nothing where it is no number with at most three decimals, or beyond what any shop has.
  static OptionalLong read(String typed) {
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('。', '.').strip();
    if (!plain.matches("-?\\d{1,9}(\\.\\d{1,3})?")) {
      return OptionalLong.empty();
    }
    var read = new BigDecimal(plain).setScale(3, RoundingMode.UNNECESSARY).unscaledValue();
    var thousandths = read.longValueExact();
    return Math.abs(thousandths) > Stock.MOST ? OptionalLong.empty() : OptionalLong.of(thousandths);
  }
}
