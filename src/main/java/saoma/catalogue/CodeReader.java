package saoma.catalogue;

import java.util.regex.Pattern;
import saoma.catalogue.ImportReport.Reason;

/// Reads the code of a product from a cell. What Excel did to it is mended only where the cell
/// itself proves what was there; a guess would put one product under another's code.
final class CodeReader {
  /// `="690…"`: how a CSV keeps Excel from taking a code for a number.
  private static final Pattern AS_FORMULA = Pattern.compile("=\"(.*)\"");

  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d{1,2}");
  private static final Pattern TRAILING_ZEROS = Pattern.compile("(\\d{6,})\\.0+");

  private CodeReader() {}

  static String read(Rows.Cell cell) throws Refusal {
    requireText(cell.text());
    var code = Folded.bare(cell.text());
    var formula = AS_FORMULA.matcher(code);
    if (formula.matches()) {
      code = formula.group(1);
    }
    if (code.startsWith("'")) {
      code = code.substring(1);
    }
    var zeros = TRAILING_ZEROS.matcher(code);
    if (zeros.matches()) {
      code = zeros.group(1);
    }
    if (code.isEmpty()) {
      throw new Refusal(Reason.NO_CODE, cell.text());
    }
    if (code.length() > Product.LONGEST_CODE) {
      throw new Refusal(Reason.CODE_TOO_LONG, cell.text());
    }
    if (SCIENTIFIC.matcher(code).matches()) {
      return unrounded(code);
    }
    return cell.number() ? withLostZero(code) : code;
  }

  /// `6.901010117440E+12` still has every digit; `6.90101E+12` has not.
  private static String unrounded(String scientific) throws Refusal {
    int e = scientific.toLowerCase(java.util.Locale.ROOT).indexOf('e');
    var digits = scientific.substring(0, e).replace(".", "");
    int exponent = Integer.parseInt(scientific.substring(e + 1).replace("+", ""));
    if (digits.length() == exponent + 1 && Gtin.isValid(digits)) {
      return digits;
    }
    // A shop's code such as 7E2 is no number that Excel would have shown like this.
    if (exponent < 8) {
      return scientific;
    }
    throw new Refusal(Reason.CODE_ROUNDED, scientific);
  }

  /// A number cell cannot hold a zero at the front. Where the check digit says that a UPC-A or a
  /// GTIN-8 lost one, it comes back. A GTIN-13 that lost one is the UPC-A, which is found under
  /// both.
  private static String withLostZero(String code) {
    boolean one = code.length() == 11 || code.length() == 7;
    return one && Gtin.isValid("0" + code) ? "0" + code : code;
  }

  /// How a list writes a code so that it is read back as it is.
  static String written(String code) {
    try {
      return read(new Rows.Cell(code, false)).equals(code) ? code : "'" + code;
    } catch (Refusal _) {
      return "'" + code;
    }
  }

  static void requireText(String text) throws Refusal {
    boolean broken =
        text.codePoints().anyMatch(c -> c == 0xFFFD || Character.getType(c) == Character.SURROGATE);
    if (broken) {
      throw new Refusal(Reason.BROKEN_TEXT, text);
    }
  }
}
