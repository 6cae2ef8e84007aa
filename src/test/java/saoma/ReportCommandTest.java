package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import saoma.checkout.CloseWish;
import saoma.checkout.ShiftDesk;
import saoma.checkout.ShiftReply;
import saoma.cli.ExitCode;
import saoma.device.Columns;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.operator.Grant;
import saoma.operator.Person;
import saoma.operator.Right;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.shift.Count;
import saoma.shift.DrawerMove.Kind;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.Halt;
import saoma.store.PreparedDatabase;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Person LI = new Person("01", "李雷");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /// Two Zs on two days, and a shift that is open.
  @BeforeEach
  void trade() {
    var home = new Home(folder);
    PreparedDatabase.in(home.database());
    try (var database = Database.open(home.database())) {
      var books = new DurableTx(database, "01", Halt.jvm());
      day(books, NOON, "=milk");
      day(books, NOON.plusSeconds(86_400), "零钱");
      gives(books, NOON.plusSeconds(90_000));
    }
  }

  private static void day(DurableTx books, Instant at, String reason) {
    var desk = new ShiftDesk(books, InstantSource.fixed(at), () -> Settings.FRESH, _ -> true);
    gives(books, at);
    done(desk.move(Kind.PAY_IN, Money.fen(12_345), reason, grant(Right.DRAWER)));
    var expected = desk.x().orElseThrow().report().value("drawer.expected");
    done(desk.count(Count.of(Money.fen(expected)), LI));
    done(desk.close(new CloseWish(Money.fen(0), "", List.of()), grant(Right.CLOSE_SHIFT)));
  }

  /// A sale that cost nothing is a sale.
  private static void gives(DurableTx books, Instant at) {
    books.durable(p -> {
      var cart = Cart.EMPTY.add("c", "赠品", "", Quantity.ONE, Money.fen(0));
      var order = p.orders().open("s" + at.getEpochSecond(), cart, at);
      p.orders().derive(order.id(), OrderState.SETTLED, List.of());
      return p.receipts()
          .issue(
              new Receipt(
                  0, "01", "小店", order.id(), at, order.lines(), order.total(), List.of(), 0));
    });
  }

  private static Grant grant(Right right) {
    return new Grant(right, "", LI, Person.NOBODY, "");
  }

  private static <T> T done(ShiftReply<T> reply) {
    return switch (reply) {
      case ShiftReply.Done<T>(var value) -> value;
      case ShiftReply.Refused<T>(var why) -> throw new AssertionError(why);
    };
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var all = new java.util.ArrayList<>(List.of("report", "--home", folder.toString()));
    all.addAll(List.of(arguments));
    return Main.commands(new Wiring())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  @Test
  void aZIsPrintedForTheReceiptPrinter() {
    assertEquals(ExitCode.DONE, run("z", "--number", "1"));
    var lines = out.toString().lines().toList();
    assertTrue(lines.stream().allMatch(line -> Columns.width(line) == 42), out.toString());
    assertTrue(out.toString().contains("Z REPORT"), out.toString());
    assertTrue(out.toString().contains("123.45"), out.toString());
    assertEquals(ExitCode.DONE, run("z"));
    assertTrue(out.toString().contains("零钱"), out.toString());
  }

  @Test
  void xIsTheShiftThatIsOpen() {
    assertEquals(ExitCode.DONE, run("x", "--json"));
    var json = JsonMapper.builder().build().readTree(out.toString());
    assertEquals("X", json.get("report").asString());
    assertEquals(3, json.get("shift").asInt());
    assertEquals("COUNTS", json.get("sections").get(1).get("section").asString());
    assertEquals(1, json.get("sections").get(1).get("figures").get(0).get("value").asInt());
  }

  @Test
  void aDayAndAMonthAreSums() {
    assertEquals(ExitCode.DONE, run("day", "--date", "2026-11-24", "--format", "json"));
    var json = JsonMapper.builder().build().readTree(out.toString());
    assertEquals(2, json.get("numbers").get(0).asInt());
    assertEquals(ExitCode.DONE, run("month", "--date", "2026-11-30"));
    assertTrue(out.toString().contains("1 - 2"), out.toString());
    assertEquals(ExitCode.DONE, run("month", "--date", "2026-10-01", "--format", "json"));
    assertTrue(out.toString().contains("\"numbers\":[]"), out.toString());
  }

  @Test
  void theNumbersOfASpanComeInEveryForm() throws Exception {
    var days = List.of("numbers", "--from", "2026-11-23", "--to", "2026-11-24", "--format");
    assertEquals(ExitCode.DONE, run(with(days, "text")));
    assertTrue(
        out.toString().contains("Sold ¥0.00 in 3 receipts") || out.toString().contains("共 3 张小票"),
        out.toString());
    assertEquals(ExitCode.DONE, run(with(days, "json")));
    var json = JsonMapper.builder().build().readTree(out.toString());
    assertTrue(json.toString().contains("2026-11-24"), out.toString());
    assertEquals(ExitCode.DONE, run(with(days, "csv")));
    assertTrue(out.toString().contains("赠品"), out.toString());
    for (var kind : List.of("pdf", "xlsx")) {
      assertEquals(ExitCode.DONE, run(with(days, kind)));
      var file = Path.of(out.toString().strip());
      assertEquals("numbers-2026-11-23-2026-11-24." + kind, file.getFileName().toString());
      assertTrue(Files.size(file) > 1_000, file.toString());
    }
  }

  private static String[] with(List<String> all, String last) {
    var more = new java.util.ArrayList<>(all);
    more.add(last);
    return more.toArray(String[]::new);
  }

  @Test
  void aSpanThatIsNoneIsRefusedWithWords() {
    assertEquals(ExitCode.MISUSED, run("numbers", "--from", "2026-11-24", "--to", "2026-11-23"));
    assertTrue(err.toString().contains("--from, --to"), err.toString());
    assertEquals(ExitCode.MISUSED, run("numbers", "--from", "0001-01-01", "--to", "0001-01-02"));
    assertEquals(ExitCode.MISUSED, run("day", "--from", "2026-11-24"));
  }

  @Test
  void aSpreadsheetReadsARowForEachFigureAndRunsNoFormula() {
    assertEquals(ExitCode.DONE, run("z", "--date", "2026-11-23", "--format", "csv"));
    var lines = out.toString().lines().toList();
    assertEquals("\uFEFFreport,day,section,figure,of,depth,unit,value,count", lines.getFirst());
    assertTrue(
        lines.contains("Z 1,2026-11-23,DRAWER,drawer.pay-in,,1,MONEY,123.45,1"), out.toString());
    assertTrue(
        lines.stream().anyMatch(line -> line.contains("drawer.move,1 =milk (01 李雷),2,MONEY")),
        out.toString());
  }

  @Test
  void whatIsNotThereOrNotMeantIsSaidSo() {
    assertEquals(ExitCode.FAILED, run("z", "--number", "9"));
    assertTrue(err.toString().contains("no such Z"), err.toString());
    assertEquals(ExitCode.MISUSED, run("x", "--number", "1"));
    assertEquals(ExitCode.MISUSED, run("year"));
    assertEquals(ExitCode.FAILED, run("z", "--date", "2020-01-01"));
    folder = folder.resolve("nowhere");
    assertEquals(ExitCode.FAILED, run("x"));
    assertTrue(err.toString().contains("no books"), err.toString());
  }

  @Test
  void filesAreSavedWhereTheScreenSavesThem() throws Exception {
    assertEquals(ExitCode.DONE, run("z", "--number", "1", "--format", "pdf"));
    var pdf = folder.resolve("reports").resolve("Z-00001.pdf");
    assertEquals(List.of(pdf.toString()), out.toString().lines().toList());
    try (var reader = new PdfReader(Files.readAllBytes(pdf))) {
      var text = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(page));
      }
      assertTrue(text.toString().contains("123.45"), text.toString());
    }
    assertEquals(ExitCode.DONE, run("month", "--date", "2026-11-30", "--format", "xlsx"));
    try (var book =
        new ReadableWorkbook(folder.resolve("reports").resolve("month-2026-11.xlsx").toFile())) {
      assertTrue(book.getSheets().count() > 3);
    }
    assertEquals(ExitCode.FAILED, run("z", "--number", "99", "--format", "pdf"));
    assertEquals("", out.toString());
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    Files.writeString(folder.resolve("reports"), "in the way");
    assertEquals(ExitCode.FAILED, run("x", "--format", "xlsx"));
    assertTrue(err.toString().contains("cannot be written"), err.toString());
    assertEquals("", out.toString());
  }
}
