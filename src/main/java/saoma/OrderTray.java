package saoma;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import saoma.checkout.GivingUp;
import saoma.checkout.Standing;
import saoma.handover.Handed;
import saoma.order.CartLine;
import saoma.ui.Fx;
import saoma.ui.Notice;
import saoma.ui.View;
import saoma.ui.waiting.HandedSale;

/// Orders of other programs at the counter: what lies in the tray, and what is done with the one on
/// the screen.
record OrderTray(Services services, Screens screens) {
  /// Tells the screens of the orders, and the orders of the screen.
  void connect() {
    var handover = services.near.handover();
    handover.open().listen(_ -> screens.waiting.moved());
    handover.counter(sale -> Fx.run(() -> bringBack(sale)));
    screens
        .cart
        .historyProperty()
        .subscribe(() -> {
          var now = screens.cart.now();
          handover.atCounter(now.isEmpty() ? "" : screens.cart.sale());
        });
    services.givingUp.given().listen(given -> given.ifPresent(this::ended));
  }

  private void bringBack(String sale) {
    if (!screens.cart.sale().equals(sale) || screens.cart.now().isEmpty()) {
      screens.views.show(View.SALE);
      new Waiting(services, screens).bringBack(sale);
    }
  }

  /// What a program took back leaves the screen, so that nobody tries to be paid for it.
  private void ended(GivingUp.Given given) {
    if (given.trouble().isEmpty() && services.near.handover().isWished(given.sale())) {
      Fx.run(() -> {
        if (screens.cart.sale().equals(given.sale()) && !screens.cart.now().isEmpty()) {
          screens.sale.leave();
          screens.notices.show(Notice.warning("orders.gone").then("orders.gone.next"));
        }
      });
    }
  }

  /// Oldest first. Blocks on the database.
  static List<HandedSale> waiting(Services services) {
    return services.near.handover().open().newest().stream()
        .flatMap(one -> waiting(services, one).stream())
        .toList();
  }

  private static Optional<HandedSale> waiting(Services services, Handed one) {
    return Standing.of(services.books, one.sale())
        .filter(OrderTray::isUntouched)
        .map(standing ->
            new HandedSale(
                one.sale(),
                one.number(),
                standing.order().total(),
                new HandedSale.Goods(
                    names(standing, line -> line.nameIn(true)),
                    names(standing, line -> line.nameIn(false))),
                one.madeAt(),
                one.deadline()));
  }

  private static String names(Standing standing, Function<CartLine, String> name) {
    return standing.order().lines().stream().map(name).collect(Collectors.joining(", "));
  }

  /// Whether it lies in the tray, and not under the cart: nobody began to pay it.
  static boolean isInTray(Standing standing) {
    return Handed.number(standing.order().sale()).isPresent() && isUntouched(standing);
  }

  private static boolean isUntouched(Standing standing) {
    return standing.isOpen() && standing.alive().isEmpty() && standing.counted().isEmpty();
  }
}
