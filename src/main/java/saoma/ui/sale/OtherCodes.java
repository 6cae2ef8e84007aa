package saoma.ui.sale;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import saoma.catalogue.ScanResult;
import saoma.channel.CustomerCode;
import saoma.order.ReceiptCode;

/// Codes that are no goods: those on a customer's phone, those on receipts, and coupons.
public final class OtherCodes {
  private final TenderModel tenders;
  private Consumer<ReceiptCode> receipts = _ -> {};
  private Predicate<String> coupons = _ -> false;

  OtherCodes(TenderModel tenders) {
    this.tenders = tenders;
  }

  /// What a receipt's own code opens; the cart stays as it is.
  public void receipts(Consumer<ReceiptCode> opener) {
    receipts = opener;
  }

  /// @param taker takes a coupon into the sale or out of it; false for what is none
  public void coupons(Predicate<String> taker) {
    coupons = taker;
  }

  boolean isCoupon(String text) {
    return coupons.test(text);
  }

  /// Does what such a code is for; false if it is none.
  ///
  /// @param first runs before
  boolean taken(String text, Runnable first) {
    var customer = CustomerCode.of(text);
    var receipt = ReceiptCode.of(text);
    if (customer.isEmpty() && receipt.isEmpty()) {
      return isCoupon(text);
    }
    first.run();
    customer.ifPresent(tenders::take);
    receipt.ifPresent(receipts);
    return true;
  }

  /// What a scanner read, if a customer showed it. What stands on the shelf is a product, whatever
  /// it looks like. A label of 18 digits may look like Alipay's code; where a customer is to pay it
  /// is one.
  static Optional<CustomerCode> shown(ScanResult read) {
    return switch (read) {
      case ScanResult.Found _ -> Optional.empty();
      case ScanResult.Unknown(var code) -> CustomerCode.of(code);
      case ScanResult.Labelled(_, _, var code) -> CustomerCode.of(code);
      case ScanResult.Misread(var code) -> CustomerCode.of(code);
    };
  }
}
