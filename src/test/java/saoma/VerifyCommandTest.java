package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.cli.ExitCode;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;
import saoma.settings.Home;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.JournalStart;
import saoma.store.journal.FolderFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir Path folder;
  private StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Home home() {
    return new Home(folder);
  }

  @Test
  void aWholeJournalIsGoodAndAddsUpDayByDayAndChannelByChannel() throws IOException {
    sell(NOON, "alipay", 1301);
    sell(NOON, "alipay", 2);
    sell(NOON.plusSeconds(60), "wechat", 7);
    // 16:00 in UTC is the next day in the shop.
    sell(NOON.plusSeconds(12 * 3600), "wechat", 100);
    var before = contents();
    assertEquals(ExitCode.DONE, run("--json"));
    assertEquals(before, contents(), "verifying changed something");
    var days = lines("day");
    assertEquals(2, days.size());
    assertEquals("2026-11-23", days.get(0).get("day").asString());
    var totals = days.get(0).get("totals");
    assertEquals(total("alipay", 2, 1303), totals.get(0).toString());
    assertEquals(total("wechat", 1, 7), totals.get(1).toString());
    assertEquals(total("wechat", 1, 100), days.get(1).get("totals").get(0).toString());
    var summary = lines("journal").getFirst();
    assertEquals("Level", summary.get("database").asString());
    assertTrue(
        summary.get("head").asString().startsWith(days.get(1).get("head").asString()),
        "the newest day's head is the journal's");
    assertEquals(16, days.get(0).get("head").asString().length());
  }

  @Test
  void aPersonReadsTheSame() throws IOException {
    sell(NOON, "alipay", 1301);
    assertEquals(ExitCode.DONE, run());
    assertTrue(out.toString().contains("2026-11-23  head "), out.toString());
    assertTrue(out.toString().contains("1 paid      CNY 13.01"), out.toString());
    assertTrue(out.toString().contains("every payment agrees"), out.toString());
  }

  @Test
  void aChangedByteIsNamedInTheJournalAloneToo() throws IOException {
    sell(NOON, "alipay", 1301);
    var segment = segment();
    var bytes = Files.readAllBytes(segment);
    bytes[2 * 1024 + 200] ^= 1;
    Files.write(segment, bytes);
    for (var how : List.of("--home=" + folder, "--journal=" + home().journal())) {
      out = new StringWriter();
      assertEquals(ExitCode.FAILED, run("--json", how));
      var broken = lines("broken").getFirst();
      assertEquals(2, broken.get("record").asInt());
      assertEquals(2048, broken.get("offset").asInt());
      assertEquals("CHANGED", broken.get("what").asString());
    }
    assertEquals(ExitCode.FAILED, run());
    assertTrue(out.toString().contains("BROKEN: Record 2 was changed"), out.toString());
  }

  @Test
  void aDatabaseThatSomebodyEditedIsNamedByItsPayment() throws IOException, SQLException {
    sell(NOON, "alipay", 1301);
    sql("update payment set version = version + 1");
    assertEquals(ExitCode.FAILED, run());
    assertTrue(out.toString().contains("is not as the journal has it"), out.toString());
    sql("update payment set version = version - 1");
    assertEquals(ExitCode.DONE, run());
    sql("update payment_journal set evidence = 'x' where seq = 1");
    assertEquals(ExitCode.FAILED, run());
    assertTrue(out.toString().contains("row 1 of the payment journal"), out.toString());
  }

  @Test
  void anUnfinishedLastRecordIsToldFromAChangedOneByTheDatabase() throws IOException {
    sell(NOON, "alipay", 1301);
    var segment = segment();
    var whole = Files.readAllBytes(segment);
    var used = whole.length;
    while (whole[used - 1] == 0) {
      used--;
    }
    var torn = whole.clone();
    torn[(used / 1024 + 1) * 1024 + 5] = 7;
    Files.write(segment, torn);
    assertEquals(ExitCode.DONE, run());
    assertTrue(out.toString().contains("was never acknowledged"), out.toString());
    assertEquals(ExitCode.FAILED, run("--journal=" + home().journal()));
    var changed = whole.clone();
    changed[used - 1] ^= 1;
    Files.write(segment, changed);
    assertEquals(ExitCode.FAILED, run());
    assertTrue(out.toString().contains("lacks 1 records"), out.toString());
  }

  @Test
  void whatTheNextStartWillDoIsSaid() throws IOException {
    sell(NOON, "alipay", 1301);
    var database = folder.resolve("data/till.mv.db");
    var old = Files.readAllBytes(database);
    sell(NOON, "alipay", 5);
    Files.write(database, old);
    assertEquals(ExitCode.DONE, run());
    assertTrue(out.toString().contains("gives the database 2 records"), out.toString());
  }

  @Test
  void anOpenTillIsLeftAlone() throws IOException {
    sell(NOON, "alipay", 1301);
    try (var open = Database.open(home().database())) {
      assertEquals(ExitCode.DONE, run("--json"));
      assertEquals("InUse", lines("journal").getFirst().get("database").asString());
    }
  }

  @Test
  void aFolderWithoutAJournalAndAWrongOptionAreSaidSo() {
    assertEquals(ExitCode.FAILED, run());
    assertTrue(err.toString().startsWith("There is no money journal in"), err.toString());
    assertEquals(ExitCode.MISUSED, run("--jurnal=x"));
  }

  private static String total(String channel, int paid, int sum) {
    return ("{'channel':'%s','currency':'CNY','paid':%d,'sum':%d,'afterEnd':0,'afterEndSum':0,"
            + "'refunds':0,'refundSum':0}")
        .formatted(channel, paid, sum)
        .replace('\'', '"');
  }

  private Path segment() {
    return home().journal().resolve("money-00000001.saoma");
  }

  private List<String> contents() throws IOException {
    try (var files = Files.walk(folder)) {
      var contents = new ArrayList<String>();
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        contents.add(file + " " + java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
      return contents;
    }
  }

  private List<JsonNode> lines(String is) {
    return out.toString()
        .lines()
        .<JsonNode>map(MAPPER::readTree)
        .filter(line -> line.get("is").asString().equals(is))
        .toList();
  }

  private void sql(String statement) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:h2:file:" + home().database(), "sa", "");
        var open = connection.createStatement()) {
      open.execute(statement);
    }
  }

  private int run(String... arguments) {
    var all = new ArrayList<>(List.of("verify", "--home=" + folder));
    for (var argument : arguments) {
      if (argument.startsWith("--home")) {
        all.remove(1);
      }
      all.add(argument);
    }
    return Main.commands(new Wiring())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(new String[0]));
  }

  /// A sale of one line, paid: begun in one transaction, paid in another.
  private void sell(Instant at, String channel, long fen) throws IOException {
    var cart = Cart.EMPTY.add("200001", "牛奶", "Milk", Quantity.ONE, Money.fen(fen));
    try (var database = Database.open(home().database());
        var journal =
            JournalStart.with(database, new FolderFiles(home().journal()), InstantSource.fixed(at))
                .journal()) {
      var books = new DurableTx(database, "01", (what, _) -> {}, journal);
      var payment =
          books.durable(p -> {
            var order = p.orders().open("sale " + journal.head().seq(), cart, at);
            var number = p.payments().nextNumber(at);
            var created =
                new Payment(
                    number,
                    order.id(),
                    channel,
                    order.total(),
                    "shop",
                    new Created(),
                    0,
                    at,
                    at,
                    at,
                    at);
            p.payments().add(created);
            p.payments().move(created, new Awaiting(null));
            p.journal()
                .append(
                    at,
                    number,
                    new saoma.payment.PaymentEvent.Submitted(),
                    new Created(),
                    new Awaiting(null),
                    "");
            return created.moved(new Awaiting(null));
          });
      var proof = new Proof("T" + payment.tail(), at, cart.total());
      books.durable(p -> p.payments().move(payment, new Paid(proof, false)));
    }
  }
}
