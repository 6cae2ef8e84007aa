package saoma.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import saoma.fuzz.Target;
import saoma.money.Money;
import saoma.settings.LabelLayout;

/// Lists of goods in every wrapping, and what scanners and hands send.
public final class CatalogueTargets {
  private static final String TSV =
      "条码\t品名\t售价\n6901010117440\t健力宝\t4.50\n6901012021387\t鱼\t¥12.3\n#x\nA1\t\"n\t1\n";
  private static final String CSV =
      "code,name,price\r\n6901010117440,\"a \"\"b\"\", c\",4.50\r\n1,\"two\nlines\",\"1,5\"\r\n";
  private static final String COUNTED =
      "条码,品名,库存\r\nA1,茶,12.5\r\nA2,\"a\",-2\r\nA1,茶,\r\nA3,b,\"1,250\"\r\n";
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private CatalogueTargets() {}

  public static List<Target> all() throws IOException {
    var file = Files.createTempDirectory("saoma-fuzz").resolve("goods");
    var book = workbook();
    var parts = parts(file, book);
    var sheet = parts.get(SHEET);
    return List.of(
        new Target(
            "list as text",
            List.of(
                TSV.getBytes(UTF_8),
                CSV.getBytes(UTF_8),
                COUNTED.getBytes(UTF_8),
                TSV.getBytes(Charset.forName("GB18030")),
                ("\ufeff" + TSV).getBytes(StandardCharsets.UTF_16LE)),
            List.of(
                "\t", ",", ";", "\"", "\n", "\r\n", "4.50", "6.9E+12", "¥", "条码", "其他条码", "库存",
                "-1"),
            input -> imported(file, input)),
        new Target(
            "list as XLSX", List.of(book), List.of("PK\3\4", "PK\1\2"), i -> imported(file, i)),
        new Target(
            "sheet XML inside XLSX",
            List.of(sheet),
            List.of(
                "<row r=\"",
                "<c r=\"A1\" t=\"s\">",
                "<v>",
                "</v>",
                "</row>",
                "<f>",
                "99999999",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                "&a;",
                "1E+999999999"),
            input -> imported(file, packed(parts, input))),
        new Target(
            "scan",
            List.of(
                "6901234567892".getBytes(UTF_8),
                "]C10106901234567892\u001d10AB".getBytes(UTF_8),
                "2100017010054".getBytes(UTF_8),
                "260001700455003506".getBytes(UTF_8),
                "https://example.com/01/06901234567892".getBytes(UTF_8)),
            List.of("]C1", "]Q3", "01", "\u001d", "６９０", "\r\n", "2", "😀", "'; drop table --"),
            CatalogueTargets::scanned),
        new Target(
            "layouts of labels",
            List.of("21PPPPPVVVVVC, 26PPPPPVVVVVWWWWWC".getBytes(UTF_8)),
            List.of("2F", "PPPPP", "WWWWW", "VVVVV", "C", "K", ",", "；", "٣", "\n"),
            CatalogueTargets::layouts));
  }

  private static void imported(Path file, byte[] input) throws IOException {
    Files.write(file, input);
    var catalogue = new MemoryCatalogue();
    var stock = new MemoryStock();
    var lists = new CatalogueImport(catalogue, stock);
    var preview = lists.preview(file, null, (_, _) -> true);
    require(catalogue.size() == 0 && stock.all().isEmpty(), "a preview changes nothing");
    require(preview.rows().size() <= ImportPreview.ROWS, "a preview shows a few rows");
    var report = lists.run(file, (_, _) -> true);
    require(
        preview.report().lines() == report.lines()
            && preview.report().skipped() == report.skipped(),
        "a preview reads what the import reads");
    require(
        report.lines() == report.added() + report.replaced() + report.repeated() + report.skipped(),
        "every line is in one of the counts: " + report);
    stock
        .all()
        .forEach((code, count) -> {
          require(catalogue.byCode(code).isPresent(), "what is counted is there");
          require(Math.abs(count) <= Stock.MOST, "no more than any shop has");
        });
    for (var product : catalogue.search("", 50)) {
      require(!product.code().isBlank() && !product.name().isBlank(), "goods have a name");
      require(product.price() == null || product.price().minor() >= 0, "no price below nothing");
    }
  }

  private static void scanned(byte[] input) {
    var text = new String(input, UTF_8);
    var scan = Scan.of(text);
    require(scan.text().length() <= Product.LONGEST_CODE, "a code is short");
    require(scan.text().codePoints().noneMatch(Character::isISOControl), "and plain");
    if (scan instanceof Scan.Code(var code)) {
      require(Gtin.isValid(code), "a code with its check digit");
      require(Gtin.forms(code).size() <= 4, "few ways to write it");
    }
    var goods = new MemoryCatalogue();
    goods.put(List.of(new Product("17", "a", "", "kg", Money.fen(1_299))));
    var layouts = LabelLayout.read("21PPPPPVVVVVC,22PPPPPWWWWWC,26PPPPPVVVVVWWWWWC").orElseThrow();
    if (new ScanLookup(goods, () -> layouts).look(text)
        instanceof ScanResult.Labelled(var product, var label, var digits)) {
      require(label.of(product).orElseThrow().quantity().isPositive(), "something is sold");
      require(layouts.stream().anyMatch(layout -> layout.fits(digits)), "by one of the layouts");
    }
  }

  private static void layouts(byte[] input) {
    var read = LabelLayout.read(new String(input, UTF_8)).orElse(List.of());
    for (var layout : read) {
      require(layout.shape().length() == 13 || layout.shape().length() == 18, "of their length");
      var code = layout.shape().replaceAll("[PVWFCK]", "7");
      require(read.stream().filter(one -> one.fits(code)).count() == 1, "one layout for a code");
      new ScanLookup(new MemoryCatalogue(), () -> read).look(code);
    }
  }

  private static byte[] workbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "fuzz", "1.0")) {
      var sheet = workbook.newWorksheet("goods");
      for (var row = 0; row < 12; row++) {
        sheet.value(row, 0, "A" + row);
        sheet.value(row, 1, "name " + row);
        sheet.value(row, 2, row);
      }
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> parts(Path file, byte[] book) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    Files.write(file, book);
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] packed(Map<String, byte[]> parts, byte[] sheet) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getKey().equals(SHEET) ? sheet : part.getValue());
      }
    }
    return out.toByteArray();
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
