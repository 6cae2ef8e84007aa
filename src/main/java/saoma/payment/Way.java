package saoma.payment;

import saoma.payment.PaymentState.Why;

/// Who shows a code to whom.
public enum Way {
  /// The till shows one and the customer scans it.
  SHOWN_QR,
  /// The customer shows one and the clerk scans it.
  CUSTOMER_CODE;

  /// What an event means for a payment that goes this way. Giving up a code that never reached the
  /// till is not giving up one that the channel may be charging: where the customer showed the
  /// code, nothing on show and nothing under way are two things.
  public PaymentEvent meant(PaymentEvent event) {
    return switch (this) {
      case SHOWN_QR -> event;
      case CUSTOMER_CODE ->
          switch (event) {
            case PaymentEvent.ClerkCancelled _ -> new PaymentEvent.TakeFailed(Why.CLERK);
            case PaymentEvent.DeadlinePassed _ -> new PaymentEvent.TakeFailed(Why.DEADLINE);
            case PaymentEvent.Submitted _,
                PaymentEvent.CodeIssued _,
                PaymentEvent.CodeRefused _,
                PaymentEvent.TakeFailed _,
                PaymentEvent.ChannelPaid _,
                PaymentEvent.ChannelDeclined _,
                PaymentEvent.ChannelClosed _,
                PaymentEvent.ChannelDiffers _,
                PaymentEvent.ExpiredUnseen _,
                PaymentEvent.GaveUp _,
                PaymentEvent.NoNews _,
                PaymentEvent.ManagerRuled _ ->
                event;
          };
    };
  }
}
