package saoma.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.catalogue.ImportReport.Reason;
import saoma.catalogue.ImportReport.Trouble;
import saoma.money.Money;

class SheetRowsTest {
  @TempDir Path folder;
  private final Catalogue catalogue = new MemoryCatalogue();

  private Path sheet(Consumer<Worksheet> filler) throws IOException {
    var file = folder.resolve("goods.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      filler.accept(workbook.newWorksheet("goods"));
    }
    return file;
  }

  private ImportReport run(Path file) {
    return new CatalogueImport(catalogue, new MemoryStock()).run(file, (lines, permille) -> true);
  }

  private static void row(Worksheet sheet, int row, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number number) {
        sheet.value(row, i, number);
      } else {
        sheet.value(row, i, cells[i].toString());
      }
    }
  }

  @Test
  void aWorkbookComesInWithItsNumbersExact() throws IOException {
    var report =
        run(
            sheet(s -> {
              row(s, 0, "条码", "品名", "售价", "单位");
              row(s, 1, "6901010117440", "健力宝", 4.5, "罐");
              row(s, 2, 6901012021387L, "=鱼", 12.3, "");
              row(s, 3, 36000291452L, "UPC", 12.300000000000001, "");
              row(s, 5, "A1", "text price", "¥7.10", "");
              row(s, 6, "A2", "bad price", 1.234, "");
              row(s, 7, "", "no code", 1, "");
              row(s, 8, 42, "short number", "", "");
            }));
    assertEquals(
        List.of(
            new ImportReport.Line(7, Reason.PRICE_FINER_THAN_FEN, "1.234"),
            new ImportReport.Line(8, Reason.NO_CODE, "")),
        report.skippedLines());
    assertEquals(5, report.added());
    assertEquals(
        new Product("6901010117440", "健力宝", "", "罐", Money.fen(450)),
        catalogue.byCode("6901010117440").orElseThrow());
    assertEquals("=鱼", catalogue.byCode("6901012021387").orElseThrow().name());
    assertEquals(Money.fen(1230), catalogue.byCode("6901012021387").orElseThrow().price());
    assertEquals(Money.fen(1230), catalogue.byCode("036000291452").orElseThrow().price());
    assertEquals(Money.fen(710), catalogue.byCode("A1").orElseThrow().price());
    assertEquals("short number", catalogue.byCode("42").orElseThrow().name());
  }

  private Path zip(String name, String entry, String repeated, int times) throws IOException {
    var file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      var bytes = repeated.getBytes(UTF_8);
      for (int i = 0; i < times; i++) {
        zip.write(bytes);
      }
      zip.closeEntry();
    }
    return file;
  }

  @Test
  void aZipBombIsRefusedBeforeItIsRead() throws IOException {
    var block = "0".repeat(1 << 20);
    assertEquals(
        Trouble.TOO_LARGE, run(zip("a.xlsx", "xl/sharedStrings.xml", block, 100)).trouble());
    var sheet = zip("b.xlsx", "xl/worksheets/sheet1.xml", block, 20);
    SheetRows.measure(sheet, 20 << 20);
    var refused =
        assertThrows(Rows.UnreadableFile.class, () -> SheetRows.measure(sheet, (20 << 20) - 1));
    assertEquals(Trouble.TOO_LARGE, refused.trouble());
  }

  @Test
  void garbageIsNoSheet() throws IOException {
    assertEquals(Trouble.NOT_A_SHEET, run(zip("a.xlsx", "readme.txt", "hello", 1)).trouble());
    var cut = Files.readAllBytes(sheet(s -> row(s, 0, "A1", "name")));
    var half = Files.write(folder.resolve("b.xlsx"), java.util.Arrays.copyOf(cut, cut.length / 2));
    assertEquals(Trouble.NOT_A_SHEET, run(half).trouble());
    assertEquals(0, catalogue.size());
  }

  @Test
  void noChangedBytesBreakTheImport() throws IOException {
    var good =
        Files.readAllBytes(
            sheet(s -> {
              for (int i = 0; i < 50; i++) {
                row(s, i, "A" + i, "name " + i, i);
              }
            }));
    for (long seed = 1; seed <= 300; seed++) {
      var random = new SplittableRandom(seed);
      var bytes = good.clone();
      for (int n = random.nextInt(1, 6); n > 0; n--) {
        bytes[random.nextInt(4, bytes.length)] = (byte) random.nextInt(256);
      }
      var report = run(Files.write(folder.resolve("f.xlsx"), bytes));
      assertNotNull(report, "seed " + seed);
      assertTrue(
          report.trouble() == null || report.trouble() == Trouble.NOT_A_SHEET,
          "seed " + seed + ": " + report);
    }
  }
}
