package saoma.store;

import java.util.List;
import saoma.money.Money;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;

/// Sales that are sold as the till sells them: begun, paid, settled and on a receipt.
final class HonestSales {
  private HonestSales() {}

  static void sell(Till till, int many) {
    for (var i = 0; i < many; i++) {
      sell(till);
    }
  }

  static Payment sell(Till till) {
    var order = till.order();
    return till.does(p -> {
      var created = Till.attempt(p.payments().nextNumber(Till.NOON), order, new Created());
      p.payments().add(created);
      var sent = new Awaiting(null);
      p.payments().move(created, sent);
      var at = Till.NOON.plusSeconds(30);
      p.journal()
          .append(at, created.number(), new PaymentEvent.Submitted(), created.state(), sent, "");
      var awaiting = created.moved(sent);
      var proof = new Proof("2026112322001400001" + created.tail(), at, order.total());
      var paid = new Paid(proof, false);
      p.payments().move(awaiting, paid);
      p.journal()
          .append(at, created.number(), new PaymentEvent.ChannelPaid(proof), sent, paid, "{}");
      p.orders().derive(order.id(), OrderState.SETTLED, List.of(created.number()));
      p.receipts().issue(Till.receipt(order, created));
      return awaiting.moved(paid);
    });
  }

  static Money sum(int many) {
    return Money.fen(Till.cart().total().minor() * many);
  }
}
