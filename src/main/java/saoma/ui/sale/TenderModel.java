package saoma.ui.sale;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.channel.CustomerCode;
import saoma.checkout.PartPaid;
import saoma.checkout.PartPaid.Part;
import saoma.money.Money;
import saoma.operator.Right;
import saoma.ui.Acts;
import saoma.ui.Amounts;
import saoma.ui.Notice;
import saoma.ui.TypedPrice;

/// How the sale on the screen is paid: what is due, what was paid of it, and the keys that take
/// more or give a part back. On one thread.
public final class TenderModel {
  /// A longer row of digits is a code that somebody began to type, and no amount.
  private static final int LONGEST_PART = 8;

  private final CartModel cart;
  private final SearchModel search;
  private final PayDesk desk;
  private final Consumer<Notice> notices;
  private Acts selling = Acts.FREE;
  private Acts voiding = Acts.FREE;
  private final ReadOnlyObjectWrapper<Optional<PartPaid>> partPaid =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  TenderModel(CartModel cart, SearchModel search, PayDesk desk, Consumer<Notice> notices) {
    this.cart = cart;
    this.search = search;
    this.desk = desk;
    this.notices = notices;
  }

  /// Who may sell, and who may give a whole sale up; whoever is asked may say yes later.
  public void guard(Acts sellers, Acts voiders) {
    selling = sellers;
    voiding = voiders;
  }

  /// What is paid of this sale, while the rest is due.
  public ReadOnlyObjectProperty<Optional<PartPaid>> partPaidProperty() {
    return partPaid.getReadOnlyProperty();
  }

  /// The books say so. What is paid in part must not change.
  public void partPaid(Optional<PartPaid> now) {
    cart.lock(now.isPresent());
    partPaid.set(now);
  }

  /// What is left to pay.
  public Money due() {
    return partPaid.get().map(PartPaid::due).orElseGet(() -> cart.now().total());
  }

  /// What a payment key would take now.
  Money wanted() {
    return typedPart().orElseGet(this::due);
  }

  /// An amount that stands in the field is the part to take; else all that is due is taken.
  public void pay(String channel) {
    take(() -> desk.pay(channel, cart.now(), cart.sale(), typedPart()));
  }

  /// Charges what the customer showed.
  public void take(CustomerCode code) {
    take(() -> desk.take(code, cart.now(), cart.sale()));
  }

  /// Several pay what is due together.
  public void share() {
    take(() -> desk.share(cart.now(), cart.sale()));
  }

  public void cash() {
    take(() -> desk.cash(cart.now(), cart.sale()));
  }

  /// Gives the whole sale up; undo brings the cart back, as a new sale.
  void cancel() {
    if (cart.now().isEmpty()) {
      giveUp();
    } else {
      voiding.through(Right.VOID_SALE, NoteModel.gone(cart.now()), this::giveUp);
    }
  }

  private void giveUp() {
    desk.giveUp(
        cart.sale(),
        () -> {
          search.clear();
          partPaid(Optional.empty());
          cart.empty();
          notices.accept(Notice.info("sale.cancelled").then("sale.undo-it"));
        });
  }

  private void take(Runnable act) {
    var now = cart.now();
    if (now.isEmpty()) {
      notices.accept(Notice.info("sale.nothing-to-pay").then("sale.nothing-to-pay.next"));
    } else {
      selling.through(
          Right.SELL,
          Amounts.full(due()),
          now.total().isPositive() ? act : () -> desk.free(cart.now(), cart.sale()));
    }
  }

  private Optional<Money> typedPart() {
    var typed = search.entry().rest();
    return typed.length() <= LONGEST_PART
            && TypedPrice.of(typed) instanceof TypedPrice.Good(var part)
        ? Optional.of(part)
        : Optional.empty();
  }

  /// Gives the newest part back.
  public void giveBackLast() {
    partPaid.get().ifPresent(now -> giveBack(now.parts().getLast()));
  }

  public void giveBack(Part part) {
    desk.giveBack(part, cart.sale());
  }
}
