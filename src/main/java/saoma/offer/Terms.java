package saoma.offer;

import saoma.order.Offered;

/// Who may have an offer, and what may be added to it.
///
/// @param members whether it is for members alone
/// @param coupon code that the customer must bring; empty where none is needed
/// @param uses of the coupon in all; 0 for as many as come
/// @param withOffers whether other offers may be added, if they may too; else what it takes has no
///   other offer
/// @param withHand whether a clerk's discount and a changed price may be there as well
/// @param perSale how often it is given in one sale: groups of pieces and bundles, else pieces, the
///   dearest first; 0 for as often as it fits
public record Terms(
    boolean members, String coupon, int uses, boolean withOffers, boolean withHand, int perSale) {
  public static final Terms PLAIN = new Terms(false, "", 0, false, true, 0);

  public static final int MOST_USES = 1_000_000;

  public static final int MOST_PER_SALE = 1_000;

  public Terms {
    if (!coupon.isEmpty() && !Offered.isCoupon(coupon)) {
      throw new IllegalArgumentException("no code of a coupon");
    }
    if (uses < 0 || uses > MOST_USES || (coupon.isEmpty() && uses > 0)) {
      throw new IllegalArgumentException("no number of uses");
    }
    if (perSale < 0 || perSale > MOST_PER_SALE) {
      throw new IllegalArgumentException("no limit for a sale");
    }
  }

  /// As often as it fits into a sale.
  public Terms(boolean members, String coupon, int uses, boolean withOffers, boolean withHand) {
    this(members, coupon, uses, withOffers, withHand, 0);
  }

  /// How often it is given in one sale at most.
  long most() {
    return perSale == 0 ? Long.MAX_VALUE : perSale;
  }
}
