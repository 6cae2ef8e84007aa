package saoma.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Pricing.Repriced;
import saoma.order.Pricing.Taken;

/// What the customer in front of the clerk is buying, as a value: every act makes a new cart, so
/// that undo is keeping the old one. `nextId` numbers the lines; `lastTouched` is the line the eye
/// should be on (0 for none). Whatever changes its lines takes the offers off them: they are for
/// this cart as it was, and whoever knows the shop's offers puts them on again with [#offered].
///
/// @param claims by which the customer has offers that not everybody has
public record Cart(List<CartLine> lines, long nextId, long lastTouched, Claims claims) {
  public static final Cart EMPTY = new Cart(List.of(), 1, 0);

  /// Above this a total is a typing error, and below it no channel or receipt overflows.
  public static final Money MOST = Money.fen(100_000_000_00L);

  public Cart {
    lines = List.copyOf(lines);
  }

  /// As it was kept: the claims are those that its lines tell of.
  public Cart(List<CartLine> lines, long nextId, long lastTouched) {
    this(lines, nextId, lastTouched, Claims.of(lines));
  }

  /// Adds a quantity of a product without tax.
  public Cart add(String code, String name, String nameEn, Quantity quantity, Money unitPrice) {
    return add(code, name, nameEn, quantity, unitPrice, TaxRate.NONE);
  }

  /// Adds a quantity of a product. The same code at the same price joins the line it already has,
  /// unless somebody gave that line a price, a discount or a note of its own: what was allowed for
  /// one piece is not allowed for the next. What was weighed never joins: each pack has its own
  /// price, rounded by itself.
  public Cart add(
      String code, String name, String nameEn, Quantity quantity, Money unitPrice, TaxRate rate) {
    for (var line : lines) {
      if (line.quantity().isPieces()
          && quantity.isPieces()
          && line.code().equals(code)
          && line.unitPrice().equals(unitPrice)
          && line.name().equals(name)
          && line.pricing().rate().equals(rate)
          && line.notes().own().isEmpty()
          && !line.pricing().isSpecial()) {
        return set(line.id(), line.quantity().plus(quantity));
      }
    }
    var grown = new ArrayList<>(lines);
    var pricing = Pricing.taxed(rate).sharing(discount().orElse(null));
    var line = new CartLine(nextId, code, name, nameEn, checked(quantity), unitPrice, pricing);
    grown.add(line.with(Notes.NONE.sale(note())));
    return priced(grown, nextId + 1, nextId);
  }

  /// Gives a line another quantity; a line that is not there changes nothing.
  public Cart set(long id, Quantity quantity) {
    return change(id, line -> line.with(checked(quantity)));
  }

  public Cart remove(long id) {
    var left = lines.stream().filter(l -> l.id() != id).toList();
    return priced(left, nextId, left.isEmpty() ? 0 : left.getLast().id());
  }

  /// Sells a line at another price. Its price by the catalogue is kept beside it; at that price
  /// nothing was changed.
  public Cart reprice(long id, Money price, String reason) {
    return change(
        id,
        line -> {
          var old = line.pricing().repriced();
          var before = old == null ? line.unitPrice() : old.before();
          var repriced = price.equals(before) ? null : new Repriced(before, reason);
          return line.at(price, line.pricing().with(repriced));
        });
  }

  /// Gives a line a discount instead of the one that it has.
  ///
  /// @param discount null for none
  public Cart discount(long id, @Nullable Discount discount) {
    return change(id, line -> line.with(line.pricing().discounted(discount)));
  }

  /// Gives the whole sale a discount instead of the one that it has; what comes in later has its
  /// share of it.
  ///
  /// @param discount null for none
  public Cart discount(@Nullable Discount discount) {
    var changed = lines.stream().map(line -> line.with(line.pricing().sharing(discount))).toList();
    return priced(changed, nextId, lastTouched);
  }

  /// Writes to a line; an empty text takes away what stands there.
  public Cart note(long id, String text) {
    return change(id, line -> line.with(line.notes().own(text)));
  }

  /// Writes to the whole sale; what comes in later has it too.
  public Cart note(String text) {
    var noted = lines.stream().map(line -> line.with(line.notes().sale(text))).toList();
    return new Cart(noted, nextId, lastTouched);
  }

  /// What was written to the whole sale; empty for nothing.
  public String note() {
    return lines.isEmpty() ? "" : lines.getFirst().notes().sale();
  }

  /// The discount on the whole sale.
  public Optional<Discount> discount() {
    return lines.stream()
        .flatMap(line -> Stream.ofNullable(line.pricing().shared()))
        .map(Taken::discount)
        .findFirst();
  }

  /// What it takes off.
  public Money discountOff() {
    return lines.stream()
        .flatMap(line -> Stream.ofNullable(line.pricing().shared()))
        .map(Taken::off)
        .reduce(Money.fen(0), Money::plus);
  }

  private Cart change(long id, UnaryOperator<CartLine> act) {
    var changed = lines.stream().map(l -> l.id() == id ? act.apply(l) : l).toList();
    return priced(changed, nextId, id);
  }

  private Cart priced(List<CartLine> changed, long next, long touched) {
    var plain = changed.stream().map(line -> line.with(line.pricing().with(List.of()))).toList();
    return new Cart(Prices.priced(plain), next, touched, claims).checked();
  }

  /// Takes off what the shop's offers take off these lines, and nothing that offers took off
  /// before.
  ///
  /// @param offers by the id of the line
  /// @throws IllegalArgumentException if that is more than a line costs
  public Cart offered(Map<Long, List<Offered>> offers) {
    var changed = new ArrayList<CartLine>();
    for (var line : lines) {
      var own = offers.getOrDefault(line.id(), List.of());
      var next = line.with(line.pricing().with(own));
      if (next.offered().minor() < 0) {
        throw new IllegalArgumentException("more than the line costs");
      }
      changed.add(next);
    }
    return new Cart(Prices.priced(changed), nextId, lastTouched, claims).checked();
  }

  /// Coupons that the customer brought, and that take nothing off these lines.
  public List<String> idleCoupons() {
    var used = Claims.of(lines).coupons();
    return claims.coupons().stream().filter(code -> !used.contains(code)).toList();
  }

  /// The same without this coupon and what it takes off.
  public Cart without(String coupon) {
    var left = new HashMap<Long, List<Offered>>();
    for (var line : lines) {
      var others =
          line.pricing().offers().stream().filter(one -> !one.coupon().equals(coupon)).toList();
      left.put(line.id(), others);
    }
    return claiming(claims.without(coupon)).offered(left);
  }

  /// What the customer has a claim to.
  public Cart claiming(Claims changed) {
    return new Cart(lines, nextId, lastTouched, changed);
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
        .mapToLong(l -> l.quantity().isPieces() ? l.quantity().thousandths() / 1000 : 1)
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
