package saoma.practice.trade;

/// Where a trade stands at one instant. Refunds do not change it: they are a sum beside it.
public enum Standing {
  /// The code is shown and nobody has opened it.
  SHOWN,
  /// One customer has it on the phone.
  SCANNED,
  PAID,
  /// Closed or cancelled by the merchant, unpaid.
  CLOSED,
  /// Nobody paid in time.
  EXPIRED
}
