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
/// @param failedAt when the customer of a taken trade said no
/// @param taken whether the merchant charged a code that the customer showed
/// @param customer who scanned the code first, and is the only one who can pay it
public record Trade(
    Opening opening,
    Code code,
    Optional<String> customer,
    Optional<Instant> paidAt,
    Optional<Instant> closedAt,
    Optional<Instant> failedAt,
    boolean taken,
    List<Refund> refunds) {
  /// Before a hold's number.
  public static final String HOLD = "auth-";

  public Trade {
    refunds = List.copyOf(refunds);
  }

  static Trade opened(TradeEvent.Opened event) {
    return begun(event.opening(), event.code(), Optional.empty(), false);
  }

  static Trade taken(TradeEvent.Taken event) {
    return begun(event.opening(), event.code(), Optional.of(event.customer()), true);
  }

  private static Trade begun(Opening opening, Code code, Optional<String> customer, boolean taken) {
    var never = Optional.<Instant>empty();
    return new Trade(opening, code, customer, never, never, never, taken, List.of());
  }

  Trade after(TradeEvent event) {
    return switch (event) {
      case TradeEvent.Opened _, TradeEvent.Taken _ ->
          throw new IllegalStateException("opened twice");
      case TradeEvent.Recoded e -> with(e.code(), Optional.empty(), paidAt, closedAt, failedAt);
      case TradeEvent.Scanned e ->
          with(code, Optional.of(e.customer()), paidAt, closedAt, failedAt);
      case TradeEvent.Paid e -> with(code, customer, Optional.of(e.at()), closedAt, failedAt);
      case TradeEvent.Failed e -> with(code, customer, paidAt, closedAt, Optional.of(e.at()));
      case TradeEvent.Closed e -> with(code, customer, paidAt, Optional.of(e.at()), failedAt);
      case TradeEvent.Refunded e -> {
        var more = new ArrayList<>(refunds);
        more.add(e.refund());
        yield new Trade(opening, code, customer, paidAt, closedAt, failedAt, taken, more);
      }
    };
  }

  private Trade with(
      Code shown,
      Optional<String> who,
      Optional<Instant> paid,
      Optional<Instant> closed,
      Optional<Instant> failed) {
    return new Trade(opening, shown, who, paid, closed, failed, taken, refunds);
  }

  /// Money that is kept ready and not paid: its number is none that a merchant can use.
  public boolean isHold() {
    return opening.outTradeNo().startsWith(HOLD);
  }

  public Standing standing(Instant now) {
    if (paidAt.isPresent()) {
      return Standing.PAID;
    }
    if (closedAt.isPresent() || failedAt.isPresent()) {
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
