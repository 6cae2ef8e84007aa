package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// SIGKILL to the whole till, with the practice gateway inside it, at any instant of a sale. The
/// same home goes on from kill to kill; at the end three witnesses must agree: what was printed as
/// paid, what stands in the books, and what the gateway took.
class KilledDemoTest {
  private static final int KILLS = 3;
  private static final long SEED = 2026_11_23L;

  @TempDir private Path home;

  @Test
  void whatWasSaidToBePaidStaysPaidAcrossKills() throws Exception {
    PreparedHome.in(home);
    var random = new SplittableRandom(SEED);
    var said = new ArrayList<JsonNode>();
    for (int kill = 0; kill < KILLS; kill++) {
      try (var till = demo(1000)) {
        var sales = 1 + random.nextInt(3);
        for (int sale = 0; sale < sales; sale++) {
          said.add(till.event("paid"));
        }
        // Anywhere in the sale that comes next.
        Thread.sleep(Duration.ofMillis(random.nextInt(1200)));
        till.kill();
        assertEquals(128 + 9, till.exitCode(), till.words());
        said.addAll(till.rest().stream().filter(e -> is(e, "paid")).toList());
      }
    }
    try (var till = demo(1)) {
      said.add(till.event("paid"));
      till.rest();
      assertEquals(0, till.exitCode(), till.words());
    }
    var orders = Child.orders(home);
    var where = "seed " + SEED + ": " + orders;
    everythingSaidStandsInTheBooks(said, orders, where);
    receiptsAreWithoutGap(orders, where);
    everyReceiptIsPrinted(said, where);
    assertEquals(takenByTheGateway(), takenByTheTill(orders), where);
    assertTrue(said.size() >= KILLS + 1, where);
  }

  private Child demo(int sales) throws IOException {
    return Child.saoma("demo", "--home=" + home, "--sales=" + sales, "--headless", "--json");
  }

  private static boolean is(JsonNode event, String name) {
    return event.get("event").asString().equals(name);
  }

  private static void everythingSaidStandsInTheBooks(
      List<JsonNode> said, List<JsonNode> orders, String where) {
    var byId = new HashMap<Long, JsonNode>();
    orders.forEach(order -> byId.put(order.get("order").asLong(), order));
    for (var event : said) {
      var order = byId.get(event.get("order").asLong());
      assertEquals("SETTLED", order.get("state").asString(), where);
      assertEquals(event.get("payment"), order.get("paidBy").get(0), where);
      assertEquals(event.get("receipt").asLong(), order.get("receipt").asLong(), where);
      var payment =
          payments(order).stream()
              .filter(one -> one.get("number").equals(event.get("payment")))
              .findFirst()
              .orElseThrow();
      assertEquals("PAID", payment.get("state").asString(), where);
      assertEquals(event.get("tradeNo"), payment.get("tradeNo"), where);
      assertEquals(event.get("amount").asLong(), payment.get("paidAmount").asLong(), where);
    }
  }

  private static void receiptsAreWithoutGap(List<JsonNode> orders, String where) {
    var settled =
        orders.stream().filter(order -> order.get("state").asString().equals("SETTLED")).toList();
    var receipts = settled.stream().map(order -> order.get("receipt").asInt()).sorted().toList();
    assertEquals(IntStream.rangeClosed(1, settled.size()).boxed().toList(), receipts, where);
    for (var order : orders) {
      var paid = payments(order).stream().filter(KilledDemoTest::hasMoney).count();
      assertTrue(paid <= 1, where);
    }
  }

  private void everyReceiptIsPrinted(List<JsonNode> said, String where) {
    for (var event : said) {
      var name = "R%06d.txt".formatted(event.get("receipt").asLong());
      assertTrue(Files.exists(home.resolve("receipts").resolve(name)), name + ", " + where);
    }
  }

  private static Map<String, String> takenByTheTill(List<JsonNode> orders) {
    var taken = new TreeMap<String, String>();
    orders.stream()
        .flatMap(order -> payments(order).stream())
        .filter(KilledDemoTest::hasMoney)
        .forEach(payment ->
            taken.put(payment.get("number").asString(), payment.get("tradeNo").asString()));
    return taken;
  }

  /// From the gateway's own file: what is paid there and not given back.
  private Map<String, String> takenByTheGateway() throws IOException {
    var mapper = JsonMapper.builder().build();
    var numbers = new HashMap<String, String>();
    var taken = new TreeMap<String, String>();
    for (var line : Files.readAllLines(home.resolve("practice").resolve("trades.jsonl"))) {
      var event = mapper.readTree(line);
      if (is(event, "opened")) {
        var opening = event.get("opening");
        numbers.put(opening.get("tradeNo").asString(), opening.get("outTradeNo").asString());
      } else if (is(event, "paid")) {
        var trade = event.get("tradeNo").asString();
        taken.put(numbers.get(trade), trade);
      } else if (is(event, "refunded")) {
        taken.remove(numbers.get(event.get("tradeNo").asString()));
      }
    }
    return taken;
  }

  private static boolean hasMoney(JsonNode payment) {
    var state = payment.get("state").asString();
    return state.equals("PAID") || state.equals("DISPUTED");
  }

  private static List<JsonNode> payments(JsonNode order) {
    return StreamSupport.stream(order.get("payments").spliterator(), false).toList();
  }
}
