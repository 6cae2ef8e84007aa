package saoma.ui.offer;

import java.util.Locale;

/// What is typed about an offer.
public enum Field {
  NAME,
  NAME_EN,
  /// The first number of the kind, or its price.
  FIRST,
  /// The second one, where the kind has two.
  SECOND,
  GOODS,
  FROM,
  UNTIL,
  OPENS,
  CLOSES,
  COUPON,
  USES,
  /// How often in one sale.
  LIMIT,
  /// What is in the cart that it is tried on; not kept.
  SAMPLE;

  /// Key of the text that names it.
  String label(Kind kind) {
    var key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (this) {
      case FIRST, SECOND -> "offer." + key + "." + kind.key();
      case GOODS -> kind == Kind.BUNDLE ? "offer.goods.bundle" : "offer.goods";
      case LIMIT -> kind.isByPiece() ? "offer.limit.pieces" : "offer.limit";
      case NAME, NAME_EN, FROM, UNTIL, OPENS, CLOSES, COUPON, USES, SAMPLE -> "offer." + key;
    };
  }
}
