package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.catalogue.Stock;
import saoma.cli.ExitCode;
import saoma.money.Money;
import saoma.settings.Home;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.GoodsTable;
import saoma.store.Halt;
import saoma.store.ProductTable;
import tools.jackson.databind.json.JsonMapper;

class ImportCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.commands(new Wiring())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(command(args));
  }

  private int runFile(String text, String... more) throws IOException {
    var file = Files.writeString(folder.resolve("goods.csv"), text);
    var args = new String[more.length + 3];
    args[0] = file.toString();
    args[1] = "--home";
    args[2] = folder.resolve("home").toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return run(args);
  }

  @Test
  void productsAreInTheTillAfterwards() throws IOException {
    assertEquals(ExitCode.DONE, runFile("code,name,price\nA1,Water,2.50\n,none,1\n"));
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("line 3: no code"), err.toString());
    try (var database = Database.open(new Home(folder.resolve("home")).database());
        var table = ProductTable.open(new DurableTx(database, "01", Halt.jvm()))) {
      assertEquals(Money.fen(250), table.byCode("A1").orElseThrow().price());
    }
  }

  @Test
  void theStockThatAListSaysIsCounted() throws IOException {
    assertEquals(ExitCode.DONE, runFile("code,name,stock\nA1,Water,12\nA2,Tea,\n", "--json"));
    var said = JsonMapper.builder().build().readTree(out.toString());
    assertEquals(1, said.get("counted").asInt());
    try (var database = Database.open(new Home(folder.resolve("home")).database())) {
      var books = new DurableTx(database, "01", Halt.jvm());
      try (var table = ProductTable.open(books)) {
        var goods = new GoodsTable(books, table);
        assertEquals(12_000L, goods.item("A1").orElseThrow().stock().quantity());
        assertEquals(Stock.NONE, goods.item("A2").orElseThrow().stock());
      }
    }
  }

  @Test
  void jsonSaysTheSame() throws IOException {
    assertEquals(ExitCode.DONE, runFile("A1,Water,2.50\nA2,Tea,\"1,5\"\nA1,Water,3\n", "--json"));
    var lines = out.toString().lines().map(JsonMapper.builder().build()::readTree).toList();
    assertEquals(3, lines.size());
    assertEquals("skipped", lines.get(0).get("event").asString());
    assertEquals(2, lines.get(0).get("line").asInt());
    assertEquals("PRICE_WITH_COMMA", lines.get(0).get("reason").asString());
    assertEquals("repeated", lines.get(1).get("event").asString());
    assertEquals("imported", lines.get(2).get("event").asString());
    assertEquals(1, lines.get(2).get("added").asInt());
    assertEquals(1, lines.get(2).get("skipped").asInt());
    assertTrue(lines.get(2).get("trouble").isNull());
  }

  @Test
  void aFileThatIsNotThereOrHoldsNothingUsableFails() throws IOException {
    var home = folder.resolve("home").toString();
    assertEquals(ExitCode.FAILED, run(folder.resolve("no.csv").toString(), "--home", home));
    assertTrue(err.toString().contains("no such file"));
    assertEquals(ExitCode.FAILED, runFile("A1,,\nA2,,\n"));
  }

  @Test
  void wrongUseIsTwo() {
    assertEquals(ExitCode.MISUSED, run());
    assertEquals(ExitCode.MISUSED, run("a.csv", "--nonsense"));
  }

  private static String[] command(String... args) {
    var whole = new String[args.length + 1];
    whole[0] = "import";
    System.arraycopy(args, 0, whole, 1, args.length);
    return whole;
  }
}
