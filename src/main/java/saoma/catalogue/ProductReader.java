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

  private static final Pattern CURRENCY =
      Pattern.compile("^(?:CNY|RMB|[¥￥])\\s*|\\s*(?:元|圆|CNY|RMB)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern APART = Pattern.compile("[\\s,;|，；、]+");
  private static final Pattern RATE = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?%?");

  /// A product or the reason against it, and the cell that is meant.
  sealed interface Result {
    /// @param codes its further codes; nothing where the list has no column for them
    /// @param was what the catalogue had under this code
    /// @param stock in thousandths; nothing where the list says nothing of it
    record Read(
        Product product, Optional<List<String>> codes, Optional<Product> was, Optional<Long> stock)
        implements Result {}

    record Refused(Reason reason, String cell) implements Result {}
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
      var code = CodeReader.read(header.cell(Part.CODE, cells));
      var was = known.apply(code);
      if (was.filter(one -> !one.code().equals(code)).isPresent()) {
        throw new Refusal(Reason.CODE_OF_ANOTHER, code);
      }
      var stock = StockReader.read(header.cell(Part.STOCK, cells));
      return new Result.Read(product(code, cells, was), further(code, cells, known), was, stock);
    } catch (Refusal refusal) {
      return new Result.Refused(refusal.reason(), refusal.cell());
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
        var further = CodeReader.read(new Rows.Cell(one, cell.number()));
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

  private String name(Part part, List<Rows.Cell> cells, Optional<String> was) throws Refusal {
    return header.has(part)
        ? text(header.cell(part, cells), Product.LONGEST_NAME, Reason.NAME_TOO_LONG)
        : was.orElse("");
  }

  private static String text(Rows.Cell cell, int longest, Reason tooLong) throws Refusal {
    CodeReader.requireText(cell.text());
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
}
