package saoma.ui.waiting;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import saoma.checkout.Standing;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.ShownCode;

/// Open sales for the list of what waits: number n costs n yuan.
public final class SalesThatWait {
  private static final Instant AT = Instant.parse("2026-11-23T10:42:00Z");
  public static final PaymentState SHOWN = new Awaiting(new ShownCode("code", AT));

  public static Standing sale(int number, String name, PaymentState... states) {
    var cart = Cart.EMPTY.add("1", "火锅", "Hot pot", Quantity.ONE, Money.fen(number * 100L));
    var order = new Order(number, name, AT, cart.lines(), cart.total(), OrderState.OPEN, List.of());
    var alive = Arrays.stream(states).map(state -> payment(order, state)).toList();
    return new Standing(order, order.total(), List.of(), alive, Optional.empty());
  }

  private static Payment payment(Order order, PaymentState state) {
    var end = AT.plusSeconds(300);
    var number = "S%025d".formatted(order.id());
    return new Payment(
        number, order.id(), "alipay", order.total(), "s", state, 2, AT, end, end, end);
  }

  /// An order that another program handed over.
  public static HandedSale handed(int number) {
    return new HandedSale(
        "handover:web-" + number,
        "web-" + number,
        Money.fen(number * 1250L),
        new HandedSale.Goods("矿泉水, 牛奶, 送货", "Spring water, Milk, Delivery"),
        AT,
        AT.plusSeconds(86_400));
  }

  private SalesThatWait() {}
}
