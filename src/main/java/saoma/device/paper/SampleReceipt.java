package saoma.device.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Discount;
import saoma.order.Discount.Kind;
import saoma.order.Offered;
import saoma.order.Receipt;
import saoma.order.TaxRate;
import saoma.order.Tender;
import saoma.shift.Who;

/// A made-up receipt that has everything in it which a template can show.
public final class SampleReceipt {
  private static final int TAX = 1_300;
  private static final int BAD_DAY = 1_000;

  private SampleReceipt() {}

  /// @param copies 0 for an original
  public static Receipt of(String shop, String till, Instant at, int copies) {
    var cart = cart();
    var wallet = Money.fen(2_000);
    var member = Money.fen(1_500);
    var cash = cart.total().minus(wallet).minus(member);
    var given = Money.fen((cash.minor() / 1_000 + 1) * 1_000);
    var tenders =
        List.of(
            new Tender("alipay", wallet, "SA01000482", "2026112322001400000000000001", at),
            new Tender("balance", member, "SA01000483", "SA01000483", at),
            new Tender("cash", cash, "SA01000484", "SA01000484", at, given));
    return new Receipt(482, till, shop, 519, at, cart.lines(), cart.total(), tenders, copies)
        .soldBy(new Who("02", "李娜 Li Na"));
  }

  /// What stands on its paper beside it.
  public static Extras extras() {
    var code = new PhoneCode("http://192.168.1.20:8466/r/sample", "7K2M-9QXD-4T3V-WZ6P");
    return new Extras(Optional.of(code), Optional.of(Money.fen(8_500)));
  }

  private static Cart cart() {
    var rate = TaxRate.included(TAX);
    var half = new Offered(1, "第二件半价", "2nd at half", "", false, false, Money.fen(325));
    return Cart.EMPTY
        .add("1", "牛奶 Milk 250ml", "Milk", Quantity.pieces(2), Money.fen(650), rate)
        .add("2", "五常大米 Wuchang rice 5kg", "Rice", Quantity.ONE, Money.fen(5_990), rate)
        .add("3", "红富士苹果 Apples", "Apples", new Quantity(1_234), Money.fen(1_280), rate)
        .discount(2, new Discount("临期", Kind.PERCENT, BAD_DAY))
        .discount(new Discount("会员", Kind.AMOUNT, 150))
        .note("周五来取 to be fetched on Friday")
        .offered(Map.of(1L, List.of(half)));
  }
}
