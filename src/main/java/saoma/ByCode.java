package saoma;

import java.util.Optional;
import saoma.channel.CustomerCode;
import saoma.checkout.Started;
import saoma.checkout.Trouble;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.ui.Fx;
import saoma.ui.Notice;
import saoma.ui.Notices;

/// What the till does with a code: asks a channel for one to show, or charges one that the customer
/// shows. On a virtual thread; the screens are touched on their own.
record ByCode(Services services, SaleDesk desk, Notices notices) {
  void show(String channel, Cart cart, String saleName, Optional<Money> part) {
    try {
      services.channelDesk.ready(SaleDesk.CHANNELS_PATIENCE);
      var started = services.watcher.pay(cart, saleName, channel, part);
      Fx.run(() -> desk.begun(channel, started));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void charge(CustomerCode code, Cart cart, String saleName) {
    try {
      services.channelDesk.ready(SaleDesk.CHANNELS_PATIENCE);
      var started = services.watcher.take(cart, saleName, code);
      Fx.run(() -> charged(code.channel(), started));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void charged(String channel, Started started) {
    var noSuch =
        started instanceof Started.NotBegun(var why) && why instanceof Trouble.NoSuchChannel;
    if (noSuch && services.channelDesk.problemOf(channel).isEmpty()) {
      notices.show(Notice.warning("desk.code-not-taken").then("desk.code-not-taken.next"));
    } else {
      desk.begun(channel, started);
    }
  }
}
