package saoma.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.catalogue.ImportReport.Line;
import saoma.catalogue.ImportReport.Reason;

class StockImportTest {
  private final Catalogue catalogue = new MemoryCatalogue();
  private final MemoryStock stock = new MemoryStock();

  @TempDir Path folder;

  private ImportReport run(String name, String text) throws IOException {
    var file = Files.writeString(folder.resolve(name), text);
    return new CatalogueImport(catalogue, stock).run(file, (_, _) -> true);
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12000",
    "12.500, 12500",
    "-2, -2000",
    "１２, 12000",
    "0, 0",
    "0.001, 1",
    "−3, -3000"
  })
  void howMuchThereIsIsCounted(String cell, long thousandths) throws IOException {
    var report = run("t.tsv", "条码\t名称\t库存\nA1\t茶\t" + cell + "\nA2\t水\t\n");
    assertEquals(1, report.counted());
    assertEquals(Map.of("A1", thousandths), stock.all());
    assertEquals(2, run("t.tsv", "条码\t名称\nA1\t茶\nA2\t水\n").unchanged());
    assertEquals(Map.of("A1", thousandths), stock.all());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,250         | STOCK_WITH_COMMA
          abc           | STOCK_NOT_A_NUMBER
          1e3           | STOCK_NOT_A_NUMBER
          1.2.3         | STOCK_NOT_A_NUMBER
          0.0001        | STOCK_TOO_FINE
          6901010117440 | STOCK_TOO_LARGE
          """)
  void aStockThatIsNoQuantityIsNamed(String cell, Reason reason) throws IOException {
    var report = run("t.tsv", "code\tname\tstock\nA1\tTea\t" + cell + "\n");
    assertEquals(List.of(new Line(2, reason, cell)), report.skippedLines());
    assertEquals(Map.of(), stock.all());
    assertEquals(0, catalogue.size());
  }

  @Test
  void theLastCountOfSeveralLinesCounts() throws IOException {
    run("t.csv", "code,name,stock\nA1,Tea,5\nA1,Tea,7\nA2,Ham,1\n");
    assertEquals(Map.of("A1", 7_000L, "A2", 1_000L), stock.all());
    var report = run("t.csv", "code,name,stock\nA1,Tea,5\nA1,Tea,7\nA2,Ham,1\n");
    assertEquals(0, report.counted());
    assertEquals(Map.of("A1", 7_000L, "A2", 1_000L), stock.all());
  }
}
