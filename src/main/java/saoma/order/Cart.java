package saoma.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.money.Money;
import saoma.money.Quantity;

/// What the customer in front of the clerk is buying, as a value: every act makes a new cart, so
/// that undo is keeping the old one. `nextId` numbers the lines; `lastTouched` is the line the eye
/// should be on (0 for none).
public record Cart(List<CartLine> lines, long nextId, long lastTouched) {
  public static final Cart EMPTY = new Cart(List.of(), 1, 0);

  /// Above this a total is a typing error, and below it no channel or receipt overflows.
  public static final Money MOST = Money.fen(100_000_000_00L);

  public Cart {
    lines = List.copyOf(lines);
  }

  /// Adds a quantity of a product. The same code at the same price joins the line it already has.
  public Cart add(String code, String name, String nameEn, Quantity quantity, Money unitPrice) {
    for (var line : lines) {
      if (line.code().equals(code)
          && line.unitPrice().equals(unitPrice)
          && line.name().equals(name)) {
        return set(line.id(), line.quantity().plus(quantity));
      }
    }
    var grown = new ArrayList<>(lines);
    grown.add(new CartLine(nextId, code, name, nameEn, checked(quantity), unitPrice));
    return new Cart(grown, nextId + 1, nextId).checked();
  }

  /// Gives a line another quantity; a line that is not there changes nothing.
  public Cart set(long id, Quantity quantity) {
    var changed = lines.stream().map(l -> l.id() == id ? l.with(checked(quantity)) : l).toList();
    return new Cart(changed, nextId, id).checked();
  }

  public Cart remove(long id) {
    var left = lines.stream().filter(l -> l.id() != id).toList();
    return new Cart(left, nextId, left.isEmpty() ? 0 : left.getLast().id());
  }

  public Optional<CartLine> line(long id) {
    return lines.stream().filter(l -> l.id() == id).findFirst();
  }

  public Optional<CartLine> last() {
    return line(lastTouched);
  }

  public Money total() {
    return lines.stream().map(CartLine::total).reduce(Money.fen(0), Money::plus);
  }

  /// How many things: pieces add up, a weighed line counts as one.
  public long items() {
    return lines.stream()
        .mapToLong(
            l -> l.quantity().thousandths() % 1000 == 0 ? l.quantity().thousandths() / 1000 : 1)
        .sum();
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  private Cart checked() {
    if (total().compareTo(MOST) > 0) {
      throw new IllegalArgumentException("the total is too large");
    }
    return this;
  }

  private static Quantity checked(Quantity quantity) {
    if (!quantity.isPositive() || quantity.compareTo(Quantity.MOST) > 0) {
      throw new IllegalArgumentException("quantity out of range");
    }
    return quantity;
  }
}
