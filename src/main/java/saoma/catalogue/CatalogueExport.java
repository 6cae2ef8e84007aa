package saoma.catalogue;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;

/// The goods on the shelf as a list with the columns that an import knows by their names, so that
/// the list, brought in again, changes nothing.
public final class CatalogueExport {
  /// What a sheet holds, its header too.
  private static final int MOST_ROWS = 1 << 20;

  /// So many rows are kept before they are written.
  private static final int FLUSH = 1_000;

  private static final char MARK = '\uFEFF';
  private static final int PRICE = 4;
  private static final int STOCK = 8;

  /// What a spreadsheet would make a number of, or run as a formula, or we would take for a
  /// comment.
  private static final Pattern NEEDS_TAB = Pattern.compile("[0-9]+|[=+\\-@#].*", Pattern.DOTALL);

  private static final List<String> ENGLISH =
      List.of("code", "name", "name_en", "unit", "price", "category", "tax", "codes", "stock");
  private static final List<String> CHINESE =
      List.of("条码", "名称", "英文名", "单位", "售价", "类别", "税率", "其他条码", "库存");

  private final Goods goods;
  private final boolean chinese;

  /// @param chinese whether the columns are called so
  public CatalogueExport(Goods goods, boolean chinese) {
    this.goods = goods;
    this.chinese = chinese;
  }

  /// As CSV (RFC 4180) in UTF-8 with the mark by which Excel knows it.
  ///
  /// @throws IOException when it cannot be written
  public void csv(OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(MARK);
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    csv.writeRecord(columns());
    try {
      goods.each(item -> csv.writeRecord(safe(cells(item))));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    csv.flush();
  }

  /// How much there is stays a number, with which a spreadsheet can reckon.
  private static List<String> safe(List<String> cells) {
    var safe = new ArrayList<>(cells);
    safe.subList(0, STOCK).replaceAll(CatalogueExport::safe);
    return safe;
  }

  /// A TAB before it makes a spreadsheet take it as words, as the channels' own bills do.
  private static String safe(String cell) {
    return NEEDS_TAB.matcher(cell).matches() ? "\t" + cell : cell;
  }

  /// As the first page of a workbook, prices as numbers.
  ///
  /// @throws IOException when it cannot be written, or there are more goods than a page has rows
  public void xlsx(OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Saoma", "1.0")) {
      var page = book.newWorksheet(chinese ? "商品" : "Goods");
      var row = new ArrayList<>(columns());
      for (int c = 0; c < row.size(); c++) {
        page.value(0, c, row.get(c));
        page.style(0, c).bold().set();
      }
      page.freezePane(0, 1);
      var at = new int[] {1};
      goods.each(item -> {
        if (at[0] == MOST_ROWS) {
          throw new UncheckedIOException(new IOException("more goods than a sheet has rows"));
        }
        var cells = cells(item);
        for (int c = 0; c < cells.size(); c++) {
          if (c == PRICE && !cells.get(c).isEmpty()) {
            page.value(at[0], c, new BigDecimal(cells.get(c)));
            page.style(at[0], c).format("#,##0.00").set();
          } else if (c == STOCK && !cells.get(c).isEmpty()) {
            page.value(at[0], c, new BigDecimal(cells.get(c)));
          } else if (!cells.get(c).isEmpty()) {
            page.value(at[0], c, cells.get(c).startsWith("#") ? "\t" + cells.get(c) : cells.get(c));
          }
        }
        at[0]++;
        if (at[0] % FLUSH == 0) {
          flush(page);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void flush(org.dhatim.fastexcel.Worksheet page) {
    try {
      page.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> columns() {
    return chinese ? CHINESE : ENGLISH;
  }

  private static List<String> cells(Item item) {
    var product = item.product();
    return List.of(
        CodeReader.written(product.code()),
        product.name(),
        product.nameEn(),
        product.unit(),
        price(product.price()),
        product.category(),
        tax(product.tax()),
        String.join(" ", item.codes().stream().map(CodeReader::written).toList()),
        stock(item.stock().quantity()));
  }

  private static String price(@Nullable Money price) {
    return price == null
        ? ""
        : BigDecimal.valueOf(price.minor(), price.currency().getDefaultFractionDigits())
            .toPlainString();
  }

  private static String stock(@Nullable Long thousandths) {
    return thousandths == null ? "" : StockReader.written(thousandths);
  }

  private static String tax(@Nullable Integer tax) {
    return tax == null ? "" : BigDecimal.valueOf(tax, 2).stripTrailingZeros().toPlainString() + "%";
  }
}
