package saoma.ui.sale;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.money.Quantity;
import saoma.operator.Right;
import saoma.order.Cart;
import saoma.order.CartHistory;
import saoma.order.CartLine;
import saoma.order.Draft;
import saoma.ui.Acts;
import saoma.ui.Notice;
import saoma.ui.Texts;

/// The cart on the screen: its past and future, the line that keys work on, the name of its sale.
/// Every change is kept for after a crash. On one thread.
public final class CartModel {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final DraftKeeper drafts;
  private final Supplier<String> saleNames;
  private final Texts texts;
  private final Consumer<Notice> notices;
  private final NoteModel notes;
  private final ReadOnlyObjectWrapper<CartHistory> history =
      new ReadOnlyObjectWrapper<>(CartHistory.EMPTY);
  private final ReadOnlyLongWrapper selected = new ReadOnlyLongWrapper();
  private String sale;
  private boolean locked;
  private Acts acts = Acts.FREE;
  private UnaryOperator<Cart> offers = UnaryOperator.identity();

  /// @param saleNames gives each sale a name that no other has
  public CartModel(
      DraftKeeper drafts, Supplier<String> saleNames, Texts texts, Consumer<Notice> notices) {
    this.drafts = drafts;
    this.saleNames = saleNames;
    this.texts = texts;
    this.notices = notices;
    sale = saleNames.get();
    notes = new NoteModel(this, notices);
  }

  /// What is written to it.
  public NoteModel notes() {
    return notes;
  }

  /// Takes up the cart that was being built when the till stopped, and says from when it is.
  public void restore(Draft draft, ZoneId zone) {
    sale = draft.sale();
    history.set(CartHistory.of(draft.cart()));
    selected.set(draft.cart().lastTouched());
    notices.accept(Notice.info("sale.restored", CLOCK.format(draft.savedAt().atZone(zone))));
  }

  /// Takes up a sale that waited, under the name it has. Nothing can be undone into another sale.
  public void resume(Cart cart, String name) {
    locked = false;
    sale = name;
    become(CartHistory.of(cart));
  }

  public ReadOnlyObjectProperty<CartHistory> historyProperty() {
    return history.getReadOnlyProperty();
  }

  public Cart now() {
    return history.get().now();
  }

  /// The same from a sale's first line to its receipt.
  public String sale() {
    return sale;
  }

  /// Who may take lines out; whoever is asked may say yes later.
  public void guard(Acts keeper) {
    acts = keeper;
  }

  /// Puts the shop's offers on each cart that something was done to.
  public void offering(UnaryOperator<Cart> shop) {
    offers = shop;
  }

  /// What the cart would be, with the shop's offers.
  ///
  /// @throws IllegalArgumentException if it cannot be so
  Cart would(UnaryOperator<Cart> change) {
    return offers.apply(change.apply(now()));
  }

  /// The customer is a member. What is paid in part stays as it is.
  public void member() {
    if (!locked && !now().claims().member()) {
      act(cart -> cart.claiming(cart.claims().with(true)));
    }
  }

  /// A part of it is paid, so that it must stay as it is; or it may change again.
  void lock(boolean now) {
    locked = now;
  }

  /// True, and the clerk is told, if a part of it is paid.
  boolean isLocked() {
    if (locked) {
      notices.accept(Notice.warning("desk.partly-paid").then("desk.partly-paid.next"));
    }
    return locked;
  }

  /// The id of the line that keys work on, 0 for none.
  public ReadOnlyLongProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  public void select(long id) {
    selected.set(id);
  }

  /// The line above or below.
  void step(int by) {
    var ids = now().lines().stream().map(CartLine::id).toList();
    if (!ids.isEmpty()) {
      select(ids.get(Math.clamp(ids.indexOf(selected.get()) + (long) by, 0, ids.size() - 1)));
    }
  }

  public void more() {
    changeQuantity(q -> q.plus(Quantity.ONE));
  }

  /// One less; the last one is taken out with Delete only, so that a held key empties nothing.
  public void less() {
    if (selectedLine().filter(one -> one.quantity().compareTo(Quantity.ONE) <= 0).isPresent()) {
      notices.accept(Notice.info("sale.last-one").then("sale.last-one.next"));
    } else {
      changeQuantity(q -> q.minus(Quantity.ONE));
    }
  }

  boolean changeQuantity(UnaryOperator<Quantity> change) {
    var line = selectedLine();
    if (line.isEmpty()) {
      notices.accept(Notice.info("sale.no-line"));
      return false;
    }
    return act(cart -> cart.set(line.get().id(), change.apply(line.get().quantity())));
  }

  /// @param reason why; empty where the shop asks for none
  public void remove(String reason) {
    selectedLine()
        .ifPresent(line ->
            acts.through(Right.VOID_LINE, NoteModel.gone(line, reason), () -> remove(line)));
  }

  private void remove(CartLine line) {
    if (now().line(line.id()).isPresent() && act(cart -> cart.remove(line.id()))) {
      notices.accept(
          Notice.info("sale.removed", line.nameIn(texts.chinese())).then("sale.undo-it"));
    }
  }

  public void undo() {
    travel(history.get().canUndo(), history.get().undo(), "sale.undone", "sale.nothing-to-undo");
  }

  public void redo() {
    travel(history.get().canRedo(), history.get().redo(), "sale.redone", "sale.nothing-to-redo");
  }

  /// Empties the cart under a new sale's name; undo brings it back.
  void empty() {
    locked = false;
    sale = saleNames.get();
    act(_ -> Cart.EMPTY);
  }

  /// The next customer: nothing can be undone into the sale before.
  void next() {
    locked = false;
    sale = saleNames.get();
    become(CartHistory.EMPTY);
  }

  /// False, and the clerk is told, if the cart cannot be so.
  boolean act(UnaryOperator<Cart> change) {
    if (isLocked()) {
      return false;
    }
    Cart next;
    try {
      next = would(change);
    } catch (IllegalArgumentException | ArithmeticException _) {
      notices.accept(Notice.warning("sale.too-much"));
      return false;
    }
    become(history.get().did(next));
    return true;
  }

  /// What needs a right: the change happens once somebody may.
  ///
  /// @param about what stands in the audit log
  /// @param done runs when it has happened
  void act(Right right, String about, UnaryOperator<Cart> change, Runnable done) {
    if (isLocked()) {
      return;
    }
    acts.through(
        right,
        about,
        () -> {
          if (act(change)) {
            done.run();
          }
        });
  }

  Optional<CartLine> selectedLine() {
    return now().line(selected.get());
  }

  private void travel(boolean can, CartHistory there, String told, String not) {
    if (!isLocked()) {
      notices.accept(Notice.info(can ? told : not));
      become(there);
    }
  }

  private void become(CartHistory next) {
    var changed = !next.now().equals(now());
    history.set(next);
    selected.set(next.now().lastTouched());
    if (changed) {
      drafts.keep(next.now(), sale);
    }
  }
}
