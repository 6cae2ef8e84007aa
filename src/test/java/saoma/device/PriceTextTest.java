package saoma.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Discount;
import saoma.order.Discount.Kind;
import saoma.order.Offered;
import saoma.order.RandomCart;
import saoma.order.Receipt;
import saoma.order.TaxRate;
import saoma.shift.Who;

/// What a receipt says of discounts, changed prices, taxes and the seller.
class PriceTextTest {
  private static final Instant AT = Instant.parse("2026-11-23T02:42:13Z");

  private static List<String> printed(Cart cart) {
    var receipt =
        new Receipt(12, "01", "街角小店", 7, AT, cart.lines(), cart.total(), List.of(), 0)
            .soldBy(new Who("02", "韩梅梅"));
    return new ReceiptText(ReceiptText.NARROW).lines(receipt);
  }

  private static Cart milk(TaxRate rate) {
    return Cart.EMPTY.add("m", "牛奶 250ml", "Milk", Quantity.pieces(2), Money.fen(650), rate);
  }

  /// Under its line what is for the line, below all lines what is for the whole sale.
  @Test
  void offersStandOnItUnderBothOfTheirNames() {
    var cart = milk(TaxRate.NONE).add("t", "茶", "", Quantity.ONE, Money.fen(1_000));
    var line = new Offered(1, "第二件半价", "2nd at half", "", false, false, Money.fen(325));
    var offered = cart.offered(Map.of(1L, List.of(line, whole(60)), 2L, List.of(whole(40))));
    var paper = printed(offered);
    var from = paper.indexOf("  2 x 6.50                 13.00");
    assertEquals(
        List.of(
            "第二件半价 2nd at half   -3.25",
            "茶",
            "1 x 10.00                10.00",
            "--------------------------------",
            "小计 Subtotal              19.75",
            "满减                       -1.00"),
        paper.subList(from + 1, from + 7).stream().map(String::strip).toList());
    assertEquals(1_875, offered.total().minor());
  }

  private static Offered whole(long fen) {
    return new Offered(2, "满减", "", "", false, true, Money.fen(fen));
  }

  @Test
  void everyStepFromThePriceToTheTotalStandsOnIt() {
    var cart =
        milk(TaxRate.added(1300))
            .add("t", "茶", "Tea", Quantity.ONE, Money.fen(1_000), TaxRate.added(1300))
            .discount(1, new Discount("临期", Kind.PERCENT, 1_000))
            .reprice(2, Money.fen(800), "破损")
            .discount(new Discount("会员", Kind.AMOUNT, 150));
    assertEquals(
        """
                    街角小店           \s
        --------------------------------
        小票 Receipt           01-000012
        订单 Order                     7
        时间 Issued  2026-11-23 10:42:13
        收银员 Sold by         02 韩梅梅
        --------------------------------
        牛奶 250ml                     \s
          2 x 6.50                 13.00
          临期 10%                 -1.30
        茶                             \s
          1 x 8.00                  8.00
          原价 Price before        10.00
        --------------------------------
        小计 Subtotal              19.70
        会员                       -1.50
        税 Tax 13%                  2.37
        合计 TOTAL               ¥ 20.57
        --------------------------------
        税 Tax 13%                  2.37
          不含税 Net               18.20
        --------------------------------
                                       \s
               谢谢惠顾 Thank you      \s
        """,
        String.join("\n", printed(cart)) + "\n");
  }

  @Test
  void aTaxInThePriceIsToldBelowTheTotalAndChangesNothing() {
    var lines = printed(milk(TaxRate.included(1300)));
    assertTrue(lines.contains("合计 TOTAL               ¥ 13.00"), lines.toString());
    assertTrue(lines.contains("含税 Tax incl. 13%          1.50"), lines.toString());
    assertTrue(lines.contains("  不含税 Net               11.50"), lines.toString());
    assertTrue(lines.stream().noneMatch(line -> line.contains("Subtotal")), lines.toString());
  }

  @Test
  void withoutTaxAndDiscountNothingIsToldOfThem() {
    var text = String.join("\n", printed(milk(TaxRate.NONE)));
    for (var word : List.of("税", "Subtotal", "%")) {
      assertTrue(!text.contains(word), text);
    }
  }

  @Test
  void everyLineIsAsWideAsThePaperWhateverWasDoneToTheCart() {
    var random = new SplittableRandom(3);
    for (var round = 0; round < 300; round++) {
      for (var line : printed(RandomCart.of(random))) {
        assertEquals(ReceiptText.NARROW, Columns.width(line), line);
      }
    }
  }
}
