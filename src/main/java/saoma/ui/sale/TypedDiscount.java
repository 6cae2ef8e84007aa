package saoma.ui.sale;

import java.text.Normalizer;
import saoma.money.Money;
import saoma.order.Discount;
import saoma.order.Discount.Kind;
import saoma.ui.TypedPrice;

/// A discount as a clerk types it, or why it is none: `10%`, `1.50`, and `9折` or `85折`, which say
/// what is left to pay.
public sealed interface TypedDiscount {
  record Good(Kind kind, long of) implements TypedDiscount {
    public Discount named(String name) {
      return new Discount(name, kind, of);
    }
  }

  /// `key` of the text that says what is wrong.
  record Bad(String key) implements TypedDiscount {}

  static TypedDiscount of(String typed) {
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('。', '.').strip();
    if (plain.endsWith("%")) {
      return percent(hundredths(plain));
    }
    if (plain.endsWith("折")) {
      var left = hundredths(plain);
      // 9 折 is nine tenths, 85 折 is 85 hundredths.
      return percent(left < 0 ? left : Discount.WHOLE - (left <= 1_000 ? left * 10 : left));
    }
    return switch (TypedPrice.of(plain)) {
      case TypedPrice.Good(var amount) -> new Good(Kind.AMOUNT, amount.minor());
      case TypedPrice.Bad _ -> new Bad(plain.isEmpty() ? "adjust.missing" : "adjust.no-discount");
    };
  }

  private static long hundredths(String marked) {
    try {
      return Money.yuan(marked.substring(0, marked.length() - 1).strip()).minor();
    } catch (IllegalArgumentException _) {
      return -1;
    }
  }

  private static TypedDiscount percent(long basisPoints) {
    return basisPoints > 0 && basisPoints <= Discount.WHOLE
        ? new Good(Kind.PERCENT, basisPoints)
        : new Bad("adjust.no-percent");
  }
}
