package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.cli.ExitCode;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;
import saoma.settings.Home;
import saoma.store.Database;
import saoma.store.DurableTx;
import tools.jackson.databind.json.JsonMapper;

class OrdersCommandTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void anOrderIsOneLineOfJsonWithItsPaymentsAndItsReceipt() {
    sell();
    assertEquals(ExitCode.DONE, run("--json"));
    var lines = out.toString().lines().toList();
    assertEquals(2, lines.size());
    var mapper = JsonMapper.builder().build();
    var open = mapper.readTree(lines.get(0));
    assertEquals(2, open.get("order").asInt());
    assertEquals("OPEN", open.get("state").asString());
    assertTrue(open.get("receipt").isNull());
    assertEquals(0, open.get("payments").size());
    var settled = mapper.readTree(lines.get(1));
    assertEquals(1300, settled.get("total").asLong());
    assertEquals("CNY", settled.get("currency").asString());
    assertEquals("2026-11-23T04:00:00Z", settled.get("openedAt").asString());
    assertEquals(1, settled.get("receipt").asInt());
    assertEquals("牛奶", settled.get("lines").get(0).get("name").asString());
    assertEquals(2000, settled.get("lines").get(0).get("thousandths").asLong());
    var payments = settled.get("payments");
    assertEquals("CLOSED", payments.get(0).get("state").asString());
    assertEquals("PAID", payments.get(1).get("state").asString());
    assertEquals(1300, payments.get(1).get("amount").asLong());
    assertEquals("TRADE1", payments.get(1).get("tradeNo").asString());
    assertEquals(1, settled.get("paidBy").size());
    assertEquals(settled.get("paidBy").get(0), payments.get(1).get("number"));
    assertTrue(err.toString().contains("2 orders"));
  }

  @Test
  void aPersonReadsTheSameInWords() {
    sell();
    assertEquals(ExitCode.DONE, run());
    var text = out.toString();
    assertTrue(text.contains("2026-11-23 12:00:00"), text);
    assertTrue(text.contains("CNY 13.00  SETTLED  receipt 1"), text);
    assertTrue(text.contains("trade TRADE1"), text);
  }

  @Test
  void aTillThatIsOpenIsSaidSoAndNothingIsPrinted() {
    sell();
    try (var till = Database.open(new Home(folder).database())) {
      assertEquals(ExitCode.FAILED, run("--json"));
      assertEquals("", out.toString());
      assertTrue(err.toString().startsWith("The till in "), err.toString());
    }
    assertEquals(ExitCode.DONE, run("--json"));
  }

  @Test
  void aFolderWithoutBooksIsLeftEmpty() {
    assertEquals(ExitCode.FAILED, run());
    assertTrue(err.toString().startsWith("There are no books in"), err.toString());
    assertEquals(0, folder.toFile().list().length);
  }

  @Test
  void anUnknownOptionIsAWrongUse() {
    assertEquals(ExitCode.MISUSED, run("--jsno"));
    assertEquals("", out.toString());
  }

  private int run(String... arguments) {
    var all = new java.util.ArrayList<String>();
    all.add("--home=" + folder);
    all.addAll(java.util.List.of(arguments));
    return Main.commands(new Wiring())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(command(all.toArray(new String[0])));
  }

  private void sell() {
    var cart = Cart.EMPTY.add("200001", "牛奶", "Milk", Quantity.pieces(2), Money.fen(650));
    try (var database = Database.open(new Home(folder).database())) {
      var books = new DurableTx(database, "01", (what, _) -> {});
      books.durable(p -> {
        var order = p.orders().open("sale 1", cart, NOON);
        p.payments().add(payment(p.payments().nextNumber(NOON), order, new Closed("lost")));
        var proof = new Proof("TRADE1", NOON.plusSeconds(9), cart.total());
        var paid = payment(p.payments().nextNumber(NOON), order, new Paid(proof, false));
        p.payments().add(paid);
        p.orders().derive(order.id(), OrderState.SETTLED, List.of(paid.number()));
        p.receipts()
            .issue(
                new Receipt(
                    0,
                    "01",
                    "shop",
                    order.id(),
                    NOON,
                    order.lines(),
                    order.total(),
                    List.of(new Tender("alipay", order.total(), paid.number(), "TRADE1", NOON)),
                    0));
        return p.orders().open("sale 2", cart, NOON.plusSeconds(60));
      });
    }
  }

  private static Payment payment(String number, Order order, PaymentState state) {
    var end = NOON.plusSeconds(300);
    return new Payment(
        number, order.id(), "alipay", order.total(), "shop", state, 0, NOON, end, end, end);
  }

  private static String[] command(String... args) {
    var whole = new String[args.length + 1];
    whole[0] = "orders";
    System.arraycopy(args, 0, whole, 1, args.length);
    return whole;
  }
}
