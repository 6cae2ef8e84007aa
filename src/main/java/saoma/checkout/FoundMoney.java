package saoma.checkout;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import saoma.channel.Answer;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.ChannelPaid;
import saoma.payment.PaymentState;
import saoma.payment.Proof;

/// Money that a channel has under a number of this till which the books do not know, as after a
/// restore. An order of its own stands for the sale nobody knows any more.
final class FoundMoney {
  private static final String FOUND = "恢复备份后找到的款项";
  private static final String FOUND_EN = "Money found after a restore";

  private final Books books;
  private final Checkout checkout;
  private final InstantSource clock;

  FoundMoney(Books books, Checkout checkout, InstantSource clock) {
    this.books = books;
    this.checkout = checkout;
    this.clock = clock;
  }

  /// @return false if the number is known by now
  boolean book(String number, String channel, Answer.Paid paid) {
    var applied =
        books.durable(pages -> {
          if (pages.payments().byNumber(number).isPresent()) {
            return Optional.<Applied>empty();
          }
          var now = clock.instant();
          var cart = Cart.EMPTY.add("", FOUND, FOUND_EN, Quantity.pieces(1), paid.amount());
          var order = pages.orders().open("found-" + number, cart, now);
          pages.orders().derive(order.id(), OrderState.CANCELLED, List.of());
          var unknown =
              new Payment(
                  number,
                  order.id(),
                  channel,
                  paid.amount(),
                  FOUND,
                  new PaymentState.Closed("not in the backup"),
                  0,
                  now,
                  now,
                  now,
                  now);
          pages.payments().add(unknown);
          var proof = new Proof(paid.tradeNumber(), paid.paidAt(), paid.amount());
          return checkout
              .settling()
              .move(pages, unknown, new ChannelPaid(proof), paid.heard().redacted());
        });
    applied.ifPresent(checkout::after);
    return applied.isPresent();
  }
}
