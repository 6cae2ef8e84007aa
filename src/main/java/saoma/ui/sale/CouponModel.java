package saoma.ui.sale;

import java.util.Optional;
import java.util.function.Consumer;
import saoma.offer.Rule;
import saoma.order.Claims;
import saoma.order.Offered;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.Texts;

/// Coupons that a customer brings: typed or scanned where everything is. A code is a coupon if an
/// offer of the shop has it. On one thread, but for the question how often it was used.
public final class CouponModel {
  private final CartModel cart;
  private final Offering offering;
  private final Texts texts;
  private final Away away;
  private final Consumer<Notice> notices;

  public CouponModel(
      CartModel cart, Offering offering, Texts texts, Away away, Consumer<Notice> notices) {
    this.cart = cart;
    this.offering = offering;
    this.texts = texts;
    this.away = away;
    this.notices = notices;
  }

  /// Takes the coupon, or takes it back where the sale has it already.
  ///
  /// @return false if no offer of the shop has this code
  public boolean take(String typed) {
    var code = Offered.coupon(typed);
    var rule = rule(code);
    rule.ifPresent(one -> take(code, one));
    return rule.isPresent();
  }

  private Optional<Rule> rule(String code) {
    return Offered.isCoupon(code)
        ? offering.book().rules().stream()
            .filter(rule -> rule.terms().coupon().equals(code))
            .findFirst()
        : Optional.empty();
  }

  private void take(String code, Rule rule) {
    var claims = cart.now().claims();
    if (claims.coupons().contains(code)) {
      if (claim(code, false)) {
        notices.accept(Notice.info("coupon.gone", code));
      }
    } else if (!rule.on() || !rule.span().holds(offering.now())) {
      notices.accept(Notice.warning("coupon.not-now", name(rule)).then("coupon.not-now.next"));
    } else if (claims.coupons().size() >= Claims.MOST_COUPONS) {
      notices.accept(Notice.warning("coupon.too-many").then("coupon.too-many.next"));
    } else if (rule.terms().uses() == 0) {
      add(code, rule);
    } else {
      ask(code, rule);
    }
  }

  /// Two sales may ask at once; whoever comes to the till second hears it when the order is frozen.
  private void ask(String code, Rule rule) {
    var sale = cart.sale();
    away.run(
        () -> offering.book().used(code, sale),
        used -> {
          if (!cart.sale().equals(sale)) {
            return;
          }
          if (used < rule.terms().uses()) {
            add(code, rule);
          } else {
            notices.accept(Notice.warning("coupon.spent", code).then("coupon.spent.next"));
          }
        },
        () -> notices.accept(Notice.danger("coupon.failed").then("coupon.failed.next")));
  }

  private void add(String code, Rule rule) {
    if (claim(code, true)) {
      var idle = cart.now().idleCoupons().contains(code);
      var notice = Notice.success(idle ? "coupon.waits" : "coupon.taken", name(rule));
      notices.accept(notice.then("coupon.taken.next"));
    }
  }

  private boolean claim(String code, boolean there) {
    return cart.act(now -> {
      var claims = now.claims();
      return now.claiming(there ? claims.with(code) : claims.without(code));
    });
  }

  private String name(Rule rule) {
    return rule.nameIn(texts.chinese());
  }
}
