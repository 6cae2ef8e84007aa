package saoma.order;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What the customer of a sale has a claim to offers by: being a member, and coupons.
///
/// @param coupons each once, in the order in which they came
public record Claims(boolean member, List<String> coupons) {
  public static final Claims NONE = new Claims(false, List.of());

  /// More in one sale is a misuse.
  public static final int MOST_COUPONS = 5;

  public Claims {
    coupons = List.copyOf(coupons);
  }

  /// What can be seen of them in lines that were frozen.
  static Claims of(List<CartLine> lines) {
    var member = false;
    var coupons = new TreeSet<String>();
    for (var line : lines) {
      for (var offer : line.pricing().offers()) {
        member |= offer.member();
        if (!offer.coupon().isEmpty()) {
          coupons.add(offer.coupon());
        }
      }
    }
    return new Claims(member, List.copyOf(coupons));
  }

  public Claims with(boolean isMember) {
    return new Claims(isMember, coupons);
  }

  /// @throws IllegalArgumentException if there are too many
  public Claims with(String coupon) {
    var more = new ArrayList<>(without(coupon).coupons());
    more.add(coupon);
    if (more.size() > MOST_COUPONS) {
      throw new IllegalArgumentException("too many coupons");
    }
    return new Claims(member, more);
  }

  public Claims without(String coupon) {
    return new Claims(member, coupons.stream().filter(one -> !one.equals(coupon)).toList());
  }
}
