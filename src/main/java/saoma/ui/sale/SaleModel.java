package saoma.ui.sale;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.catalogue.Catalogue;
import saoma.catalogue.Product;
import saoma.catalogue.ScaleLabel;
import saoma.catalogue.ScanLookup;
import saoma.catalogue.ScanResult;
import saoma.channel.CustomerCode;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.settings.LabelLayout;
import saoma.settings.TaxSettings;
import saoma.ui.Notice;
import saoma.ui.Texts;

/// The rules of ringing up: what a scan, a typed text and a key do to the cart, and what the till
/// must ask first. Has no controls. On one thread. Nothing that was typed is lost: a text leaves
/// the search field only when it was used.
public final class SaleModel {
  private static final Ask NOTHING = new Ask.Nothing();
  private static final Notice MISREAD = Notice.danger("sale.misread").then("sale.misread.next");

  private final SearchModel search;
  private final CartModel cart;
  private final Consumer<Notice> notices;
  private final PayDesk desk;
  private final TenderModel tenders;
  private final Seller seller;
  private final OtherCodes others;
  private final LabelDesk labels;
  private final AdjustModel adjust;
  private final WeighModel weigh;
  private ScanLookup lookup;
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
    labels = new LabelDesk(seller, texts, notices);
    adjust = new AdjustModel(cart, texts, notices);
    weigh = new WeighModel(seller, ask, notices);
    tenders = new TenderModel(cart, search, desk, notices);
    others = new OtherCodes(tenders);
  }

  /// @param layouts how the shop's scales write their labels
  public void labels(Supplier<List<LabelLayout>> layouts) {
    lookup = new ScanLookup(lookup.catalogue(), layouts);
  }

  public SearchModel search() {
    return search;
  }

  public CartModel cart() {
    return cart;
  }

  /// Discounts and changed prices.
  public AdjustModel adjust() {
    return adjust;
  }

  public WeighModel weigh() {
    return weigh;
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
    switch (lookup.look(raw)) {
      case ScanResult.Found(var product) -> {
        before.ifPresent(_ -> search.clear());
        ask.set(weigh.sell(product, before));
      }
      case ScanResult.Labelled(var product, var label, _) -> labelled(product, label, before);
      case ScanResult.Unknown(var code) when code.isEmpty() -> notices.accept(MISREAD);
      case ScanResult.Unknown(var code) when taken(code) -> {}
      case ScanResult.Unknown(var code) -> {
        before.ifPresent(_ -> search.clear());
        ask.set(new Ask.UnknownCode(code, before.orElse(Quantity.ONE)));
      }
      case ScanResult.Misread(var text) when taken(text) -> {}
      case ScanResult.Misread _ -> notices.accept(MISREAD);
    }
  }

  /// Enter in the search field.
  public void enter() {
    var entry = search.entry();
    if (entry.badQuantity()) {
      notices.accept(Notice.warning("sale.bad-quantity").then("sale.bad-quantity.next"));
    } else if (others.isCoupon(entry.rest())) {
      search.clear();
    } else if (search.chosen().isPresent()) {
      choose(search.chosen().get());
    } else if (!entry.rest().isEmpty()) {
      typedCode(entry);
    } else if (entry.quantity().isPresent()) {
      var quantity = entry.quantity().get();
      if (cart.changeQuantity(_ -> quantity)) {
        search.clear();
      }
    } else if (!cart.now().isEmpty()) {
      tenders.cash();
    }
  }

  /// A match was picked from the list.
  public void choose(Product product) {
    var quantity = search.entry().quantity();
    search.clear();
    ask.set(weigh.sell(product, quantity));
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
    var problem = seller.sellAt(ask.get(), typedPrice);
    if (problem.isEmpty()) {
      search.clear();
      ask.set(NOTHING);
    }
    return problem;
  }

  /// Leaves the question; the cart stays as it is.
  public void skip() {
    ask.set(NOTHING);
  }

  public void member() {
    desk.member();
  }

  public TenderModel tenders() {
    return tenders;
  }

  /// Charges what the customer showed.
  public void take(CustomerCode code) {
    skip();
    tenders.take(code);
  }

  /// What a scanner read, if a customer showed it.
  public Optional<CustomerCode> customerCode(String raw) {
    return OtherCodes.shown(lookup.look(raw));
  }

  public OtherCodes others() {
    return others;
  }

  private boolean taken(String text) {
    return others.taken(text, this::skip);
  }

  /// Gives the whole sale up; undo brings the cart back, as a new sale.
  public void cancel() {
    tenders.cancel();
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
      case ScanResult.Found(var product) -> choose(product);
      case ScanResult.Labelled(var product, var label, _) -> {
        if (labelled(product, label, entry.quantity())) {
          search.clear();
        }
      }
      case ScanResult.Misread(var text) when taken(text) -> search.clear();
      case ScanResult.Misread _ ->
          notices.accept(Notice.warning("sale.wrong-digit").then("sale.wrong-digit.next"));
      case ScanResult.Unknown(var code) when taken(code) -> search.clear();
      case ScanResult.Unknown(var code) when entry.isDigits() ->
          ask.set(new Ask.UnknownCode(code, quantity));
      case ScanResult.Unknown _ ->
          notices.accept(Notice.warning("sale.no-match", entry.rest()).then("sale.no-match.next"));
    }
  }

  /// False if it sells nothing.
  private boolean labelled(Product product, ScaleLabel label, Optional<Quantity> times) {
    var next = labels.sell(product, label, times);
    next.ifPresent(ask::set);
    return next.isPresent();
  }

  /// `whose` stands behind the word on the receipt.
  public boolean topUp(String code, String whose, Quantity quantity, Money amount) {
    return seller.topUp(code, whose, quantity, amount);
  }
}
