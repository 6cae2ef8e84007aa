package saoma.ui.refund;

import java.util.List;
import java.util.Optional;
import saoma.checkout.RefundSheet;
import saoma.device.RefundSlip;
import saoma.order.Receipt;
import saoma.payment.Refund;
import saoma.payment.RefundState;

/// The papers of refunds.
public final class Slips {
  private Slips() {}

  /// Empty until the money has gone, and where the receipt has no part in it.
  public static Optional<RefundSlip> of(Receipt receipt, Refund refund) {
    return refund.state() instanceof RefundState.Done(var at)
        ? receipt.tenders().stream()
            .filter(tender -> tender.payment().equals(refund.payment()))
            .findFirst()
            .map(tender ->
                new RefundSlip(
                    receipt,
                    tender,
                    refund.number(),
                    at,
                    refund.amount(),
                    refund.isByHand(),
                    refund.by(),
                    refund.reason()))
        : Optional.empty();
  }

  /// All that a receipt has.
  static List<RefundSlip> of(RefundSheet sheet) {
    return sheet.refunds().stream()
        .flatMap(refund -> of(sheet.receipt(), refund).stream())
        .toList();
  }
}
