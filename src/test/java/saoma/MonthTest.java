package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import saoma.checkout.ShiftDesk;
import saoma.cli.CannotEnter;
import saoma.cli.ExitCode;
import saoma.cli.ReportCommand;
import saoma.cli.ReportRun;
import saoma.numbers.DaySums;
import saoma.operator.Operator;
import saoma.operator.Reply;
import saoma.report.PageText;
import saoma.settings.AlipaySettings;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.settings.Settings.Mode;
import saoma.settings.SettingsFile;
import saoma.settings.WechatSettings;
import saoma.sheet.Sheet;
import saoma.sheet.SheetFormat;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.Halt;
import saoma.store.StoredDays;
import saoma.store.journal.FolderFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A month from a seed, and every report of it beside the facts of the money journal, which are
/// added up by [MonthSums].
@TestInstance(Lifecycle.PER_CLASS)
class MonthTest {
  private static final String MONTH = "2026-08";
  private static final String SEED = "11";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private JsonNode made = MAPPER.createObjectNode();
  private MonthSums sums = new MonthSums();
  private @Nullable Database opened;

  @BeforeAll
  void makeUp(@TempDir Path kept) throws IOException {
    folder = kept;
    assertEquals(ExitCode.DONE, fill(folder.resolve("shop")), err::toString);
    made = MAPPER.readTree(out.toString());
    sums = MonthSums.of(new FolderFiles(shop().journal()));
    var looked = new Home(folder.resolve("looked"));
    copy(shop().root(), looked.root());
    opened = Database.open(looked.database());
  }

  @AfterAll
  void close() {
    if (opened != null) {
      opened.close();
    }
  }

  /// The books stay open from report to report; everything else is as the program has it.
  private record Opened(ReportRuns real, ShiftDesk desk, DaySums days) implements ReportRun {
    @Override
    public <T> T read(Home home, Function<ShiftDesk, T> work) {
      return work.apply(desk);
    }

    @Override
    public <T> T numbers(Home home, Function<DaySums, T> work) {
      return work.apply(days);
    }

    @Override
    public PageText words(Home home) throws CannotEnter {
      return real.words(home);
    }

    @Override
    public Path save(Home home, Sheet sheet, String name, SheetFormat format) throws IOException {
      return real.save(home, sheet, name, format);
    }
  }

  private Home shop() {
    return new Home(folder.resolve("shop"));
  }

