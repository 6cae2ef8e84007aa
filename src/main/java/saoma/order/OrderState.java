package saoma.order;

import saoma.money.Money;

/// Where an order stands. Never stored as somebody's opinion: derived from the money, in the
/// transaction that moves it.
public enum OrderState {
  OPEN,
  SETTLED,
  CANCELLED,
  RETURNED;

  /// Money first: a cancelled order that was paid is settled, because denying money does not make
  /// it go away.
  public static OrderState of(Money total, Money paid, Money refunded, boolean cancelled) {
    if (paid.isPositive() && paid.compareTo(total) >= 0) {
      return refunded.compareTo(paid) >= 0 ? RETURNED : SETTLED;
    }
    return cancelled ? CANCELLED : OPEN;
  }
}
