package saoma.ui.sale;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.account.TopUps;
import saoma.money.Money;
import saoma.operator.Right;
import saoma.order.Cart;
import saoma.order.CartLine;
import saoma.order.Discount;
import saoma.ui.Notice;
import saoma.ui.Texts;
import saoma.ui.TypedPrice;
import saoma.ui.sale.Adjustment.Kind;

/// Another price for a line, or a discount on a line or on the whole sale: what is typed, what is
/// wrong with it, what it would come to. Nothing happens until somebody who may says so. On one
/// thread.
public final class AdjustModel {
  public static final int LONGEST_REASON = Discount.LONGEST_NAME;

  private final CartModel cart;
  private final Texts texts;
  private final Consumer<Notice> notices;
  private final StringProperty value = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Adjustment>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  AdjustModel(CartModel cart, Texts texts, Consumer<Notice> notices) {
    this.cart = cart;
    this.texts = texts;
    this.notices = notices;
    value.subscribe(() -> problem.set(""));
    reason.subscribe(() -> problem.set(""));
  }

  public StringProperty valueProperty() {
    return value;
  }

  public StringProperty reasonProperty() {
    return reason;
  }

  /// Key of what is wrong with what is typed; empty if nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What is asked about; empty before the first.
  public ReadOnlyObjectProperty<Optional<Adjustment>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// Asks about the line that keys work on, or the sale. False, and the clerk is told, where there
  /// is nothing that could cost less.
  public boolean begin(Kind kind) {
    var line = cart.now().line(cart.selectedProperty().get());
    var none = kind == Kind.SALE ? cart.now().isEmpty() : line.isEmpty();
    if (none) {
      notices.accept(Notice.info("sale.no-line"));
      return false;
    }
    if (cart.now().lines().stream().anyMatch(one -> TopUps.isTopUp(one.code()))) {
      notices.accept(Notice.warning("adjust.top-up"));
      return false;
    }
    if (cart.isLocked()) {
      return false;
    }
    var next = new Adjustment(kind, kind == Kind.SALE ? Optional.empty() : line);
    asked.set(Optional.of(next));
    value.set("");
    reason.set(kind == Kind.PRICE ? "" : texts.now("adjust.usual-name"));
    return true;
  }

  /// What it costs now.
  public Money before() {
    return asked.get().map(this::before).orElseGet(() -> Money.fen(0));
  }

  private Money before(Adjustment one) {
    return switch (one.kind()) {
      case LINE -> lineCosts(one, now -> now.discount(id(one), null));
      case PRICE -> one.line().map(CartLine::unitPrice).orElseThrow();
      case SALE -> saleCosts(cart.would(now -> now.discount(null)));
    };
  }

  private static long id(Adjustment one) {
    return one.line().map(CartLine::id).orElse(0L);
  }

  /// What stands on the line's row then, with the offers that are left.
  private Money lineCosts(Adjustment one, UnaryOperator<Cart> change) {
    return cart.would(change).line(id(one)).map(CartLine::goods).orElseGet(() -> Money.fen(0));
  }

  private static Money saleCosts(Cart would) {
    return Money.fen(would.lines().stream().mapToLong(line -> line.cost().minor()).sum());
  }

  /// What it would cost, or costs by what was done to it before; empty while that cannot be said.
  public Optional<Money> after() {
    return asked
        .get()
        .flatMap(one -> change(one).map(change -> after(one, change)).or(() -> standing(one)));
  }

  private Optional<Money> standing(Adjustment one) {
    if (!value.get().isEmpty() || !isSet()) {
      return Optional.empty();
    }
    return switch (one.kind()) {
      case LINE -> one.line().map(CartLine::goods);
      case PRICE -> Optional.empty();
      case SALE -> Optional.of(saleCosts(cart.now()).minus(cart.now().discountOff()));
    };
  }

  private Money after(Adjustment one, Change change) {
    return switch (change) {
      case Change.Price(var price) -> price;
      case Change.Less(var discount) when one.kind() == Kind.LINE ->
          lineCosts(one, now -> now.discount(id(one), discount));
      case Change.Less(var discount) -> {
        var would = cart.would(now -> now.discount(discount));
        yield saleCosts(would).minus(would.discountOff());
      }
    };
  }

  /// What was typed, if it is something.
  private sealed interface Change {
    record Price(Money price) implements Change {}

    record Less(Discount discount) implements Change {}
  }

  private Optional<Change> change(Adjustment one) {
    if (one.kind() == Kind.PRICE) {
      return TypedPrice.of(value.get()) instanceof TypedPrice.Good(var price)
          ? Optional.of(new Change.Price(price))
          : Optional.empty();
    }
    return TypedDiscount.of(value.get()) instanceof TypedDiscount.Good good
        ? Optional.of(new Change.Less(good.named(reason.get().strip())))
        : Optional.empty();
  }

  /// Does it, once somebody may.
  ///
  /// @param done runs when it has happened
  public void apply(Runnable done) {
    var one = asked.get();
    if (one.isEmpty()) {
      return;
    }
    problem.set(wrong(one.get()));
    if (problem.get().isEmpty()) {
      change(one.get()).ifPresent(change -> apply(one.get(), change, done));
    }
  }

  private String wrong(Adjustment one) {
    var typed = one.kind() == Kind.PRICE ? wrongPrice() : wrongDiscount(one);
    if (!typed.isEmpty()) {
      return typed;
    }
    var said = reason.get().strip();
    if (said.isEmpty()) {
      return one.kind() == Kind.PRICE ? "adjust.no-reason" : "adjust.no-name";
    }
    return said.length() > LONGEST_REASON || said.chars().anyMatch(Character::isISOControl)
        ? "adjust.long-reason"
        : "";
  }

  private String wrongPrice() {
    return TypedPrice.of(value.get()) instanceof TypedPrice.Bad(var key) ? key : "";
  }

  private String wrongDiscount(Adjustment one) {
    return switch (TypedDiscount.of(value.get())) {
      case TypedDiscount.Bad(var key) -> key;
      case TypedDiscount.Good(var kind, var of) ->
          kind == Discount.Kind.AMOUNT && of > before(one).minor() ? "adjust.too-much" : "";
    };
  }

  private void apply(Adjustment one, Change change, Runnable done) {
    var to = after(one, change);
    var about = one.about(before(one), to, reason.get().strip());
    var id = one.line().map(CartLine::id).orElse(0L);
    var right = one.kind() == Kind.PRICE ? Right.CHANGE_PRICE : Right.DISCOUNT;
    var why = reason.get().strip();
    cart.act(
        right,
        about,
        now ->
            switch (change) {
              case Change.Price(var price) -> now.reprice(id, price, why);
              case Change.Less(var discount) ->
                  one.kind() == Kind.LINE ? now.discount(id, discount) : now.discount(discount);
            },
        done);
  }

  /// Whether there is something to take off again.
  public boolean isSet() {
    return asked.get().filter(one -> !one.without(cart.now()).equals(cart.now())).isPresent();
  }

  /// Back to the price without it, for which nobody needs a right.
  public void clear(Runnable done) {
    asked
        .get()
        .ifPresent(one -> {
          if (cart.act((Cart now) -> one.without(now))) {
            done.run();
          }
        });
  }
}
