package saoma.ui.offer;

import java.util.Locale;
import saoma.offer.Deal;

/// The kinds of offers as the form has them.
public enum Kind {
  FREE,
  NTH,
  BUNDLE,
  LESS,
  FIXED,
  WHOLE;

  static Kind of(Deal deal) {
    return switch (deal) {
      case Deal.Free _ -> FREE;
      case Deal.Nth _ -> NTH;
      case Deal.Bundle _ -> BUNDLE;
      case Deal.Less _ -> LESS;
      case Deal.Fixed _ -> FIXED;
      case Deal.Whole _ -> WHOLE;
    };
  }

  /// Behind `offer.kind.` and the like in the texts.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it is given for each piece, and not for several together.
  boolean isByPiece() {
    return switch (this) {
      case LESS, FIXED -> true;
      case FREE, NTH, BUNDLE, WHOLE -> false;
    };
  }

  /// Whether it can be given more than once in a sale.
  boolean hasLimit() {
    return this != WHOLE;
  }

  boolean hasSecond() {
    return switch (this) {
      case FREE, NTH, WHOLE -> true;
      case BUNDLE, LESS, FIXED -> false;
    };
  }
}
