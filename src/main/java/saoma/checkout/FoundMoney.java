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

/// Money that a channel has under a number which the books do not know, as after a restore, or in a
/// bill. An order of its own stands for the sale nobody knows any more.
final class FoundMoney {
  /// How it came to light, in the words that stand for what was sold.
  enum Where {
    RESTORE("恢复备份后找到的款项", "Money found after a restore", "not in the backup"),
    BILL("账单中找到的款项", "Money found in a bill", "not in the books");

    private final String name;
    private final String nameEn;
    private final String how;

    Where(String name, String nameEn, String how) {
      this.name = name;
      this.nameEn = nameEn;
      this.how = how;
    }
  }

  private final Books books;
  private final Checkout checkout;
  private final InstantSource clock;

  FoundMoney(Books books, Checkout checkout, InstantSource clock) {
    this.books = books;
    this.checkout = checkout;
    this.clock = clock;
  }

  /// @return false if the number is known by now
  boolean book(String number, String channel, Answer.Paid paid, Where where) {
    var applied =
        books.durable(pages -> {
          if (pages.payments().byNumber(number).isPresent()) {
            return Optional.<Applied>empty();
          }
          var now = clock.instant();
          var cart =
              Cart.EMPTY.add("", where.name, where.nameEn, Quantity.pieces(1), paid.amount());
          var order = pages.orders().open("found-" + number, cart, now);
          pages.orders().derive(order.id(), OrderState.CANCELLED, List.of());
          var unknown =
              new Payment(
                  number,
                  order.id(),
                  channel,
                  paid.amount(),
                  where.name,
                  new PaymentState.Closed(where.how),
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
