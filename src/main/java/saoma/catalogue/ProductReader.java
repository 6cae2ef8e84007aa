package saoma.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.Header.Part;
import saoma.catalogue.ImportReport.Reason;
import saoma.money.Money;

/// Makes a product of a row, or says why it is none. What Excel did to a code is mended only where
/// the cell itself proves what was there; a guess would put one product under another's code.
record ProductReader(Header header) {
  static final int LONGEST_UNIT = 20;
  static final Money DEAREST = Money.fen(10_000_000_00L);

  /// `="690…"`: how a CSV keeps Excel from taking a code for a number.
  private static final Pattern AS_FORMULA = Pattern.compile("=\"(.*)\"");

  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d{1,2}");
  private static final Pattern TRAILING_ZEROS = Pattern.compile("(\\d{6,})\\.0+");
  private static final Pattern CURRENCY =
      Pattern.compile("^(?:CNY|RMB|[¥￥])\\s*|\\s*(?:元|圆|CNY|RMB)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern APART = Pattern.compile("[\\s,;|，；、]+");
  private static final Pattern RATE = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?%?");

  /// A product or the reason against it, and the cell that is meant.
  sealed interface Result {
    /// @param codes its further codes; nothing where the list has no column for them
    /// @param was what the catalogue had under this code
    record Read(Product product, Optional<List<String>> codes, Optional<Product> was)
        implements Result {}

    record Refused(Reason reason, String cell) implements Result {}
  }

  /// Ends the reading of a row; never leaves this class.
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1;
    private final Reason reason;
    private final String cell;

    Refusal(Reason reason, String cell) {
      super(reason.name(), null, false, false);
      this.reason = reason;
      this.cell = cell;
    }
  }

  /// What the list has no column for stays as the catalogue has it.
  ///
  /// @param known what the catalogue finds under a code
  Result read(Rows.Row row, Function<String, Optional<Product>> known) {
    var cells = row.cells();
    if (row.broken() != null) {
      return new Result.Refused(row.broken(), cells.getFirst().text());
    }
    try {
      var code = code(header.cell(Part.CODE, cells));
      var was = known.apply(code);
      if (was.filter(one -> !one.code().equals(code)).isPresent()) {
        throw new Refusal(Reason.CODE_OF_ANOTHER, code);
      }
      return new Result.Read(product(code, cells, was), further(code, cells, known), was);
    } catch (Refusal refusal) {
      return new Result.Refused(refusal.reason, refusal.cell);
    }
  }

  private Product product(String code, List<Rows.Cell> cells, Optional<Product> was)
      throws Refusal {
    var name = name(Part.NAME, cells, was.map(Product::name));
    var nameEn = name(Part.NAME_EN, cells, was.map(Product::nameEn));
    if (name.isEmpty() && nameEn.isEmpty()) {
      throw new Refusal(Reason.NO_NAME, code);
    }
    var unit =
        header.has(Part.UNIT)
            ? text(header.cell(Part.UNIT, cells), LONGEST_UNIT, Reason.UNIT_TOO_LONG)
            : was.map(Product::unit).orElse("");
    var category =
        header.has(Part.CATEGORY)
            ? text(
                header.cell(Part.CATEGORY, cells),
                Product.LONGEST_CATEGORY,
                Reason.CATEGORY_TOO_LONG)
            : was.map(Product::category).orElse("");
    var price =
        header.has(Part.PRICE)
            ? price(header.cell(Part.PRICE, cells))
            : was.map(Product::price).orElse(null);
    var tax =
        header.has(Part.TAX)
            ? tax(header.cell(Part.TAX, cells))
            : was.map(Product::tax).orElse(null);
    return name.isEmpty()
        ? new Product(code, nameEn, "", unit, price, category, tax)
        : new Product(code, name, nameEn, unit, price, category, tax);
  }

