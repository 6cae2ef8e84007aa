package saoma.offer;

import java.time.LocalDateTime;
import saoma.order.Claims;
import saoma.order.Offered;

/// One offer of the shop.
///
/// @param id of it in the shop; 0 before it is kept
/// @param name in Chinese, and `nameEn` in English, empty where it has one name only: both stand on
///   the receipt and on the customer's screen
public record Rule(
    long id,
    String name,
    String nameEn,
    Deal deal,
    Goods goods,
    Span span,
    Terms terms,
    boolean on) {
  public Rule {
    if (id < 0 || !Offered.isName(name) || !(nameEn.isEmpty() || Offered.isName(nameEn))) {
      throw new IllegalArgumentException("an offer needs a name");
    }
  }

  /// Whether the customer can have it now, if he buys what it is for.
  public boolean isFor(Claims claims, LocalDateTime at) {
    return on
        && span.holds(at)
        && (!terms.members() || claims.member())
        && (terms.coupon().isEmpty() || claims.coupons().contains(terms.coupon()));
  }

  /// Whether a product can be a part of what it is for.
  public boolean touches(String code, String category) {
    return deal instanceof Deal.Bundle(var parts, var _)
        ? parts.stream().anyMatch(part -> part.code().equals(code))
        : goods.has(code, category);
  }

  /// Whether it takes something off the whole sale, and so stands below all lines.
  public boolean isWhole() {
    return deal instanceof Deal.Whole;
  }

  public String nameIn(boolean chinese) {
    return chinese || nameEn.isEmpty() ? name : nameEn;
  }

  public Rule numbered(long given) {
    return new Rule(given, name, nameEn, deal, goods, span, terms, on);
  }

  public Rule switched(boolean now) {
    return new Rule(id, name, nameEn, deal, goods, span, terms, now);
  }
}
