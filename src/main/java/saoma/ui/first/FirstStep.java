package saoma.ui.first;

import java.util.Locale;

/// What is asked, in this order. Each may be skipped: then what a fresh till has stays.
enum FirstStep {
  LANGUAGE,
  SHOP,
  MONEY,
  PRINTER,
  SHELF;

  /// The head of its texts.
  String key() {
    return "first." + name().toLowerCase(Locale.ROOT);
  }

  boolean isFirst() {
    return ordinal() == 0;
  }

  boolean isLast() {
    return ordinal() == values().length - 1;
  }

  FirstStep next() {
    return values()[ordinal() + 1];
  }

  FirstStep before() {
    return values()[ordinal() - 1];
  }
}
