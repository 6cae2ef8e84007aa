package saoma.ui.sale;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.catalogue.Catalogue;
import saoma.catalogue.Product;
import saoma.catalogue.ScanLookup;
import saoma.catalogue.ScanResult;
import saoma.channel.CustomerCode;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.settings.TaxSettings;
import saoma.ui.Notice;
import saoma.ui.Texts;
import saoma.ui.TypedPrice;

/// The rules of ringing up: what a scan, a typed text and a key do to the cart, and what the till
/// must ask first. Has no controls. On one thread. Nothing that was typed is lost: a text leaves
/// the search field only when it was used.
public final class SaleModel {
  private static final Ask NOTHING = new Ask.Nothing();
  private static final Notice MISREAD = Notice.danger("sale.misread").then("sale.misread.next");

  private final ScanLookup lookup;
  private final SearchModel search;
  private final CartModel cart;
  private final Consumer<Notice> notices;
  private final PayDesk desk;
  private final TenderModel tenders;
  private final Seller seller;
  private final AdjustModel adjust;
  private Predicate<String> coupons = _ -> false;
  private final ReadOnlyObjectWrapper<Ask> ask = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyObjectWrapper<Optional<LastSale>> lastSale =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param taxes how the shop's goods are taxed now
  public SaleModel(
      Catalogue catalogue,
      CartModel cart,
      Texts texts,
      Consumer<Notice> notices,
      PayDesk desk,
      Supplier<TaxSettings> taxes) {
    lookup = new ScanLookup(catalogue);
    search = new SearchModel(catalogue);
    this.cart = cart;
    this.notices = notices;
    this.desk = desk;
    seller = new Seller(cart, texts, taxes);
    adjust = new AdjustModel(cart, texts, notices);
    tenders = new TenderModel(cart, search, desk, notices);
  }

  public SearchModel search() {
    return search;
  }

  public CartModel cart() {
    return cart;
  }

  /// @param taker takes a coupon's code, and says whether it was one
  public void coupons(Predicate<String> taker) {
    coupons = taker;
  }

  /// Discounts and changed prices.
  public AdjustModel adjust() {
    return adjust;
  }

  public ReadOnlyObjectProperty<Ask> askProperty() {
    return ask.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<LastSale>> lastSaleProperty() {
    return lastSale.getReadOnlyProperty();
  }

  /// A scanner read this. A quantity that stands in the field is used up; anything else that stands
  /// there stays.
  public void scan(String raw) {
    var before = search.entry().beforeScan();
    var quantity = before.orElse(Quantity.ONE);
    switch (lookup.look(raw)) {
      case ScanResult.Found(var product) -> {
        before.ifPresent(_ -> search.clear());
        ask.set(NOTHING);
        sell(product, quantity);
      }
      case ScanResult.Unknown(var code) when code.isEmpty() -> notices.accept(MISREAD);
      case ScanResult.Unknown(var code) when taken(code) -> {}
      case ScanResult.Unknown(var code) -> {
        before.ifPresent(_ -> search.clear());
        ask.set(new Ask.UnknownCode(code, quantity));
      }
      case ScanResult.Misread _ -> notices.accept(MISREAD);
    }
  }

  /// Enter in the search field.
  public void enter() {
    var entry = search.entry();
    if (entry.badQuantity()) {
      notices.accept(Notice.warning("sale.bad-quantity").then("sale.bad-quantity.next"));
    } else if (coupons.test(entry.rest())) {
      search.clear();
    } else if (search.chosen().isPresent()) {
      choose(search.chosen().get());
    } else if (!entry.rest().isEmpty()) {
      typedCode(entry);
    } else if (entry.quantity().isPresent()) {
      var wanted = entry.quantity().get();
      if (cart.changeQuantity(_ -> wanted)) {
        search.clear();
      }
    } else if (!cart.now().isEmpty()) {
      tenders.cash();
    }
  }

  /// A match was picked from the list.
  public void choose(Product product) {
    var quantity = search.entry().quantity().orElse(Quantity.ONE);
    search.clear();
    sell(product, quantity);
  }

  /// Up or down: in the list while it is open, else over the lines of the cart.
  public void step(int by) {
    if (search.isOpen()) {
      search.step(by);
    } else {
      cart.step(by);
    }
  }

  /// Esc: one step back, never further than an empty field.
  public void back() {
    search.back();
  }

  /// Sells what is asked about at a typed price. Empty when done, else the key of what is wrong.
  public Optional<String> sellAt(String typedPrice) {
    return switch (TypedPrice.of(typedPrice)) {
      case TypedPrice.Bad(var key) -> Optional.of(key);
      case TypedPrice.Good(var price) -> {
        var sold = seller.sellAt(ask.get(), price);
        if (sold) {
          search.clear();
          ask.set(NOTHING);
        }
        yield sold ? Optional.empty() : Optional.of("sale.too-much");
      }
    };
  }

  /// Leaves the question; the cart stays as it is.
  public void skip() {
    ask.set(NOTHING);
  }

  /// Who is the customer?
  public void member() {
    desk.member();
  }

  public TenderModel tenders() {
    return tenders;
  }

  /// Charges what the customer showed.
  public void take(CustomerCode code) {
    ask.set(NOTHING);
    tenders.take(code);
  }

  /// What a scanner read, if a customer showed it. What stands on the shelf is a product, whatever
  /// it looks like.
  public Optional<CustomerCode> customerCode(String raw) {
    return lookup.look(raw) instanceof ScanResult.Unknown(var code)
        ? CustomerCode.of(code)
        : Optional.empty();
  }

  private boolean taken(String text) {
    var code = CustomerCode.of(text);
    code.ifPresent(this::take);
    return code.isPresent() || coupons.test(text);
  }

  /// Gives the whole sale up; undo brings the cart back, as a new sale.
  public void cancel() {
    desk.giveUp(
        cart.sale(),
        () -> {
          search.clear();
          tenders.partPaid(Optional.empty());
          cart.empty();
          notices.accept(Notice.info("sale.cancelled").then("sale.undo-it"));
        });
  }

  /// The sale was paid: the next customer's cart is empty and cannot be undone into this one.
  public void sold(LastSale done) {
    lastSale.set(Optional.of(done));
    leave();
  }

  /// The sale waits elsewhere, with its payment: the next customer's cart is empty.
  public void leave() {
    ask.set(NOTHING);
    search.clear();
    tenders.partPaid(Optional.empty());
    cart.next();
  }

  private void typedCode(Entry entry) {
    var quantity = entry.quantity().orElse(Quantity.ONE);
    switch (lookup.look(entry.rest())) {
      case ScanResult.Found(var product) -> {
        search.clear();
        sell(product, quantity);
      }
      case ScanResult.Misread _ ->
          notices.accept(Notice.warning("sale.wrong-digit").then("sale.wrong-digit.next"));
      case ScanResult.Unknown(var code) when taken(code) -> search.clear();
      case ScanResult.Unknown(var code) when entry.isDigits() ->
          ask.set(new Ask.UnknownCode(code, quantity));
      case ScanResult.Unknown _ ->
          notices.accept(Notice.warning("sale.no-match", entry.rest()).then("sale.no-match.next"));
    }
  }

  private void sell(Product product, Quantity quantity) {
    if (!seller.sell(product, quantity)) {
      ask.set(new Ask.PriceOf(product, quantity));
    }
  }

  /// Puts a top-up into the cart; `whose` stands behind the word on the receipt.
  public boolean topUp(String code, String whose, Quantity quantity, Money amount) {
    return seller.topUp(code, whose, quantity, amount);
  }
}
