package saoma.store.journal;

import saoma.payment.Payment;
import saoma.payment.Way;
import tools.jackson.databind.node.ObjectNode;

/// A payment as the money journal has it.
final class PaymentText {
  private PaymentText() {}

  static void write(Payment payment, ObjectNode into) {
    into.put("number", payment.number())
        .put("order", payment.orderId())
        .put("channel", payment.channel());
    LineText.money(payment.amount(), into);
    into.put("subject", payment.subject())
        .put("version", payment.version())
        .put("at", payment.createdAt().toString())
        .put("deadline", payment.deadline().toString())
        .put("expires", payment.expiresAt().toString())
        .put("watch", payment.watchUntil().toString());
    if (payment.way() != Way.SHOWN_QR) {
      into.put("way", payment.way().name());
    }
    StateText.write(payment.state(), into);
  }

  static Payment read(Fields from) throws WrongText {
    return new Payment(
        from.text("number"),
        from.number("order"),
        from.text("channel"),
        LineText.money(from),
        from.text("subject"),
        StateText.read(from),
        from.number("version"),
        from.instant("at"),
        from.instant("deadline"),
        from.instant("expires"),
        from.instant("watch"),
        from.has("way") ? from.oneOf("way", Way.values()) : Way.SHOWN_QR);
  }
}
