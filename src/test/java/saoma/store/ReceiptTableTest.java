package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Receipt;
import saoma.order.ReceiptQuery;
import saoma.payment.PaymentState.Paid;

class ReceiptTableTest {
  @TempDir Path folder;
  private Till till;

  @BeforeEach
  void open() {
    till = Till.at(folder);
  }

  @AfterEach
  void close() {
    till.close();
    assertEquals(List.of(), till.halts);
  }

  @Test
  void aReceiptComesBackAsIssuedAlsoAfterReopening() {
    var draft = draft(Till.cart(), "s");
    var issued = issue(draft);
    assertEquals(numbered(draft, 1), issued);
    till.close();
    till = Till.at(folder);
    assertEquals(Optional.of(issued), byNumber(1));
    assertEquals(Optional.of(issued), till.books.read(p -> p.receipts().byOrder(issued.orderId())));
    assertEquals(Optional.empty(), byNumber(2));
    assertEquals(Optional.empty(), till.books.read(p -> p.receipts().byOrder(2)));
  }

  @Test
  void aReceiptThatIsNotCommittedLeavesNoGap() {
    issue(draft(Till.cart(), "s1"));
    var second = draft(Till.cart(), "s2");
    assertThrows(
        ArithmeticException.class,
        () ->
            till.does(p -> {
              assertEquals(2, p.receipts().issue(second).number());
              throw new ArithmeticException("on purpose");
            }));
    assertEquals(2, issue(second).number());
  }

  @Test
  void anOrderHasOneReceipt() {
    var draft = draft(Till.cart(), "s");
    issue(draft);
    assertThrows(JdbiException.class, () -> issue(draft));
    assertEquals(1, search("").size());
    assertEquals(2, issue(draft(Till.cart(), "s2")).number());
  }

  @Test
  void copiesAreCountedAndNothingElseChanges() {
    var issued = issue(draft(Till.cart(), "s"));
    assertEquals(1, till.does(p -> p.receipts().copied(1)).copies());
    var second = till.does(p -> p.receipts().copied(1));
    assertEquals(2, second.copies());
    assertEquals(issued, copies(second, 0));
    assertThrows(IllegalStateException.class, () -> till.does(p -> p.receipts().copied(9)));
  }

  @Test
  void receiptsAreFoundByEverythingAPersonKnowsOfThem() {
    var cola = issue(draft(Till.cart().remove(2), "s1"));
    var odd = Cart.EMPTY.add("25%_OFF", "50% 折_扣\\", "Half Price", Quantity.ONE, Money.fen(100));
    var offer = issue(draft(odd, "s2"));
    assertEquals(List.of(offer, cola), search(""));
    assertEquals(List.of(offer, cola), search("  "));
    assertEquals(List.of(offer), till.books.read(p -> p.receipts().search("", 1)));
    for (var text :
        List.of("可乐", "cola", "COLA", " 6901028300056 ", cola.tenders().getFirst().payment())) {
      assertEquals(List.of(cola), search(text), text);
    }
    for (var text : List.of("%", "_", "\\", "25%_o", "half", offer.tenders().getFirst().trade())) {
      assertEquals(List.of(offer), search(text), text);
    }
    assertEquals(
        List.of(offer),
        search(offer.tenders().getFirst().payment().toLowerCase(java.util.Locale.ROOT)));
  }

  /// The database and the rule in Java never differ.
  @Test
  void theTableFindsWhatTheRuleFinds() {
    var all = new ArrayList<Receipt>();
    for (int i = 1; i <= 12; i++) {
      var price = Money.fen(i % 3 == 0 ? 3990 : 100L * i);
      all.addFirst(
          issue(draft(Cart.EMPTY.add("69" + i, "米" + i, "Rice", Quantity.ONE, price), "s" + i)));
    }
    var tender = all.getFirst().tenders().getFirst();
    var local = all.getFirst().issuedAt().atZone(ReceiptQuery.ZONE);
    var minute = "%02d:%02d".formatted(local.getHour(), local.getMinute());
    var day = "%02d-%02d".formatted(local.getMonthValue(), local.getDayOfMonth());
    var payment = tender.payment();
    for (var text :
        List.of(
            "39.90",
            "39.9",
            "1",
            "12",
            "000012",
            "01-000012",
            minute,
            "23:59",
            day,
            "01-01",
            payment.substring(payment.length() - 4),
            payment.substring(2, 6),
            tender.trade(),
            tender.trade().substring(3, 7),
            "米1",
            "691",
            "4.00")) {
      var query = ReceiptQuery.of(text);
      assertEquals(all.stream().filter(query::matches).toList(), search(text), text);
    }
    assertEquals(4, search("39.90").size());
    assertEquals(12, search(minute).size());
    assertEquals(12, search(day).size());
    assertEquals(List.of(), search("23:59"));
  }

  /// What is typed and what goods are called is text and never part of a statement.
  @Test
  void aSearchIsNeverAStatement() {
    var name = "x'); drop table receipt; --";
    var receipt = issue(draft(Cart.EMPTY.add("1", name, name, Quantity.ONE, Money.fen(100)), "s1"));
    for (var text : List.of("' or 1=1 --", "'; drop table receipt; --", "\\' union select")) {
      assertEquals(List.of(), search(text), text);
    }
    assertEquals(List.of(receipt), search(name));
    assertEquals(name, byNumber(receipt.number()).orElseThrow().lines().getFirst().name());
  }

  private List<Receipt> search(String text) {
    return till.books.read(p -> p.receipts().search(text, 100));
  }

  private Optional<Receipt> byNumber(long number) {
    return till.books.read(p -> p.receipts().byNumber(number));
  }

  @Test
  void theTaxNumberIsThatOfItsDay() {
    var first = issue(draft(Till.cart(), "a").taxed("91310115MA1K4XYZ0B"));
    assertEquals("91310115MA1K4XYZ0B", first.taxNumber());
    assertEquals(first, till.does(p -> p.receipts().byNumber(first.number())).orElseThrow());
    assertEquals("91310115MA1K4XYZ0B", till.does(p -> p.receipts().copied(1)).taxNumber());
  }

  private Receipt issue(Receipt draft) {
    return till.does(p -> p.receipts().issue(draft));
  }

  private Receipt draft(Cart cart, String sale) {
    var order = till.does(p -> p.orders().open(sale, cart, Till.NOON));
    return Till.receipt(order, till.payment(order, new Paid(PaymentTableTest.PROOF, false)));
  }

  private static Receipt numbered(Receipt r, long number) {
    return new Receipt(
        number,
        r.till(),
        r.shop(),
        r.orderId(),
        r.issuedAt(),
        r.lines(),
        r.total(),
        r.tenders(),
        r.copies());
  }

  private static Receipt copies(Receipt r, int copies) {
    return new Receipt(
        r.number(),
        r.till(),
        r.shop(),
        r.orderId(),
        r.issuedAt(),
        r.lines(),
        r.total(),
        r.tenders(),
        copies);
  }
}
