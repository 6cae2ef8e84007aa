package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.account.Member;
import saoma.channel.CustomerCode;
import saoma.channel.unionpay.UnionPayChannel;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.ui.Away;
import saoma.ui.Fx;
import saoma.ui.Notice;
import saoma.ui.Notices;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.bankcard.BankController;
import saoma.ui.bankcard.BankDoor;
import saoma.ui.bankcard.BankExits;
import saoma.ui.bankcard.BankModel;

/// Leads from a member to a bound card and its code, and from there to the payment.
final class ByCard implements BankExits {
  private static final Logger LOG = LoggerFactory.getLogger(ByCard.class);

  private final Services services;
  private final SaleDesk desk;
  private final Views views;
  private final Notices notices;
  private final OneWish once;
  private volatile BankDoor.Browser browser = ByCard::browse;

  /// What the code pays.
  private @Nullable Wish wish;

  private record Wish(Cart cart, String sale, Optional<Money> part, Money amount) {}

  ByCard(Services services, SaleDesk desk, Views views, Notices notices) {
    this.services = services;
    this.desk = desk;
    this.views = views;
    this.notices = notices;
    once = new OneWish(notices);
  }

  /// Makes the pane.
  BankModel offer(Texts texts) {
    var door = new BankDoor(services.cards.desk(), html -> browser.open(html));
    var model = new BankModel(door, this, services.clock, Away.real(), notices::show);
    views.offer(BankController.class, () -> new BankController(model, texts, views));
    return model;
  }

  /// Shows the bank's page otherwise.
  void browseWith(BankDoor.Browser other) {
    browser = other;
  }

  /// On the JavaFX thread.
  void pay(Member member, Cart cart, String sale, Optional<Money> part, Money amount) {
    wish = new Wish(cart, sale, part, amount);
    desk.models().bank().pay(member, sale, amount);
    views.open(View.BANK);
  }

  /// On the JavaFX thread.
  void look(Member member) {
    wish = null;
    desk.models().bank().look(member);
    views.open(View.BANK);
  }

  @Override
  public void pay(String digits) {
    views.close(View.BANK);
    var wanted = wish;
    wish = null;
    if (wanted != null) {
      var code = CustomerCode.sms(UnionPayChannel.CODE, digits);
      once.away("card", () -> take(wanted, code));
    }
  }

  /// Not on the JavaFX thread.
  private void take(Wish wanted, CustomerCode code) {
    var asked = services.cards.desk().use(wanted.sale(), wanted.amount());
    if (asked.isEmpty()) {
      notices.show(Notice.warning("bank.over").then("bank.over.next"));
      return;
    }
    var started =
        services.watcher.take(wanted.cart(), wanted.sale(), code, asked.get(), wanted.part());
    Fx.run(() -> desk.begun(UnionPayChannel.CODE, started));
  }

  @Override
  public void left() {
    wish = null;
    views.close(View.BANK);
  }

  /// Shows the bank's page in the system's browser.
  static boolean browse(String html) {
    try {
      if (!java.awt.Desktop.isDesktopSupported()) {
        return false;
      }
      var page = Files.createTempFile("saoma-card", ".html");
      page.toFile().deleteOnExit();
      Files.writeString(page, html);
      java.awt.Desktop.getDesktop().browse(page.toUri());
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("the bank's page could not be shown", e);
      return false;
    }
  }
}
