package saoma.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.catalogue.ImportReport.Line;
import saoma.catalogue.ImportReport.Reason;
import saoma.catalogue.ImportReport.Trouble;
import saoma.money.Money;

class CatalogueImportTest {
  private static final Path REAL = Path.of("..", "shared", "data", "catalogue");

  @TempDir Path folder;
  private final Catalogue catalogue = new MemoryCatalogue();
  private final MemoryStock stock = new MemoryStock();

  private ImportReport run(Path file) {
    return new CatalogueImport(catalogue, stock).run(file, (lines, permille) -> true);
  }

  @ParameterizedTest
  @CsvSource({
    "13%, 1300",
    "13, 1300",
    "0.13, 1300",
    "9.00%, 900",
    "0.5%, 50",
    "0, 0",
    "0%, 0",
    "1, 100",
    "免税, 0",
    "'', ",
    "１３％, 1300",
    "100%, 10000",
    "0.09, 900"
  })
  void aProductMayHaveItsOwnTax(String cell, Integer tax) throws IOException {
    var report = run("t.tsv", "条码\t名称\t税率\nA1\t茶\t" + cell + "\n");
    assertEquals(1, report.added());
    assertEquals(tax, product("A1").tax());
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "101", "-1", "0.001%", "13%%", "1e1"})
  void aTaxThatIsNoRateIsNamed(String cell) throws IOException {
    var report = run("t.tsv", "code\tname\ttax\nA1\tTea\t" + cell + "\n");
    assertEquals(List.of(new Line(2, Reason.TAX_NOT_A_RATE, cell)), report.skippedLines());
  }

  private ImportReport run(String name, String text) throws IOException {
    return run(name, text, UTF_8);
  }

  private ImportReport run(String name, String text, Charset charset) throws IOException {
    return run(Files.write(folder.resolve(name), text.getBytes(charset)));
  }

  private Product product(String code) {
    return catalogue.byCode(code).orElseThrow();
  }

  private String name(String code) {
    return product(code).name();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shelf-cn.tsv", "gtin-69.tsv", "gtin-471-489.tsv"})
  void realListsComeInWithoutLoss(String file) throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    for (var line : Files.readAllLines(REAL.resolve(file))) {
      if (!line.startsWith("#")) {
        var cells = line.split("\t", -1);
        expected.put(cells[0], cells[1]);
      }
    }
    var report = run(REAL.resolve(file));
    assertNull(report.trouble());
    assertEquals(List.of(), report.skippedLines());
    assertEquals(expected.size(), report.added());
    assertEquals(expected.size(), catalogue.size());
    expected.forEach((code, name) -> {
      assertEquals(name.strip(), name(code));
      assertNull(product(code).price());
      assertTrue(Gtin.isValid(code));
    });
  }

  @Test
  void aRealListIsReplacedNotDoubled() {
    run(REAL.resolve("shelf-cn.tsv"));
    var again = run(REAL.resolve("shelf-cn.tsv"));
    assertEquals(0, again.added());
    assertEquals(101, again.replaced());
    assertEquals(101, catalogue.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"category", "类别", "分类", "Category (optional)"})
  void aCategoryComesInUnderEachOfItsNames(String column) throws IOException {
    var report =
        run(
            "goods.csv",
            "code,name," + column + "\nA1,茶, 饮料 \nA2,糖,\nA3,盐," + "x".repeat(61) + "\n");
    assertEquals("饮料", product("A1").category());
    assertEquals("", product("A2").category());
    assertEquals(
        List.of(new Line(4, Reason.CATEGORY_TOO_LONG, "x".repeat(60))), report.skippedLines());
  }

  @Test
  void everythingOnTheBuiltInShelfHasACategory() {
    assertTrue(Shelf.builtIn().stream().noneMatch(one -> one.category().isBlank()));
  }

  @Test
  void badLinesAreNamedAndTheRestGoesIn() throws IOException {
    var report =
        run(
            "goods.tsv",
            """
            # a comment
            A1\tWater\t2.00

            A2\t\t3
            \tNo code\t1
            A4\tComma\t12,50
            A5\tFine\t1.234
            A6\tWords\tcheap
            A7\tLess\t-1
            A8\tDear\t99999999999
            A9\t%s\t1
            %s\tLong code
            6.9E+12\tRounded
            B1\tLast\t¥12.50
            """
                .formatted("n".repeat(201), "c".repeat(41)));
    assertEquals(
        List.of(
            new Line(4, Reason.NO_NAME, "A2"),
            new Line(5, Reason.NO_CODE, ""),
            new Line(6, Reason.PRICE_WITH_COMMA, "12,50"),
            new Line(7, Reason.PRICE_FINER_THAN_FEN, "1.234"),
            new Line(8, Reason.PRICE_NOT_A_NUMBER, "cheap"),
            new Line(9, Reason.PRICE_NEGATIVE, "-1"),
            new Line(10, Reason.PRICE_TOO_LARGE, "99999999999"),
            new Line(11, Reason.NAME_TOO_LONG, "n".repeat(60)),
            new Line(12, Reason.CODE_TOO_LONG, "c".repeat(41)),
            new Line(13, Reason.CODE_ROUNDED, "6.9E+12")),
        report.skippedLines());
    assertEquals(12, report.lines());
    assertEquals(2, report.added());
    assertEquals(10, report.skipped());
    assertEquals(Money.fen(200), product("A1").price());
    assertEquals(Money.fen(1250), product("B1").price());
  }

  @ParameterizedTest
  @CsvSource({
    "12.5, 1250",
    "12.50, 1250",
    "12.500, 1250",
    "¥12.5, 1250",
    "￥ 12.5, 1250",
    "12.5元, 1250",
    "RMB 7, 700",
    "１２．５, 1250",
    "0.01, 1",
    "10000000, 1000000000",
    "0, ",
    "0.00, ",
    "' ', "
  })
  void pricesAreExactToTheFen(String written, Long fen) throws IOException {
    var report = run("goods.tsv", "A1\tWater\t" + written + "\n");
    assertEquals(1, report.added());
    assertEquals(fen == null ? null : Money.fen(fen), product("A1").price());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12.505", "1e3", "NaN", "--1", "1.2.3", "0x10", "十二", "1/2", "12.50.", ".5"})
  void anUnclearPriceIsRefused(String written) throws IOException {
    assertEquals(1, run("goods.tsv", "A1\tWater\t" + written + "\n").skipped());
    assertEquals(0, catalogue.size());
  }

  @Test
  void columnsAreFoundByTheirNames() throws IOException {
    run("a.csv", "售价（元）,单位,品名,条码,英文名\n3.5,瓶,矿泉水,A1,Water\n");
    var expected = new Product("A1", "矿泉水", "Water", "瓶", Money.fen(350));
    assertEquals(expected, product("A1"));
    run("b.tsv", "Name\tBarcode\tPrice\n茶\tA2\t4\n");
    assertEquals(new Product("A2", "茶", "", "", Money.fen(400)), product("A2"));
    run("c.csv", "GTIN;name_en\nA3;Only English\n");
    assertEquals(Trouble.NO_NAME_COLUMN, run("c.csv", "GTIN;name_en\nA3;English\n").trouble());
  }

  @Test
  void csvQuotesAreRfc4180() throws IOException {
    var report =
        run(
            "goods.csv",
            "\ufeffA1,\"Salt, \"\"fine\"\"\",1\r\nA2,\"two\r\nlines\",2\r\nA3,6\" plate,3\r\n"
                + "A4,\"never closed,4\r\nA5,after it,5\r\n");
    assertEquals("Salt, \"fine\"", name("A1"));
    assertEquals("two lines", name("A2"));
    assertEquals("6\" plate", name("A3"));
    assertEquals("after it", name("A5"));
    assertEquals(
        List.of(new Line(5, Reason.BROKEN_QUOTES, "A4,\"never closed,4")), report.skippedLines());
  }

  @Test
  void tsvKeepsQuotesAndCommasAsTheyAre() throws IOException {
    run("goods.tsv", "A1\t\"Best\", 6\" plate\t1\nA2\t \u3000mixed 混合 \u00a0\t1\n");
    assertEquals("\"Best\", 6\" plate", name("A1"));
    assertEquals("mixed 混合", name("A2"));
  }

  @Test
  void namesThatLookLikeFormulasAreText() throws IOException {
    var names = List.of("=1+1", "+86", "-5 °C", "@home", "=HYPERLINK(\"x\")");
    var text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append("A%d,\"%s\"\n".formatted(i, names.get(i).replace("\"", "\"\"")));
    }
    run("goods.csv", text.toString());
    for (int i = 0; i < names.size(); i++) {
      assertEquals(names.get(i), name("A" + i));
    }
  }

  @Test
  void whatExcelDidToACodeIsMendedWhereItIsProven() throws IOException {
    run(
        "goods.csv",
        "=\"6901010117440\",a\n'6901012021387,b\n6901180966480.0,c\n6.901447007390E+12,d\n7E2,e\n");
    assertEquals("a", name("6901010117440"));
    assertEquals("b", name("6901012021387"));
    assertEquals("c", name("6901180966480"));
    assertEquals("d", name("6901447007390"));
    assertEquals("e", name("7E2"));
    var report = run("b.csv", "6.90145E+12,x\n6.90101011744E+12,y\n");
    assertEquals(2, report.skipped());
    assertEquals(Reason.CODE_ROUNDED, report.skippedLines().getFirst().reason());
  }

  @Test
  void chineseWindowsAndUnicodeTextAreUnderstood() throws IOException {
    var text = "条码,品名\nA1,矿泉水\nA2,青岛啤酒 Bier\n";
    for (var charset : List.of(Encoding.GB18030, Charset.forName("GBK"), UTF_8)) {
      assertEquals(2, run(charset.name() + ".csv", text, charset).lines(), charset.name());
      assertEquals("矿泉水", name("A1"));
      assertEquals("青岛啤酒 Bier", name("A2"));
    }
    run("u.txt", "\ufeffB1\t茶\n", StandardCharsets.UTF_16LE);
    assertEquals("茶", name("B1"));
    run("v.txt", "\ufeffB1\t绿茶\n", StandardCharsets.UTF_16BE);
    assertEquals("绿茶", name("B1"));
  }

  @Test
  void oneBrokenByteCostsOneLine() throws IOException {
    var bytes = "A1\t矿泉水\nA2\t牛x奶\nA3\t绿茶红茶花茶\n".getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 'x' ? (byte) 0xff : bytes[i];
    }
    var report = run(Files.write(folder.resolve("g.tsv"), bytes));
    assertEquals(2, report.added());
    assertEquals(2, report.skippedLines().getFirst().number());
    assertEquals(Reason.BROKEN_TEXT, report.skippedLines().getFirst().reason());
  }

  @Test
  void theLastOfSeveralLinesCountsAndTheOthersAreReported() throws IOException {
    var report = run("goods.tsv", "A1\tfirst\nA2\tother\nA1\tlast\n");
    assertEquals("last", name("A1"));
    assertEquals(2, report.added());
    assertEquals(1, report.repeated());
    assertEquals(List.of(new Line(3, Reason.REPEATED, "A1")), report.repeatedLines());
  }

  @Test
  void theListOfSkippedLinesIsBoundedAndTheCountIsNot() throws IOException {
    var report = run("goods.tsv", "A1\t\n".repeat(5_000));
    assertEquals(5_000, report.skipped());
    assertEquals(ImportReport.NAMED, report.skippedLines().size());
  }

  @Test
  void anImportCanBeEndedAndKeepsWhatIsIn() throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("C%d\tname %d\n".formatted(i, i));
    }
    Files.writeString(folder.resolve("goods.tsv"), text);
    var shares = new ArrayList<Integer>();
    var report =
        new CatalogueImport(catalogue, stock)
            .run(
                folder.resolve("goods.tsv"), (lines, share) -> shares.add(share) && lines < 10_000);
    assertEquals(Trouble.CANCELLED, report.trouble());
    assertEquals(10_000, report.lines());
    assertEquals(10_000, catalogue.size());
    assertEquals(10, shares.size());
    assertEquals(shares.stream().sorted().toList(), shares, "it never falls");
    assertTrue(shares.getFirst() > 0 && shares.getFirst() < shares.getLast(), shares::toString);
    assertTrue(shares.getLast() <= 1000, shares::toString);
  }

  @Test
  void whatIsNoListIsSaidPlainly() throws IOException {
    assertEquals(Trouble.NO_FILE, run(folder.resolve("none.csv")).trouble());
    assertEquals(Trouble.CANNOT_READ, run(folder).trouble());
    var old = new byte[512];
    old[0] = (byte) 0xD0;
    old[1] = (byte) 0xCF;
    old[2] = 0x11;
    old[3] = (byte) 0xE0;
    assertEquals(Trouble.OLD_EXCEL, run(Files.write(folder.resolve("a.xls"), old)).trouble());
    assertEquals(0, run("empty.csv", "").lines());
    assertEquals(0, run("comments.tsv", "# nothing\n\n#\n").lines());
    var endless = run("endless.csv", "A1,x\n" + "y".repeat(3_000_000) + "\nA2,z\n");
    assertEquals(2, endless.added());
    assertEquals(Reason.LINE_TOO_LONG, endless.skippedLines().getFirst().reason());
  }

  @Test
  void noBytesBreakTheImport() throws IOException {
    var pieces =
        List.of(",", "\t", "\"", "\n", "\r\n", "#", "6901010117440", "名", "12.5", "=\"", "é", ";");
    for (long seed = 1; seed <= 400; seed++) {
      var random = new SplittableRandom(seed);
      var bytes = new java.io.ByteArrayOutputStream();
      for (int n = random.nextInt(200); n > 0; n--) {
        var piece = pieces.get(random.nextInt(pieces.size()));
        bytes.writeBytes(piece.getBytes(random.nextInt(5) == 0 ? Encoding.GB18030 : UTF_8));
        if (random.nextInt(8) == 0) {
          bytes.write(random.nextInt(256));
        }
      }
      var file = folder.resolve(seed % 2 == 0 ? "f.csv" : "f.tsv");
      var report = run(Files.write(file, bytes.toByteArray()));
      var said = "seed " + seed + ": " + report;
      assertTrue(report.trouble() == null || report.trouble() == Trouble.NO_NAME_COLUMN, said);
      assertEquals(
          report.lines(),
          report.added() + report.replaced() + report.repeated() + report.skipped(),
          said);
    }
  }

  @Test
  void aHundredThousandLinesComeIn() throws IOException {
    var file = ImportedGoods.write(folder.resolve("many.tsv"), 100_000);
    var report = run(file);
    assertEquals(100_000, report.added());
    assertEquals(0, report.skipped());
    assertEquals(100_000, catalogue.size());
    for (int i = 0; i < 100_000; i += 997) {
      var expected = SyntheticGoods.product(i);
      assertEquals(expected, product(expected.code()));
    }
    assertFalse(catalogue.search("kqs", 10).isEmpty());
    assertNotNull(product(SyntheticGoods.product(99_999).code()));
  }
}
