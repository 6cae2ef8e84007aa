package saoma.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a list of synthetic goods, and measures its import: `java -Xmx512m -cp …
/// saoma.catalogue.ImportedGoods 1000000`.
public final class ImportedGoods {
  private ImportedGoods() {}

  static Path write(Path file, int count) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write("code\tname\tname_en\tunit\tprice\n");
      for (int i = 0; i < count; i++) {
        var p = SyntheticGoods.product(i);
        var price = p.price();
        out.write(
            String.join(
                "\t",
                p.code(),
                p.name(),
                p.nameEn(),
                p.unit(),
                price == null ? "" : price.digits()));
        out.write("\n");
      }
    }
    return file;
  }

  public static void main(String[] args) throws IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    var file = write(Files.createTempFile("goods", ".tsv"), count);
    var catalogue = new MemoryCatalogue();
    for (int round = 1; round <= 2; round++) {
      long start = System.nanoTime();
      var report =
          new CatalogueImport(catalogue, new MemoryStock()).run(file, (lines, permille) -> true);
      System.out.printf(
          "import %d: %,d lines, %,d added, %,d replaced, %d skipped in %d ms%n",
          round,
          report.lines(),
          report.added(),
          report.replaced(),
          report.skipped(),
          (System.nanoTime() - start) / 1_000_000);
      System.gc();
      var runtime = Runtime.getRuntime();
      System.out.printf(
          "heap in use after collection %d MB%n",
          (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
    Files.delete(file);
  }
}
