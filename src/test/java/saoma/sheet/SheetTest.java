package saoma.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import saoma.money.Money;
import saoma.sheet.Sheet.Table;
import tools.jackson.databind.json.JsonMapper;

class SheetTest {
  private static byte[] written(Sheet sheet, SheetFormat format) throws IOException {
    var out = new ByteArrayOutputStream();
    format.write(sheet, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(SheetFormat.class)
  void whoeverOpenedTheFileClosesIt(SheetFormat format) throws IOException {
    var out =
        new ByteArrayOutputStream() {
          private boolean closed;

          @Override
          public void close() {
            closed = true;
          }
        };
    format.write(SheetTargets.day(), out);
    assertFalse(out.closed);
    assertTrue(out.size() > 100);
  }

  @ParameterizedTest
  @EnumSource(SheetFormat.class)
  void aSheetWithoutTablesIsAFileToo(SheetFormat format) throws IOException {
    assertTrue(written(new Sheet("x", List.of(), List.of()), format).length > 0);
  }

  @Test
  void aSpreadsheetReadsTheCsvAsItIsMeant() throws IOException {
    var text = new String(written(SheetTargets.day(), SheetFormat.CSV), StandardCharsets.UTF_8);
    assertEquals(
        "\uFEFF第 17 号日结单 Z 17\r\n"
            + "\"售出 ¥12,840.50，312 笔。\"\r\n"
            + "\r\n"
            + "收款方式 Tenders\r\n"
            + ",Count,Sum,Share\r\n"
            + "支付宝 Alipay,1312,12840.50,99.92%\r\n"
            + "\t=1+2,2,-3.00,\r\n"
            + "Together,1314,12837.50,100.00%\r\n"
            + "\r\n"
            + "Trades\r\n"
            + "Number,Amount\r\n"
            + "\t"
            + SheetTargets.TRADE
            + ",0.01\r\n",
        text);
  }

  @Test
  void anExcelFileHoldsNumbersThatCanBeAddedUp() throws IOException {
    var file = written(SheetTargets.day(), SheetFormat.XLSX);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var pages = book.getSheets().toList();
      assertEquals(
          List.of("第 17 号日结单 Z 17", "收款方式 Tenders", "Trades"),
          pages.stream().map(page -> page.getName()).toList());
      var rows = pages.get(1).read();
      assertEquals(CellType.NUMBER, rows.get(1).getCell(2).getType());
      assertEquals(new BigDecimal("12840.50"), rows.get(1).getCell(2).asNumber().setScale(2));
      assertEquals("=1+2", rows.get(2).getCell(0).asString());
      assertEquals(CellType.STRING, rows.get(2).getCell(0).getType());
      assertEquals(SheetTargets.TRADE, pages.get(2).read().get(1).getCell(0).asString());
    }
  }

  @Test
  void pagesOfAWorkbookHaveNamesThatExcelTakes() throws IOException {
    var long1 = new Table("[a]/b:*? " + "长".repeat(40), List.of("x"), List.of(), false);
    var sheet =
        new Sheet(
            "x", List.of(), List.of(long1, long1, new Table("-", List.of("x"), List.of(), false)));
    var file = written(sheet, SheetFormat.XLSX);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var names = book.getSheets().map(page -> page.getName()).toList();
      assertEquals(4, names.stream().distinct().count(), names.toString());
      assertTrue(names.stream().allMatch(name -> name.length() <= 31 && !name.contains("/")));
    }
  }

  @Test
  void jsonHoldsWholeFen() throws IOException {
    var json = JsonMapper.builder().build().readTree(written(SheetTargets.day(), SheetFormat.JSON));
    var row = json.get("tables").get(0).get("rows").get(1);
    assertEquals(-300, row.get(2).get("minor").longValue());
    assertEquals("CNY", row.get(2).get("currency").stringValue());
    assertTrue(row.get(3).isNull());
    assertEquals(2, row.get(1).longValue());
  }

  @Test
  void aPdfSaysEverythingInChineseToo() throws IOException {
    var file = written(SheetTargets.day(), SheetFormat.PDF);
    try (var reader = new PdfReader(file)) {
      var text = new PdfTextExtractor(reader).getTextFromPage(1);
      for (var wanted : List.of("日结单", "支付宝 Alipay", "12,840.50", "−3.00", SheetTargets.TRADE)) {
        assertTrue(text.contains(wanted), wanted + " is missing from " + text);
      }
    }
  }

  @Test
  void withoutAChineseFontTheTextIsStillThere() {
    var font = Fonts.ofThisMachine(List.of("/nowhere/at/all.ttc,0"));
    assertEquals("STSong-Light", font.getPostscriptFontName());
    assertTrue(font.charExists('结'));
  }

  @Test
  void aLongTableGoesOnOnTheNextPage() throws IOException {
    var rows =
        java.util.stream.IntStream.range(0, 200)
            .mapToObj(i -> List.of(Cell.of("商品 " + i), Cell.of(i)))
            .collect(Collectors.toList());
    var sheet = new Sheet("长", List.of(), List.of(new Table("表", List.of("", "n"), rows, false)));
    try (var reader = new PdfReader(written(sheet, SheetFormat.PDF))) {
      assertTrue(reader.getNumberOfPages() >= 4, reader.getNumberOfPages() + " pages");
      var last = new PdfTextExtractor(reader).getTextFromPage(reader.getNumberOfPages());
      assertTrue(last.contains("商品 199"), last);
      assertTrue(last.contains("表"), "the head comes again: " + last);
    }
  }

  @Test
  void aYenHasNoDecimals() throws IOException {
    var yen = new Money(1234, Currency.getInstance("JPY"));
    var table = new Table("t", List.of("a"), List.of(List.of(Cell.of(yen))), false);
    assertEquals("1234", CellText.of(Cell.of(yen)));
    assertEquals("1,234", CellFigures.of(Cell.of(yen)));
    try (var book =
        new ReadableWorkbook(
            new ByteArrayInputStream(
                written(new Sheet("x", List.of(), List.of(table)), SheetFormat.XLSX)))) {
      var page = book.getSheets().toList().get(1);
      assertEquals(1234, page.read().get(1).getCell(0).asNumber().intValueExact());
    }
  }

  @Test
  void rowsAreAsWideAsTheirTable() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Table("t", List.of("a", "b"), List.of(List.of(Cell.of(1))), false));
    assertThrows(
        IllegalArgumentException.class, () -> new Table("t", List.of("a"), List.of(), true));
    assertThrows(IllegalArgumentException.class, () -> new Sheet(" ", List.of(), List.of()));
  }
}
