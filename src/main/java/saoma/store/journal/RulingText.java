package saoma.store.journal;

import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.RulingMade;
import saoma.payment.RulingMade.Outcome;
import tools.jackson.databind.node.ObjectNode;

/// Rulings in JSON, by names that never change.
final class RulingText {
  private RulingText() {}

  static void write(RulingMade made, ObjectNode into) {
    into.put("payment", made.payment())
        .put("nth", made.nth())
        .put("ruling", made.ruling().name())
        .put("by", made.by())
        .put("reason", made.reason())
        .put("at", made.at().toString())
        .put("outcome", made.outcome().name());
    var order = made.order();
    if (order != null) {
      into.put("order", order.longValue());
    }
  }

  static RulingMade read(Fields from) throws WrongText {
    return new RulingMade(
        from.text("payment"),
        from.small("nth"),
        from.oneOf("ruling", Ruling.values()),
        from.has("order") ? Long.valueOf(from.number("order")) : null,
        from.text("by"),
        from.text("reason"),
        from.instant("at"),
        from.oneOf("outcome", Outcome.values()));
  }
}
