package saoma.store;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.PaymentState.Why;
import saoma.payment.Proof;
import saoma.payment.ShownCode;
import saoma.payment.Way;

/// Payments whose code is shown or not, and that end in every way there is, written as the checkout
/// writes them.
final class CodeDay {
  private final Till till;
  private final SplittableRandom random;

  CodeDay(Till till, SplittableRandom random) {
    this.till = till;
    this.random = random;
  }

  /// One payment from its beginning to some end, each step a transaction of its own.
  void anything(Instant at) {
    var channel = List.of("alipay", "wechat", "card").get(random.nextInt(3));
    var way = random.nextInt(4) == 0 ? Way.CUSTOMER_CODE : Way.SHOWN_QR;
    var payment = till.does(p -> begun(p, channel, way, at));
    payment = moved(payment, new Awaiting(null), new PaymentEvent.Submitted(), at);
    var code =
        random.nextInt(4) == 0
            ? ShownCode.atDevice(at.plusSeconds(300))
            : new ShownCode("https://qr.example/" + payment.tail(), at.plusSeconds(300));
    var shown = random.nextBoolean();
    if (shown) {
      payment = moved(payment, new Awaiting(code), new PaymentEvent.CodeIssued(code), at);
    }
    ends(payment, shown ? code : null, at);
  }

  private void ends(Payment payment, @Nullable ShownCode code, Instant at) {
    // Now and then the channel's clock is behind ours.
    var proof =
        new Proof(
            "T" + payment.number(),
            at.plusMillis(random.nextLong(-5_000, 700_000)),
            payment.amount());
    var told = new PaymentEvent.NoNews("");
    switch (random.nextInt(6)) {
      case 0, 1 -> moved(payment, new Paid(proof, false), told, at);
      case 2 -> moved(payment, new Declined("no money"), told, at);
      case 3 -> {
        var reversing = moved(payment, new Reversing(Why.CLERK, code), told, at);
        var closed = moved(reversing, new Closed("closed"), told, at);
        if (random.nextBoolean()) {
          var disputed = moved(closed, new Disputed(proof), told, at);
          moved(disputed, new Paid(proof, true), told, at);
        }
      }
      case 4 -> moved(payment, new Unresolved(code), told, at);
      default -> {}
    }
  }

  private Payment moved(Payment read, PaymentState to, PaymentEvent event, Instant at) {
    return till.does(p -> {
      if (!p.payments().move(read, to)) {
        throw new AssertionError(read.number());
      }
      p.journal().append(at, read.number(), event, read.state(), to, "");
      return read.moved(to);
    });
  }

  private Payment begun(Pages p, String channel, Way way, Instant at) {
    var amount = Money.fen(random.nextLong(100, 50_000));
    var cart = Cart.EMPTY.add("d", "梨", "", Quantity.ONE, amount);
    var order = p.orders().open(UUID.randomUUID().toString(), cart, at);
    var payment =
        new Payment(
            p.payments().nextNumber(at),
            order.id(),
            channel,
            amount,
            "小店",
            new Created(),
            0,
            at,
            at,
            at,
            at,
            way);
    p.payments().add(payment);
    return payment;
  }
}
