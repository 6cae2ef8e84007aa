package saoma.ui.sale;

import java.util.Optional;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.order.CartLine;

/// What is to cost something else than it does.
///
/// @param line as it was when it was asked; empty for the whole sale
public record Adjustment(Kind kind, Optional<CartLine> line) {
  /// What is done to it.
  public enum Kind {
    /// A discount on one line.
    LINE,
    /// A discount on all of them.
    SALE,
    /// Another price for one line.
    PRICE;

    /// Behind `adjust.` in the texts.
    String key() {
      return switch (this) {
        case LINE -> "line";
        case SALE -> "sale";
        case PRICE -> "price";
      };
    }
  }

  /// As it stands in the audit log: what, from how much to how much, and why.
  String about(Money before, Money after, String reason) {
    var what = line.map(one -> one.name() + " ×" + one.quantity().digits() + "  ").orElse("");
    return what + before.digits() + " → " + after.digits() + "  " + reason;
  }

  /// The cart without it.
  Cart without(Cart now) {
    return switch (kind) {
      case SALE -> now.discount(null);
      case LINE -> line.map(one -> now.discount(one.id(), null)).orElse(now);
      case PRICE -> line.flatMap(one -> now.line(one.id())).map(one -> back(now, one)).orElse(now);
    };
  }

  private static Cart back(Cart now, CartLine line) {
    var repriced = line.pricing().repriced();
    return repriced == null ? now : now.reprice(line.id(), repriced.before(), "");
  }
}
