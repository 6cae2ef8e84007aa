package saoma.ui.sale;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.order.Cart;
import saoma.order.CartLine;
import saoma.order.Notes;
import saoma.ui.Notice;

/// What the clerk writes: a note to a line or to the whole sale, or why a line is taken out. On one
/// thread.
public final class NoteModel {
  /// A word is a reason; a letter is a finger that slipped.
  private static final int SHORTEST_REASON = 2;

  private static final int LONGEST_GONE = 200;

  /// What is written.
  public enum Kind {
    LINE,
    SALE,
    /// Why the line is taken out.
    VOID
  }

  /// @param line as it was when it was asked; empty for the whole sale
  public record Asked(Kind kind, Optional<CartLine> line, String text) {}

  private final CartModel cart;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<Optional<Asked>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Supplier<Boolean> asksWhy = () -> false;

  NoteModel(CartModel cart, Consumer<Notice> notices) {
    this.cart = cart;
    this.notices = notices;
  }

  /// @param rule whether the shop wants a reason for each line that is taken out
  public void askWhy(Supplier<Boolean> rule) {
    asksWhy = rule;
  }

  ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// False, and the clerk is told, if there is nothing to write to.
  boolean begin(Kind kind) {
    var line = cart.selectedLine();
    if (cart.isLocked()) {
      return false;
    }
    if (line.isEmpty()) {
      notices.accept(Notice.info("sale.no-line"));
      return false;
    }
    var notes = line.get().notes();
    asked.set(
        Optional.of(
            switch (kind) {
              case LINE -> new Asked(kind, line, notes.own());
              case SALE -> new Asked(kind, Optional.empty(), notes.sale());
              case VOID -> new Asked(kind, line, "");
            }));
    return true;
  }

  /// Delete: takes the line out, or asks why first.
  ///
  /// @return whether the pane is to be opened
  boolean remove() {
    if (asksWhy.get()) {
      return begin(Kind.VOID);
    }
    cart.remove("");
    return false;
  }

  /// Keeps what was typed. Empty when done, else the key of what is wrong.
  Optional<String> enter(String typed) {
    var now = asked.get();
    var text = Notes.read(typed);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    if (text.isEmpty()) {
      return Optional.of("note.too-long");
    }
    return switch (now.get().kind()) {
      case LINE -> kept(cart.act(c -> c.note(now.get().line().orElseThrow().id(), text.get())));
      case SALE -> kept(cart.act(c -> c.note(text.get())));
      case VOID -> voided(now.get().line().orElseThrow(), text.get());
    };
  }

  /// The sale is called so. False, and the clerk is told, where it cannot be.
  public boolean name(String typed) {
    var text = Notes.read(typed);
    if (text.isEmpty()) {
      notices.accept(Notice.warning("note.too-long"));
      return false;
    }
    return !cart.isLocked() && cart.act(c -> c.note(text.get()));
  }

  private Optional<String> kept(boolean done) {
    return done ? Optional.empty() : Optional.of("note.not-kept");
  }

  private Optional<String> voided(CartLine line, String reason) {
    if (reason.length() < SHORTEST_REASON) {
      return Optional.of("note.no-reason");
    }
    cart.select(line.id());
    cart.remove(reason);
    return Optional.empty();
  }

  /// What was in a sale that was given up, as far as there is room.
  static String gone(Cart cart) {
    var names =
        cart.lines().stream()
            .map(line -> line.name() + " ×" + line.quantity().digits())
            .collect(Collectors.joining(", "));
    var about = cart.total().digits() + "  " + names;
    return about.length() <= LONGEST_GONE ? about : about.substring(0, LONGEST_GONE - 1) + "…";
  }

  /// What the log says of a line that is taken out.
  static String gone(CartLine line, String reason) {
    var about = line.name() + " ×" + line.quantity().digits() + "  " + line.total().digits();
    return reason.isEmpty() ? about : about + "  · " + reason;
  }
}
