package saoma.order;

import java.util.ArrayList;
import java.util.List;

/// The cart with everything done to it, so that each act can be taken back and done again. A value:
/// keeping one is a snapshot. Remembers the newest `DEPTH` acts, more than a clerk can mean.
public record CartHistory(List<Cart> past, Cart now, List<Cart> future) {
  static final int DEPTH = 200;
  public static final CartHistory EMPTY = of(Cart.EMPTY);

  public CartHistory {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  public static CartHistory of(Cart cart) {
    return new CartHistory(List.of(), cart, List.of());
  }

  /// The clerk did something: the cart before it can be had back, what was undone before is gone.
  public CartHistory did(Cart next) {
    if (next.equals(now)) {
      return this;
    }
    var grown = new ArrayList<>(past);
    grown.add(now);
    return new CartHistory(
        grown.subList(Math.max(0, grown.size() - DEPTH), grown.size()), next, List.of());
  }

  public boolean canUndo() {
    return !past.isEmpty();
  }

  public boolean canRedo() {
    return !future.isEmpty();
  }

  /// One step back, or the same where there is none.
  public CartHistory undo() {
    if (past.isEmpty()) {
      return this;
    }
    var later = new ArrayList<Cart>();
    later.add(now);
    later.addAll(future);
    return new CartHistory(past.subList(0, past.size() - 1), past.getLast(), later);
  }

  /// One step forward again, or the same where there is none.
  public CartHistory redo() {
    if (future.isEmpty()) {
      return this;
    }
    var earlier = new ArrayList<>(past);
    earlier.add(now);
    return new CartHistory(earlier, future.getFirst(), future.subList(1, future.size()));
  }
}
