package saoma.ui.first;

import java.util.List;
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

  /// Where it stands among all, from nothing.
  int place() {
    return List.of(values()).indexOf(this);
  }

  boolean isFirst() {
    return this == LANGUAGE;
  }

  boolean isLast() {
    return this == SHELF;
  }

  FirstStep next() {
    return switch (this) {
      case LANGUAGE -> SHOP;
      case SHOP -> MONEY;
      case MONEY -> PRINTER;
      case PRINTER, SHELF -> SHELF;
    };
  }

  FirstStep before() {
    return switch (this) {
      case LANGUAGE, SHOP -> LANGUAGE;
      case MONEY -> SHOP;
      case PRINTER -> MONEY;
      case SHELF -> PRINTER;
    };
  }
}
