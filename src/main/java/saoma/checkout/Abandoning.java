package saoma.checkout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.channel.Ability;
import saoma.checkout.Books.Pages;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.payment.Refund;

/// The end of a sale of which a part is paid: what came goes back the way it came, and the order is
/// cancelled, all in one transaction, so that no crash keeps a customer's money.
///
/// @param trouble why nothing was done
/// @param refunds what was asked for
record Abandoning(Optional<Trouble> trouble, List<Refund> refunds) {
  private static final String REASON = "the sale was given up";

  static Abandoning of(Pages pages, Settling settling, Order order, String by, Instant now) {
    var trouble = inTheWay(pages, order).or(() -> cannot(pages, settling, order));
    if (trouble.isPresent()) {
      return new Abandoning(trouble, List.of());
    }
    var refunds = new ArrayList<Refund>();
    for (var number : order.paidBy()) {
      var payment = pages.payments().byNumber(number).orElseThrow();
      var left = RefundBook.left(payment, pages.refunds().ofPayment(number));
      switch (RefundBook.ask(pages, payment, left, REASON, by, now)) {
        case RefundStarted.Begun(var refund) -> refunds.add(refund);
        case RefundStarted.NotBegun(var why) ->
            throw new IllegalStateException("counted, and cannot go back: " + why);
      }
    }
    pages.orders().derive(order.id(), OrderState.CANCELLED, List.of());
    return new Abandoning(Optional.empty(), refunds);
  }

  /// Where parts are paid, money of another part that came after its end and waits for a manager
  /// keeps nobody else's.
  private static Optional<Trouble> inTheWay(Pages pages, Order order) {
    return order.paidBy().isEmpty() || order.state() != OrderState.OPEN
        ? EarlierAttempts.inTheWay(pages, order)
        : EarlierAttempts.alive(pages, order).stream()
            .filter(payment -> !payment.state().hasMoney())
            .findFirst()
            .map(payment -> new Trouble.EarlierAttemptAlive(payment.number()));
  }

  private static Optional<Trouble> cannot(Pages pages, Settling settling, Order order) {
    return order.paidBy().stream()
        .map(number -> pages.payments().byNumber(number).orElseThrow().channel())
        .filter(channel -> !settling.can(channel, Ability.REFUND))
        .findFirst()
        .map(Trouble.NoSuchChannel::new);
  }
}
