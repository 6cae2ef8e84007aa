package saoma;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.Parking;
import saoma.checkout.Standing;
import saoma.order.Cart;
import saoma.ui.Fx;
import saoma.ui.Notice;
import saoma.ui.waiting.HandedSale;
import saoma.ui.waiting.WaitingDesk;

/// Brings a sale that waited back to the screen. The one that is there waits instead: nothing that
/// was rung up is lost.
final class Waiting implements WaitingDesk {
  private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

  private final Services services;
  private final Screens screens;

  Waiting(Services services, Screens screens) {
    this.services = services;
    this.screens = screens;
  }

  @Override
  public List<Standing> unfinished() {
    return Standing.unfinished(services.books).stream()
        .filter(standing -> !OrderTray.isInTray(standing))
        .toList();
  }

  @Override
  public List<HandedSale> handed() {
    return OrderTray.waiting(services);
  }

  @Override
  public Duration left(String payment) {
    return services.watcher.left(payment);
  }

  @Override
  public void bringBack(String sale) {
    var there = screens.cart.now();
    var name = screens.cart.sale();
    Thread.ofVirtual().name("bring-back").start(() -> swap(there, name, sale));
  }

  @Override
  public void park(String name) {
    if (!name.isEmpty() && !screens.cart.notes().name(name)) {
      return;
    }
    var there = screens.cart.now();
    var sale = screens.cart.sale();
    Thread.ofVirtual().name("park").start(() -> keep(there, sale));
  }

  private void keep(Cart there, String sale) {
    try {
      new Parking(services.books, services.clock).park(there, sale);
      Fx.run(() -> leave(there, sale));
    } catch (RuntimeException e) {
      LOG.error("a sale was not parked", e);
      screens.notices.show(Notice.danger("waiting.not-parked").then("waiting.not-parked.next"));
    }
  }

  /// Unless another line was rung up in between: it has to be parked too.
  private void leave(Cart there, String sale) {
    if (!screens.cart.sale().equals(sale)) {
      return;
    }
    if (screens.cart.now().equals(there)) {
      screens.desk.left();
      screens.waiting.moved();
    } else {
      park("");
    }
  }

  private void swap(Cart there, String name, String sale) {
    try {
      if (!there.isEmpty()) {
        new Parking(services.books, services.clock).park(there, name);
      }
      var standing = Standing.of(services.books, sale);
      Fx.run(() -> standing.filter(Standing::isOpen).ifPresent(one -> show(one, there, name)));
      screens.waiting.moved();
    } catch (RuntimeException e) {
      LOG.error("a sale that waits was not brought back", e);
      screens.notices.show(Notice.danger("waiting.not-back").then("waiting.not-back.next"));
    }
  }

  /// Unless another line was rung up in between: it has to be parked too.
  private void show(Standing standing, Cart there, String name) {
    if (!screens.cart.sale().equals(name) || !screens.cart.now().equals(there)) {
      bringBack(standing.order().sale());
      return;
    }
    screens.sale.leave();
    screens.cart.resume(standing.order().cart(), standing.order().sale());
    screens.desk.look();
    screens.desk.resume(screens.cart.now(), standing);
    screens.waiting.tick();
  }
}
