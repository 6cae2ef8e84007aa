package saoma.practice.trade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.money.Money;

/// One trade as the channel sees it, immutable. `after` is the only way on; expiry is no event but
/// follows from the clock.
///
/// @param code the newest code; older ones are dead
/// @param customer who scanned the code first, and is the only one who can pay it
public record Trade(
    Opening opening,
    Code code,
    Optional<String> customer,
    Optional<Instant> paidAt,
    Optional<Instant> closedAt,
    List<Refund> refunds) {
  public Trade {
    refunds = List.copyOf(refunds);
  }

  static Trade opened(TradeEvent.Opened event) {
    return new Trade(
        event.opening(),
        event.code(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  Trade after(TradeEvent event) {
    return switch (event) {
      case TradeEvent.Opened again -> throw new IllegalStateException("opened twice");
      case TradeEvent.Recoded e ->
          new Trade(opening, e.code(), Optional.empty(), paidAt, closedAt, refunds);
      case TradeEvent.Scanned e ->
          new Trade(opening, code, Optional.of(e.customer()), paidAt, closedAt, refunds);
      case TradeEvent.Paid e ->
          new Trade(opening, code, customer, Optional.of(e.at()), closedAt, refunds);
      case TradeEvent.Closed e ->
          new Trade(opening, code, customer, paidAt, Optional.of(e.at()), refunds);
      case TradeEvent.Refunded e -> {
        var more = new ArrayList<>(refunds);
        more.add(e.refund());
        yield new Trade(opening, code, customer, paidAt, closedAt, more);
      }
    };
  }

  public Standing standing(Instant now) {
    if (paidAt.isPresent()) {
      return Standing.PAID;
    }
    if (closedAt.isPresent()) {
      return Standing.CLOSED;
    }
    if (!now.isBefore(opening.payUntil())) {
      return Standing.EXPIRED;
    }
    if (customer.isPresent()) {
      return Standing.SCANNED;
    }
    return now.isBefore(code.until()) ? Standing.SHOWN : Standing.EXPIRED;
  }

  public Money refunded() {
    return refunds.stream().map(Refund::amount).reduce(Money.fen(0), Money::plus);
  }

  /// What can still be given back.
  public Money refundable() {
    return opening.total().minus(refunded());
  }

  public boolean fullyRefunded() {
    return paidAt.isPresent() && refundable().isZero();
  }

  public Optional<Refund> refund(String requestNumber) {
    return refunds.stream()
        .filter(refund -> !refund.byCancel() && refund.requestNumber().equals(requestNumber))
        .findFirst();
  }
}