  private int fill(Path home) {
    return run(
        "demo",
        "--json",
        "--home",
        home.toString(),
        "--month=" + MONTH,
        "--seed",
        SEED,
        "--sales-per-day",
        "4");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.commands(new Wiring())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private List<String> report(String... arguments) {
    var books = new DurableTx(Objects.requireNonNull(opened), "01", Halt.jvm());
    var clock = InstantSource.system();
    var desk = new ShiftDesk(books, clock, () -> Settings.FRESH, _ -> true);
    var open = new Opened(new ReportRuns(clock), desk, new StoredDays(books));
    var line = new CommandLine(new ReportCommand(open, clock));
    var all = new ArrayList<>(List.of("--home", shop().root().toString()));
    all.addAll(List.of(arguments));
    var told = new StringWriter();
    var code = line.setOut(new PrintWriter(told, true)).execute(all.toArray(String[]::new));
    assertEquals(ExitCode.DONE, code);
    return told.toString().lines().toList();
  }

  private List<MonthSums.Sums> closed() {
    return sums.shifts.subList(0, sums.shifts.size() - 1);
  }

  @Test
  void everyKindOfSaleIsInIt() {
    assertEquals(16, made.get("kinds").size());
    var month = MonthSums.together(closed());
    for (var tender : List.of("alipay", "wechat", "card", "cash", "balance")) {
      assertTrue(month.getOrDefault("TENDERS/tender.in/" + tender, 0L) > 0, tender);
    }
    for (var figure :
        List.of(
            "SALES/sales.returns/",
            "COUNTS/counts.copies/",
            "COUNTS/counts.top-ups/",
            "CHANNELS/channel.late/alipay",
            "CHANNELS/channel.after-end/alipay",
            "TENDERS/tender.back/cash",
            "EXCEPTIONS/exception/OVERRIDDEN",
            "change kept",
            "let go",
            "moves")) {
      assertNotEquals(0, month.getOrDefault(figure, 0L), figure);
    }
    assertTrue(closed().stream().anyMatch(one -> one.of("DRAWER/drawer.difference/") > 0));
    assertTrue(closed().stream().anyMatch(one -> one.of("DRAWER/drawer.difference/") < 0));
    assertTrue(closed().stream().anyMatch(one -> one.of("COUNTS/counts.receipts/") == 0));
    assertTrue(closed().size() > 31, "no day has two Zs");
  }

  @Test
  void xIsWhatTheJournalSaysOfTheShiftThatIsOpen() {
    var open = new TreeMap<>(sums.shifts.getLast().figures);
    open.put("DRAWER/drawer.expected/", open.get("expected"));
    open.remove("DRAWER/drawer.difference/");
    MonthReports.agree("x", open, report("x", "--format", "json"), report("x", "--format", "csv"));
    assertTrue(open.get("SALES/sales.gross/") > 0, "nothing was sold in the morning after");
  }

  @Test
  void eachZIsWhatTheJournalSaysOfItsShift() {
    for (var number = 1; number <= closed().size(); number++) {
      var one = closed().get(number - 1);
      var expected = new TreeMap<>(one.figures);
      expected.put("DRAWER/drawer.expected/", expected.get("expected"));
      var named = String.valueOf(number);
      MonthReports.agree(
          "Z " + number,
          expected,
          report("z", "--number", named, "--format", "json"),
          report("z", "--number", named, "--format", "csv"));
      MonthReports.paper("Z " + number, expected, report("z", "--number", named));
    }
  }

  @Test
  void eachDayIsTheSumOfItsZs() {
    for (var day : closed().stream().map(one -> one.day).distinct().toList()) {
      var all = closed().stream().filter(one -> one.day.equals(day)).toList();
      var date = day.toString();
      MonthReports.agree(
          date,
          MonthSums.together(all),
          report("day", "--date", date, "--format", "json"),
          report("day", "--date", date, "--format", "csv"));
    }
  }

  @Test
  void theMonthIsTheSumOfAllInEveryFormat() throws IOException {
    var date = MONTH + "-15";
    var expected = MonthSums.together(closed());
    MonthReports.agree(
        MONTH,
        expected,
        report("month", "--date", date, "--format", "json"),
        report("month", "--date", date, "--format", "csv"));
    MonthReports.paper(MONTH, expected, report("month", "--date", date));
    var home = shop().root().toString();
    var code = run("report", "month", "--home", home, "--date", date, "--format", "xlsx");
    assertEquals(ExitCode.DONE, code, err::toString);
    var file = Path.of(out.toString().strip());
    var amounts = new HashSet<BigDecimal>();
    try (var book = new ReadableWorkbook(file.toFile())) {
      for (var sheet : book.getSheets().toList()) {
        for (var row : sheet.read()) {
          row.stream()
              .filter(cell -> cell != null && cell.getType() == CellType.NUMBER)
              .forEach(cell -> amounts.add(cell.asNumber().setScale(2)));
        }
      }
    }
    expected.forEach((figure, value) -> {
      if (figure.matches("(SALES|TENDERS|HOURS|GRAND_TOTALS)/.*")) {
        assertTrue(amounts.contains(BigDecimal.valueOf(value, 2)), figure + " " + value);
      }
    });
    assertEquals(made.get("turnover").asLong(), expected.get("SALES/sales.total/"));
  }

  /// The sums of days beside what the journal says of their shifts.
  @Test
  void theNumbersOfTheMonthAndOfEachDayAreThoseOfTheJournal() {
    var lines =
        report("numbers", "--from", MONTH + "-01", "--to", MONTH + "-31", "--format", "csv");
    var month = MonthSums.together(closed());
    assertEquals(month.get("SALES/sales.gross/"), fen(lines, "销售额", 1));
    assertEquals(-month.get("SALES/sales.returns/"), fen(lines, "退款", 1));
    assertEquals(month.get("SALES/sales.total/"), fen(lines, "净销售额", 1));
    assertEquals(month.get("COUNTS/counts.receipts/") * 100, fen(lines, "小票数", 1));
    for (var day : closed().stream().map(one -> one.day).distinct().toList()) {
      var all = closed().stream().filter(one -> one.day.equals(day)).toList();
      var sold = MonthSums.together(all).getOrDefault("SALES/sales.gross/", 0L);
      assertEquals(sold, fen(lines, day.toString(), 3), day.toString());
    }
  }

  /// A cell of the row that begins so, in hundredths; nothing where there is no such row.
  private static long fen(List<String> lines, String row, int cell) {
    return lines.stream()
        .filter(line -> line.startsWith(row + ","))
        .map(line -> new BigDecimal(line.split(",")[cell]).movePointRight(2).longValueExact())
        .findFirst()
        .orElse(0L);
  }

  @Test
  void theZsHaveNoGapAndEachIsBoundToTheOneBeforeAndToTheJournal() throws Exception {
    var previous = "0".repeat(64);
    var grand = 0L;
    var receipt = 0L;
    for (var number = 1; number <= closed().size(); number++) {
      var one = closed().get(number - 1);
      var z =
          MAPPER.readTree(
              report("z", "--number", String.valueOf(number), "--format", "json").getFirst());
      assertEquals(number, z.get("number").asLong());
      assertEquals(hash(z.get("text").asString()), z.get("hash").asString());
      assertEquals(previous, z.get("links").get("previous").asString());
      assertEquals(one.markBefore, z.get("links").get("journalHash").asString());
      assertEquals(one.day.toString(), z.get("day").asString());
      assertEquals(one.firstReceipt, z.get("links").get("firstReceipt").asLong());
      assertEquals(one.lastReceipt, z.get("links").get("lastReceipt").asLong());
      if (one.firstReceipt != 0) {
        assertEquals(receipt + 1, one.firstReceipt);
        receipt = one.lastReceipt;
      }
      assertTrue(one.of("GRAND_TOTALS/grand.sales/") >= grand);
      grand = one.of("GRAND_TOTALS/grand.sales/");
      previous = z.get("hash").asString();
    }
    assertEquals(closed().size(), made.get("zs").asInt());
    assertEquals(
        ExitCode.FAILED,
        run(
            "report",
            "z",
            "--home",
            shop().root().toString(),
            "--number",
            String.valueOf(closed().size() + 1)));
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    var sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sum);
  }

