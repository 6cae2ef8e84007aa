package saoma.order;

import java.util.SplittableRandom;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Discount.Kind;

/// Carts to which everything was done that can be done to one.
public final class RandomCart {
  private RandomCart() {}

  /// With one line at least.
  public static Cart of(SplittableRandom random) {
    var cart = added(Cart.EMPTY, random);
    for (var act = random.nextInt(12); act > 0; act--) {
      cart = acted(cart, random);
    }
    return cart;
  }

  private static Cart acted(Cart cart, SplittableRandom random) {
    var id = cart.lines().get(random.nextInt(cart.lines().size())).id();
    return switch (random.nextInt(11)) {
      case 0 -> cart.discount(id, discount(random));
      case 1 -> cart.discount(discount(random));
      case 2 -> cart.reprice(id, Money.fen(random.nextLong(1, 5_000)), "破损");
      case 3 -> cart.set(id, Quantity.pieces(random.nextInt(1, 9)));
      case 4 -> cart.lines().size() > 1 ? cart.remove(id) : cart;
      case 5 -> random.nextBoolean() ? cart.discount(null) : cart.discount(id, null);
      case 6 -> cart.note(id, "少冰" + random.nextInt(9));
      case 7 -> cart.note("送到三楼");
      default -> added(cart, random);
    };
  }

  private static Cart added(Cart cart, SplittableRandom random) {
    var code = random.nextInt(6);
    var quantity =
        random.nextInt(4) == 0
            ? new Quantity(random.nextLong(1, 3_000))
            : Quantity.pieces(random.nextInt(1, 5));
    var rate =
        switch (code % 4) {
          case 0 -> TaxRate.NONE;
          case 1 -> TaxRate.included(1300);
          case 2 -> TaxRate.included(random.nextInt(2) * 900);
          default -> TaxRate.added(600);
        };
    return cart.add(
        "c" + code, "货" + code, "", quantity, Money.fen(random.nextLong(0, 3_000)), rate);
  }

  private static Discount discount(SplittableRandom random) {
    return random.nextBoolean()
        ? new Discount("会员", Kind.PERCENT, random.nextLong(1, 10_001))
        : new Discount("满减", Kind.AMOUNT, random.nextLong(1, 4_000));
  }
}
