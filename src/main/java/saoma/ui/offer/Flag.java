package saoma.ui.offer;

import java.util.Locale;

/// What is ticked about an offer.
public enum Flag {
  MEMBERS,
  WITH_OFFERS,
  WITH_HAND,
  ON;

  /// Key of the text that says what it means.
  String label() {
    return "offer.flag." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
