package saoma;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.Started;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.ui.Fx;
import saoma.ui.Notice;
import saoma.ui.Notices;

/// Paying on the channel's page in the system's browser. What waits runs on virtual threads; the
/// screens are touched on their own.
record ByPage(Services services, SaleDesk desk, Browser browser, Notices notices) {
  private static final Logger LOG = LoggerFactory.getLogger(ByPage.class);

  /// Begins an attempt for the same amount by the same channel, and opens its page.
  void begin(Payment ended, Cart cart, String saleName) {
    var part = Optional.of(ended.amount());
    var started = services.pagePay.begin(cart, saleName, ended.channel(), part);
    Fx.run(() -> desk.begun(ended.channel(), started));
    if (started instanceof Started.Begun(var payment)) {
      show(payment.number());
    }
  }

  /// Opens the page once more.
  void open(String number) {
    Thread.ofVirtual().name("page").start(() -> show(number));
  }

  private void show(String number) {
    try {
      services.pagePay.address(number).ifPresent(browser::open);
    } catch (RuntimeException e) {
      LOG.error("the page of {} was not opened", number, e);
      notices.show(Notice.warning("pay.notice.no-browser").then("pay.notice.no-browser.next"));
    }
  }
}