  @Test
  void aTillRunsOnItAndItsPeopleLogIn() throws Exception {
    assertEquals(ExitCode.DONE, run("verify", "--home", shop().root().toString()), err::toString);
    var home = new Home(folder.resolve("copy"));
    copy(shop().root(), home.root());
    try (var services = new Services(home, Wiring.settings(home), InstantSource.system())) {
      assertEquals(List.of(), services.recovered.words());
      for (var person : made.get("people")) {
        var here = services.staff.desk().logIn(person.get("pin").asString().toCharArray());
        var one = assertInstanceOf(Reply.Granted.class, here).value();
        assertEquals(person.get("name").asString(), ((Operator) one).name());
      }
      assertTrue(services.shiftDesk.x().isPresent());
      assertEquals(made.get("zs").asLong(), services.shiftDesk.lastZ().orElseThrow().number());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var there = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else {
          Files.copy(file, there);
        }
      }
    }
  }

  @Test
  void oneSeedIsOneMonth() throws IOException {
    var home = folder.resolve("again");
    assertEquals(ExitCode.DONE, fill(home), err::toString);
    assertEquals(made, MAPPER.readTree(out.toString()));
    var again = MonthSums.of(new FolderFiles(new Home(home).journal()));
    assertEquals(
        sums.shifts.stream().map(one -> one.figures).toList(),
        again.shifts.stream().map(one -> one.figures).toList());
  }

  @Test
  void booksThatHoldSalesAndRealMoneyAreLeftAlone() throws IOException {
    var before = Files.readAllBytes(shop().journal().resolve(journal()));
    assertEquals(ExitCode.FAILED, fill(shop().root()));
    assertTrue(err.toString().contains("name an empty folder"), err.toString());
    var after = Files.readAllBytes(shop().journal().resolve(journal()));
    assertEquals(HexFormat.of().formatHex(before), HexFormat.of().formatHex(after));
    var live = new Home(folder.resolve("live"));
    Files.createDirectories(live.root());
    new SettingsFile(live.settingsFile())
        .save(Settings.FRESH.with(Mode.LIVE, AlipaySettings.NONE, WechatSettings.NONE));
    assertEquals(ExitCode.FAILED, fill(live.root()));
    assertTrue(err.toString().contains("real money"), err.toString());
    assertTrue(Files.notExists(live.journal()));
  }

  private String journal() throws IOException {
    try (var files = Files.list(shop().journal())) {
      return files.map(file -> file.getFileName().toString()).sorted().findFirst().orElseThrow();
    }
  }

  @Test
  void whatIsNoMonthOrNotOverIsSaidSo() {
    var home = folder.resolve("none").toString();
    assertEquals(ExitCode.MISUSED, run("demo", "--month=today", "--home", home));
    assertEquals(ExitCode.MISUSED, run("demo", "--month=2999-01", "--home", home));
    assertEquals(ExitCode.MISUSED, run("demo", "--month", "--sales-per-day", "0", "--home", home));
    assertTrue(Files.notExists(Path.of(home)));
  }
}