  private Optional<List<String>> further(
      String code, List<Rows.Cell> cells, Function<String, Optional<Product>> known)
      throws Refusal {
    if (!header.has(Part.CODES)) {
      return Optional.empty();
    }
    var found = new LinkedHashSet<String>();
    var cell = header.cell(Part.CODES, cells);
    for (var one : APART.split(cell.text(), -1)) {
      if (!Folded.bare(one).isEmpty()) {
        var further = code(new Rows.Cell(one, cell.number()));
        if (known.apply(further).filter(has -> !has.code().equals(code)).isPresent()) {
          throw new Refusal(Reason.CODE_OF_ANOTHER, further);
        }
        found.add(further);
      }
    }
    found.remove(code);
    if (found.size() > Product.MOST_CODES) {
      throw new Refusal(Reason.TOO_MANY_CODES, cell.text());
    }
    return Optional.of(List.copyOf(found));
  }

  /// How a list writes a code so that it is read back as it is.
  static String written(String code) {
    try {
      return code(new Rows.Cell(code, false)).equals(code) ? code : "'" + code;
    } catch (Refusal _) {
      return "'" + code;
    }
  }

  private String name(Part part, List<Rows.Cell> cells, Optional<String> was) throws Refusal {
    return header.has(part)
        ? text(header.cell(part, cells), Product.LONGEST_NAME, Reason.NAME_TOO_LONG)
        : was.orElse("");
  }

  private static String code(Rows.Cell cell) throws Refusal {
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

  private static String text(Rows.Cell cell, int longest, Reason tooLong) throws Refusal {
    requireText(cell.text());
    var text = Folded.tidy(cell.text());
    if (text.length() > longest) {
      throw new Refusal(tooLong, text);
    }
    return text;
  }

  /// The price in yuan, exact to the fen. None, and zero, which lists write for none, is asked for
  /// at the sale.
  private static @Nullable Money price(Rows.Cell cell) throws Refusal {
    var text = CURRENCY.matcher(Folded.bare(cell.text())).replaceAll("");
    if (text.isEmpty()) {
      return null;
    }
    if (text.indexOf(',') >= 0) {
      throw new Refusal(Reason.PRICE_WITH_COMMA, cell.text());
    }
    if (!text.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
      throw new Refusal(Reason.PRICE_NOT_A_NUMBER, cell.text());
    }
    if (text.matches("-?\\d+\\.\\d\\d\\d*[1-9]\\d*") && !text.matches("-?\\d+\\.\\d\\d0*")) {
      throw new Refusal(Reason.PRICE_FINER_THAN_FEN, cell.text());
    }
    var dot = text.indexOf('.');
    var price = Money.yuan(dot < 0 ? text : text.substring(0, Math.min(text.length(), dot + 3)));
    if (price.minor() < 0) {
      throw new Refusal(Reason.PRICE_NEGATIVE, cell.text());
    }
    if (price.compareTo(DEAREST) > 0) {
      throw new Refusal(Reason.PRICE_TOO_LARGE, cell.text());
    }
    return price.isZero() ? null : price;
  }

  /// `13%`, `13`, and what a sheet makes of 13 %: `0.13`. Nobody writes a rate below one per cent
  /// without its sign.
  private static @Nullable Integer tax(Rows.Cell cell) throws Refusal {
    var text = Folded.bare(cell.text());
    if (text.isEmpty()) {
      return null;
    }
    if (text.equals("免税")) {
      return 0;
    }
    if (!RATE.matcher(text).matches()) {
      throw new Refusal(Reason.TAX_NOT_A_RATE, cell.text());
    }
    var number = new BigDecimal(text.replace("%", ""));
    var fraction = !text.endsWith("%") && number.compareTo(BigDecimal.ONE) < 0;
    var rate = number.movePointRight(fraction ? 4 : 2).stripTrailingZeros();
    if (rate.scale() > 0 || rate.compareTo(BigDecimal.valueOf(Product.HIGHEST_TAX)) > 0) {
      throw new Refusal(Reason.TAX_NOT_A_RATE, cell.text());
    }
    return rate.intValueExact();
  }

  private static void requireText(String text) throws Refusal {
    boolean broken =
        text.codePoints().anyMatch(c -> c == 0xFFFD || Character.getType(c) == Character.SURROGATE);
    if (broken) {
      throw new Refusal(Reason.BROKEN_TEXT, text);
    }
  }
}
