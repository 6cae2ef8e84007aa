package saoma.ui.customer;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.order.CartLine;
import saoma.order.Offered;
import saoma.order.Prices;
import saoma.ui.picture.GoodsPictures;

/// What the customer's screen shows, from the cart and the payment that the clerk's screens push
/// in. The tick stays when the clerk goes on, until the next customer's first line or a rest. On
/// the JavaFX thread.
public final class CustomerModel {
  private static final CustomerPage IDLE = new CustomerPage.Idle();
  private final ReadOnlyObjectWrapper<CustomerPage> page = new ReadOnlyObjectWrapper<>(IDLE);
  private final StringProperty shop = new SimpleStringProperty("");
  private final Beside beside = new Beside();
  private final ReadOnlyObjectWrapper<Optional<Money>> balance =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Supplier<Optional<String>> guests = Optional::empty;
  private BooleanSupplier notes = () -> false;
  private Cart cart = Cart.EMPTY;
  private Optional<CustomerPage.OfPayment> payment = Optional.empty();
  private Optional<CustomerPage.Deposit> deposit = Optional.empty();
  private Optional<CustomerPage.Balance> told = Optional.empty();
  private boolean clerkIsThere;

  /// The shop's name, as the settings have it.
  public StringProperty shopProperty() {
    return shop;
  }

  public ReadOnlyObjectProperty<CustomerPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  public CustomerPage page() {
    return page.get();
  }

  /// What the shop's products look like.
  public void pictures(GoodsPictures shop) {
    beside.pictures(shop);
  }

  ReadOnlyObjectProperty<Beside.Shown> besideProperty() {
    return beside.shownProperty();
  }

  /// @param shop how the member is called that the sale is for, if that may be shown
  public void guests(Supplier<Optional<String>> shop) {
    guests = shop;
  }

  /// @param shop whether the shop shows what the clerk wrote
  public void notes(BooleanSupplier shop) {
    notes = shop;
  }

  /// The sale is for a member now, or for another one.
  public void guestCame() {
    told = Optional.empty();
    draw();
  }

  /// What is left of the balance that was paid from; nothing where nobody asked for it.
  ReadOnlyObjectProperty<Optional<Money>> balanceProperty() {
    return balance.getReadOnlyProperty();
  }

  /// What is left to whom this tick is for. Without effect once another page stands there.
  public void left(CustomerPage.Paid tick, Money left) {
    if (tick.equals(page.get())) {
      balance.set(Optional.of(left));
    }
  }

  /// A member asked for the balance. It gives way to whatever comes after it.
  ///
  /// @return false, and nothing is shown, while a payment or a deposit stands there
  public boolean tell(CustomerPage.Balance asked) {
    if (clerkIsThere || deposit.isPresent()) {
      return false;
    }
    told = Optional.of(asked);
    draw();
    return true;
  }

  /// The balance was seen; what was there before comes back.
  public void tellNoMore() {
    told = Optional.empty();
    draw();
  }

  /// The cart changed. A cart that is built while a tick stands belongs to the next customer.
  public void cart(Cart changed) {
    var grew = !changed.equals(cart) && !changed.isEmpty();
    if (!changed.equals(cart)) {
      told = Optional.empty();
    }
    cart = changed;
    beside.cart(changed);
    if (grew && !clerkIsThere) {
      payment = Optional.empty();
    }
    draw();
  }

  /// The payment screen shows this.
  public void pay(CustomerPage.OfPayment shown) {
    clerkIsThere = true;
    told = Optional.empty();
    payment = Optional.of(shown);
    draw();
  }

  /// The screen for deposits shows this; empty where it shows no code.
  public void deposit(Optional<CustomerPage.Deposit> shown) {
    if (!shown.equals(deposit)) {
      deposit = shown;
      told = Optional.empty();
      draw();
    }
  }

  /// The clerk left the payment screen.
  public void payLeft() {
    clerkIsThere = false;
    payment = payment.filter(CustomerPage.Paid.class::isInstance);
    draw();
  }

  /// The tick has stood long enough if the clerk has gone on.
  public void rest() {
    if (!clerkIsThere) {
      payment = Optional.empty();
      draw();
    }
  }

  private void draw() {
    CustomerPage next =
        told.<CustomerPage>map(one -> one)
            .or(() -> deposit)
            .or(() -> payment.map(one -> one))
            .orElseGet(this::buying);
    if (!next.equals(page.get())) {
      balance.set(Optional.empty());
    }
    page.set(next);
  }

  private CustomerPage buying() {
    if (cart.isEmpty()) {
      return IDLE;
    }
    var items = new ArrayList<CustomerPage.Item>();
    var last = -1;
    for (var line : cart.lines()) {
      if (line.id() == cart.lastTouched()) {
        last = items.size();
      }
      items.add(item(line));
      for (var offer : line.pricing().lineOffers()) {
        items.add(CustomerPage.Item.less(offer.name(), offer.nameEn(), offer.off()));
      }
      var own = line.pricing().own();
      if (own != null) {
        items.add(CustomerPage.Item.less(own.discount().words(), own.off()));
      }
    }
    for (var offer : Prices.wholes(cart.lines())) {
      items.add(CustomerPage.Item.less(offer.name(), offer.nameEn(), offer.off()));
    }
    cart.discount()
        .ifPresent(all -> items.add(CustomerPage.Item.less(all.words(), cart.discountOff())));
    for (var tax : Prices.taxes(cart.lines())) {
      if (tax.rate().isAdded()) {
        var rate = tax.rate().percent();
        items.add(new CustomerPage.Item("税 " + rate, "Tax " + rate, "", tax.tax()));
      }
    }
    var note = notes.getAsBoolean() ? cart.lines().getFirst().notes().sale() : "";
    return new CustomerPage.Buying(items, last, cart.items(), cart.total(), guest(), note);
  }

  private Optional<CustomerPage.Guest> guest() {
    var saved =
        cart.lines().stream()
            .flatMap(line -> line.pricing().offers().stream())
            .filter(Offered::member)
            .mapToLong(offer -> offer.off().minor())
            .sum();
    var called = guests.get();
    return called.isPresent() || saved > 0
        ? Optional.of(new CustomerPage.Guest(called.orElse(""), Money.fen(saved)))
        : Optional.empty();
  }

  private CustomerPage.Item item(CartLine line) {
    return new CustomerPage.Item(
        line.name(),
        line.nameEn(),
        line.quantity().digits(),
        line.gross(),
        notes.getAsBoolean() ? line.notes().own() : "");
  }
}
