package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.money.Money;
import saoma.offer.Offers;
import saoma.offer.Rules;
import saoma.operator.Person;
import saoma.order.Cart;
import saoma.order.Draft;
import saoma.order.Prices;
import saoma.order.RandomCart;
import saoma.order.Receipt;
import saoma.shift.Figure;
import saoma.shift.Report;
import saoma.shift.Section.Kind;
import saoma.shift.Who;
import saoma.store.journal.MemoryFiles;

/// Discounts, taxes and sellers in the books: they come back as they went in, from the journal too,
/// and the Z says what the receipts say.
class PriceBooksTest {
  private static final List<String> ADDED =
      List.of(
          "price_before",
          "price_reason",
          "own_discount",
          "own_name",
          "own_off",
          "all_discount",
          "all_name",
          "all_off",
          "tax_rate",
          "tax",
          "offers",
          "offer_off");

  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 27, 12, 0);

  @TempDir Path folder;
  @TempDir Path other;

  private static Receipt sells(ShiftDay day, Cart cart) {
    return day.till.does(p -> day.receipt(p, cart, "alipay", cart.total(), Money.fen(0)));
  }

  private static Cart costing(SplittableRandom random) {
    var plain = RandomCart.of(random);
    var cart = plain.offered(Offers.of(plain, Rules.random(random, 5), NOON, code -> ""));
    return cart.total().isPositive() ? cart : costing(random);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatTheJournalGivesBackIsWhatWasSold(long seed) {
    var random = new SplittableRandom(seed);
    var files = new MemoryFiles();
    var sold = new ArrayList<Receipt>();
    try (var till = Till.with(files, folder, new ArrayList<>())) {
      till.books.soldBy(() -> new Person("02", "韩梅梅"));
      var day = new ShiftDay(till);
      for (var n = 0; n < 12; n++) {
        sold.add(sells(day, costing(random)));
      }
      assertEquals(List.of(), till.books.look(LineCheck::faults));
    }
    try (var till = Till.with(files, other, new ArrayList<>())) {
      for (var receipt : sold) {
        assertEquals(new Who("02", "韩梅梅"), receipt.seller());
        var given = till.books.read(p -> p.receipts().byNumber(receipt.number())).orElseThrow();
        assertEquals(receipt, given);
        var order = till.books.read(p -> p.orders().byId(receipt.orderId())).orElseThrow();
        assertEquals(receipt.lines(), order.lines());
        assertEquals(receipt.total(), order.cart().total());
      }
      assertEquals(List.of(), till.books.look(LineCheck::faults));
      assertEquals(List.of(), new ShiftDay(till).faults());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void theReportSaysWhatTheReceiptsSay(long seed) {
    var random = new SplittableRandom(seed);
    try (var till = Till.at(folder)) {
      var day = new ShiftDay(till);
      Map<String, Long> taxes = new HashMap<>();
      var discounts = 0L;
      var sold = new ArrayList<Receipt>();
      for (var n = 0; n < 15; n++) {
        var receipt = sells(day, costing(random));
        sold.add(receipt);
        for (var tax : Prices.taxes(receipt.lines())) {
          var key = tax.rate().percent() + "|" + tax.rate().way().name();
          taxes.merge(key, tax.tax().minor(), Long::sum);
        }
        discounts += off(receipt);
      }
      var report = day.desk.x().orElseThrow().report();
      for (var one : taxes.entrySet()) {
        assertEquals(one.getValue(), tax(report, one.getKey()), one.getKey());
      }
      assertEquals(discounts, report.find("discounts.given", "").map(Figure::value).orElse(0L));
      // Everything comes back, in pieces.
      for (var receipt : sold) {
        var payment = payment(till, receipt);
        var first = random.nextLong(1, receipt.total().minor() + 1);
        day.givesBack(payment, first, false);
        if (first < receipt.total().minor()) {
          day.givesBack(payment, receipt.total().minor() - first, false);
        }
      }
      var after = day.desk.x().orElseThrow().report();
      assertEquals(0, after.value("tax.gross"));
      taxes.keySet().forEach(key -> assertEquals(0, tax(after, key), key));
      assertEquals(0, after.value("sales.net"));
      assertEquals(List.of(), day.faults());
    }
  }

  private static saoma.payment.Payment payment(Till till, Receipt receipt) {
    var number = receipt.tenders().getLast().payment();
    return till.books.read(p -> p.payments().byNumber(number)).orElseThrow();
  }

  private static long tax(Report report, String rate) {
    return report.find("tax.tax", rate).map(Figure::value).orElse(0L);
  }

  private static long off(Receipt receipt) {
    var sum = 0L;
    for (var line : receipt.lines()) {
      sum += line.gross().minor() - line.goods().minor();
      var shared = line.pricing().shared();
      sum += shared == null ? 0 : shared.off().minor();
      sum += line.goods().minor() - line.cost().minor();
    }
    return sum;
  }

  @Test
  void aShopWithoutTaxAndDiscountHasNoSectionsOfThem() {
    try (var till = Till.at(folder)) {
      var day = new ShiftDay(till);
      day.sells("cash", 1_000);
      var kinds =
          day.desk.x().orElseThrow().report().sections().stream().map(one -> one.kind()).toList();
      assertTrue(kinds.contains(Kind.SALES));
      assertTrue(!kinds.contains(Kind.TAX) && !kinds.contains(Kind.DISCOUNTS), kinds.toString());
    }
  }

  /// A database from before, made by taking away what the migration adds.
  @Test
  void rowsFromBeforeAreSoldByNobodyWithoutTaxAndDiscount() {
    Receipt before;
    try (var till = Till.at(folder)) {
      before = new ShiftDay(till).sells("cash", 1_000);
      till.books.forced(h -> {
        for (var table : List.of("order_line", "receipt_line", "draft_line")) {
          for (var column : ADDED) {
            h.execute("alter table " + table + " drop column " + column);
          }
        }
        h.execute("drop table coupon_use");
        h.execute("drop table offer");
        h.execute("alter table receipt drop column seller_code");
        h.execute("alter table receipt drop column seller_name");
        h.execute("alter table product drop column tax_rate");
        return h.execute(
            "delete from \"flyway_schema_history\" where cast(\"version\" as int) >= 19");
      });
    }
    try (var till = Till.at(folder)) {
      assertEquals(
          before, till.books.read(p -> p.receipts().byNumber(before.number())).orElseThrow());
      assertEquals(Who.NOBODY, before.seller());
      assertTrue(before.lines().stream().allMatch(line -> line.pricing().isNone()));
      assertEquals(List.of(), till.books.look(LineCheck::faults));
    }
  }

  @Test
  void aDraftKeepsWhatWasDoneToIt() {
    var cart = costing(new SplittableRandom(5));
    try (var till = Till.at(folder)) {
      new DraftTable(till.books).save(new Draft(cart, "sale", Till.NOON));
    }
    try (var till = Till.at(folder)) {
      assertEquals(cart, new DraftTable(till.books).load().orElseThrow().cart());
    }
  }

  @Test
  void aLineThatWasChangedByHandIsFound() {
    try (var till = Till.at(folder)) {
      var day = new ShiftDay(till);
      sells(day, costing(new SplittableRandom(6)));
      till.books.forced(h -> h.execute("update receipt_line set all_off = all_off + 1"));
      assertEquals(
          List.of("1 receipts that are not the sum of their lines"),
          till.books.look(LineCheck::faults));
      till.books.forced(h -> h.execute("update receipt_line set all_off = all_off - 1"));
      till.books.forced(h -> h.execute("update receipt_line set offer_off = offer_off + 1"));
      assertEquals(
          List.of("1 receipts that are not the sum of their lines"),
          till.books.look(LineCheck::faults));
      till.books.forced(h -> h.execute("update order_line set own_off = own_off + 1"));
      assertEquals(2, till.books.look(LineCheck::faults).size());
    }
  }
}
