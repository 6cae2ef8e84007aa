package saoma.store.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.CartLine;
import saoma.order.Pricing;
import saoma.order.RandomCart;
import saoma.order.Receipt;
import saoma.shift.Who;
import saoma.store.journal.Entry.OrderRefrozen;
import saoma.store.journal.Entry.ReceiptIssued;

class PricingTextTest {
  /// As it was written before lines had discounts and receipts a seller.
  private static final String OLD =
      """
      {"at":"2026-11-23T04:00:00Z","entries":[{"is":"RECEIPT","number":1,"till":"01","shop":"店",\
      "order":7,"at":"2026-11-23T04:00:00Z","copies":0,"amount":700,"currency":"CNY",\
      "lines":[{"id":1,"code":"a","name":"可乐","nameEn":"","thousandths":2000,"price":350,\
      "currency":"CNY"}],"tenders":[]}]}\
      """;

  private static Batch read(String text) throws WrongText {
    return BatchText.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String written(Entry entry) {
    return new String(
        BatchText.write(new Batch(Journal.NOON, List.of(entry))), StandardCharsets.UTF_8);
  }

  @Test
  void anOldRecordReadsAsALineWithoutAnythingAndIsWrittenTheSame() throws WrongText {
    var receipt = assertInstanceOf(ReceiptIssued.class, read(OLD).entries().getFirst()).receipt();
    assertEquals(Who.NOBODY, receipt.seller());
    assertEquals(Pricing.NONE, receipt.lines().getFirst().pricing());
    assertEquals(Money.fen(700), receipt.lines().getFirst().total());
    assertEquals(OLD, new String(BatchText.write(read(OLD)), StandardCharsets.UTF_8));
  }

  @Test
  void whatWasDoneToLinesAndWhoSoldComesBack() throws WrongText {
    var random = new SplittableRandom(7);
    for (var round = 0; round < 200; round++) {
      var cart = RandomCart.of(random);
      var refrozen = new OrderRefrozen(1, cart.lines(), cart.total());
      assertEquals(refrozen, read(written(refrozen)).entries().getFirst());
      var receipt =
          new Receipt(1, "01", "店", 7, Journal.NOON, cart.lines(), cart.total(), List.of(), 0)
              .soldBy(new Who("02", "韩\"梅"));
      var issued = new ReceiptIssued(receipt);
      assertEquals(issued, read(written(issued)).entries().getFirst());
    }
  }

  @Test
  void aPlainLineSaysNothingOfPrices() {
    var line = new CartLine(1, "a", "可乐", "", Quantity.ONE, Money.fen(350));
    var text = written(new OrderRefrozen(1, List.of(line), line.total()));
    for (var word : List.of("tax", "Discount", "Off", "priceBefore")) {
      assertFalse(text.contains(word), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"taxRate\":\"I13000000\",\"tax\":1",
        "\"taxRate\":\"I1300\",\"tax\":-1",
        "\"taxRate\":1300",
        "\"ownDiscount\":\"P0\",\"ownName\":\"x\",\"ownOff\":1",
        "\"ownDiscount\":\"P10\",\"ownName\":\"x\"",
        "\"allDiscount\":\"P10\",\"allName\":\"x\",\"allOff\":-1",
        "\"priceBefore\":1"
      })
  void whatCannotBeIsRefused(String fields) {
    assertThrows(
        WrongText.class,
        () -> read(OLD.replace("\"price\":350,", "\"price\":350," + fields + ",")));
  }
}
