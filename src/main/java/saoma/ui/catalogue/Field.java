package saoma.ui.catalogue;

import java.util.Locale;
import saoma.catalogue.Header.Part;
import saoma.catalogue.ImportReport.Reason;

/// A field of the form of a product.
enum Field {
  CODE(Part.CODE),
  CODES(Part.CODES),
  NAME(Part.NAME),
  NAME_EN(Part.NAME_EN),
  PRICE(Part.PRICE),
  UNIT(Part.UNIT),
  CATEGORY(Part.CATEGORY),
  TAX(Part.TAX);

  private final Part part;

  Field(Part part) {
    this.part = part;
  }

  Part part() {
    return part;
  }

  /// The end of the keys of its texts.
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Where one looks when this is wrong.
  static Field of(Reason reason) {
    return switch (reason) {
      case NO_CODE, CODE_TOO_LONG, CODE_ROUNDED, CODE_OF_ANOTHER, REPEATED -> CODE;
      // Stock is counted, not typed here.
      case STOCK_NOT_A_NUMBER, STOCK_WITH_COMMA, STOCK_TOO_FINE, STOCK_TOO_LARGE -> CODE;
      case TOO_MANY_CODES -> CODES;
      case NO_NAME, NAME_TOO_LONG, BROKEN_TEXT, BROKEN_QUOTES, LINE_TOO_LONG -> NAME;
      case UNIT_TOO_LONG -> UNIT;
      case CATEGORY_TOO_LONG -> CATEGORY;
      case PRICE_NOT_A_NUMBER,
          PRICE_WITH_COMMA,
          PRICE_FINER_THAN_FEN,
          PRICE_NEGATIVE,
          PRICE_TOO_LARGE ->
          PRICE;
      case TAX_NOT_A_RATE -> TAX;
    };
  }
}
