package saoma.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import saoma.sheet.Sheet.Table;

/// A sheet as XLSX: a page with what is said before the tables, then one for each table, amounts as
/// numbers with their format so that one can go on calculating.
public final class ExcelSheet {
  /// Excel refuses longer names, and these characters in them.
  private static final int LONGEST_NAME = 31;

  private static final String FORBIDDEN = "[\\\\/?*\\[\\]:\\p{Cntrl}]";
  private static final int WIDEST = 40;

  private ExcelSheet() {}

  /// @throws IOException when the file cannot be written
  public static void write(Sheet sheet, OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Saoma", "1.0")) {
      var names = new HashSet<String>();
      var first = book.newWorksheet(name(sheet.title(), names));
      first.value(0, 0, sheet.title());
      first.style(0, 0).bold().fontSize(14).set();
      int row = 2;
      for (var line : sheet.lines()) {
        first.value(row++, 0, line);
      }
      first.width(0, WIDEST);
      for (var table : sheet.tables()) {
        write(table, book.newWorksheet(name(table.title(), names)));
      }
    }
  }

  private static void write(Table table, Worksheet page) {
    for (int c = 0; c < table.columns().size(); c++) {
      page.value(0, c, table.columns().get(c));
      page.style(0, c).bold().set();
      page.width(c, width(table, c));
    }
    page.freezePane(0, 1);
    for (int r = 0; r < table.rows().size(); r++) {
      var row = table.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        put(page, r + 1, c, row.get(c));
        if (table.isTotal(r)) {
          page.style(r + 1, c).bold().set();
        }
      }
    }
  }

  private static void put(Worksheet page, int row, int column, Cell cell) {
    switch (cell) {
      case Cell.Words(var text) -> page.value(row, column, text);
      case Cell.Count(var number) -> {
        page.value(row, column, number);
        page.style(row, column).format("#,##0").set();
      }
      case Cell.Amount(var money) -> {
        page.value(row, column, CellText.decimal(money));
        int digits = money.currency().getDefaultFractionDigits();
        page.style(row, column).format(digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits)).set();
      }
      case Cell.Share(var millionths) -> {
        page.value(row, column, BigDecimal.valueOf(millionths, 6));
        page.style(row, column).format("0.00%").set();
      }
      case Cell.Nothing() -> {}
    }
  }

  /// In characters, a Chinese one counted as two.
  private static int width(Table table, int column) {
    int widest = CellText.columns(table.columns().get(column));
    for (var row : table.rows()) {
      widest = Math.max(widest, CellText.columns(CellText.of(row.get(column))));
    }
    return Math.min(WIDEST, widest + 3);
  }

  /// Each page needs its own name, whatever the case.
  private static String name(String title, Set<String> taken) {
    var plain = title.replaceAll(FORBIDDEN, " ").replace('\'', ' ').strip();
    var base = plain.isEmpty() ? "-" : plain;
    for (int n = 1; ; n++) {
      var end = n == 1 ? "" : " " + n;
      var name = cut(base, LONGEST_NAME - end.length()) + end;
      if (taken.add(name.toLowerCase(Locale.ROOT))) {
        return name;
      }
    }
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
