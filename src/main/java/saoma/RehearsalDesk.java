package saoma;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import saoma.checkout.Books.Pages;
import saoma.checkout.PaymentView;
import saoma.money.Money;
import saoma.order.CartLine;
import saoma.order.Order;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.Refund;
import saoma.rehearse.Customer;
import saoma.rehearse.Deed;
import saoma.rehearse.Facts;
import saoma.ui.Fx;
import saoma.ui.rehearse.RehearsalDoor;

/// What a rehearsal sees of the till, and the customers' side of it: they scan what the till shows,
/// at the practice gateway and as a phone would.
final class RehearsalDesk implements RehearsalDoor {
  private static final int NEWEST = 50;
  private static final long THOUSAND = 1_000;

  private final Screens screens;
  private final Services services;
  private final Set<String> acted = ConcurrentHashMap.newKeySet();
  private volatile Optional<Customer> here = Optional.empty();
  private volatile Consumer<Customer> claims = _ -> {};

  RehearsalDesk(Screens screens, Services services) {
    this.screens = screens;
    this.services = services;
    services.watcher.views().listen(view -> view.ifPresent(this::moved));
  }

  /// Hears on the JavaFX thread that a customer says something by themselves.
  void tells(Consumer<Customer> listener) {
    claims = listener;
  }

  @Override
  public long newestOrder() {
    return services.books.read(
        pages -> pages.orders().latest(1).stream().mapToLong(Order::id).findFirst().orElse(0));
  }

  @Override
  public Facts facts(long since, long brought) {
    return services.books.read(pages -> {
      var orders = pages.orders().latest(NEWEST).stream().filter(one -> one.id() > since).toList();
      var payments =
          orders.stream().flatMap(one -> pages.payments().ofOrder(one.id()).stream()).toList();
      var receipts =
          orders.stream().flatMap(one -> pages.receipts().byOrder(one.id()).stream()).toList();
      return new Facts(orders, payments, receipts, back(pages, brought));
    });
  }

  private static Money back(Pages pages, long brought) {
    return pages.receipts().byNumber(brought).stream()
        .flatMap(receipt -> receipt.tenders().stream())
        .map(Tender::payment)
        .flatMap(payment -> pages.refunds().ofPayment(payment).stream())
        .map(Refund::amount)
        .reduce(Money.fen(0), Money::plus);
  }

  @Override
  public Ware ware(String code) {
    var product = services.catalogue.byCode(code).orElseThrow();
    var price = product.price();
    return new Ware(
        screens.texts.chinese() ? product.name() : product.nameEn(),
        price == null ? Money.fen(0) : price);
  }

  @Override
  public void scan(String code) {
    if (screens.views.pane().isEmpty()) {
      screens.sale.scan(code);
    }
  }

  @Override
  public boolean isFree() {
    return screens.cart.now().isEmpty();
  }

  @Override
  public long pieces() {
    return screens.cart.now().lines().stream()
            .map(CartLine::quantity)
            .mapToLong(quantity -> quantity.thousandths())
            .sum()
        / THOUSAND;
  }

  @Override
  public void comes(Customer customer) {
    here = Optional.of(customer);
  }

  @Override
  public String code(Customer customer) {
    var gateway = services.channelDesk.practice(services.settings());
    if (customer.deed() != Deed.SHOWS_WECHAT || gateway.isEmpty()) {
      return "";
    }
    try (var wallet = new PracticeWallet(gateway.get())) {
      return wallet.code("wechat").map(String::strip).orElse("");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private void moved(PaymentView view) {
    var payment = view.payment();
    var customer = here;
    if (customer.isPresent()
        && payment.state() instanceof Awaiting(var code)
        && code != null
        && code.isToScan()
        && acted.add(payment.number())) {
      Thread.ofVirtual().name("customer").start(() -> acts(customer.get(), payment, code.text()));
    }
  }

  private void acts(Customer customer, Payment payment, String code) {
    var gateway = services.channelDesk.practice(services.settings());
    var says = (Runnable) () -> Fx.run(() -> claims.accept(customer));
    try (var phone = new RehearsalPhone(gateway.orElse(""), says)) {
      phone.acts(customer.deed(), payment.channel(), code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
