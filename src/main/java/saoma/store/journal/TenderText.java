package saoma.store.journal;

import java.util.ArrayList;
import java.util.List;
import saoma.money.Money;
import saoma.order.Tender;
import tools.jackson.databind.node.ObjectNode;

/// The ways in which an order was paid. Records of tills that knew one payment for each order have
/// its number and its facts in the object itself, and are read as a list of one.
final class TenderText {
  private TenderText() {}

  static void paidBy(List<String> payments, ObjectNode into) {
    if (!payments.isEmpty()) {
      var array = into.putArray("paidBy");
      payments.forEach(array::add);
    }
  }

  static List<String> paidBy(Fields from) throws WrongText {
    if (from.has("paidBy")) {
      return from.texts("paidBy");
    }
    var one = from.textOrNull("settledBy");
    return one == null ? List.of() : List.of(one);
  }

  static void write(List<Tender> tenders, ObjectNode into) {
    var array = into.putArray("tenders");
    for (var tender : tenders) {
      var one =
          array
              .addObject()
              .put("channel", tender.channel())
              .put("payment", tender.payment())
              .put("trade", tender.trade())
              .put("paidAt", tender.paidAt().toString())
              .put("tendered", tender.tendered().minor());
      if (tender.kept().isPositive()) {
        one.put("kept", tender.kept().minor());
      }
      LineText.money(tender.amount(), one);
    }
  }

  static List<Tender> read(Fields receipt) throws WrongText {
    if (!receipt.has("tenders")) {
      return List.of(
          new Tender(
              receipt.text("tender"),
              LineText.money(receipt),
              receipt.text("payment"),
              receipt.text("trade"),
              receipt.instant("paidAt")));
    }
    var tenders = new ArrayList<Tender>();
    for (var one : receipt.list("tenders")) {
      tenders.add(tender(one));
    }
    return tenders;
  }

  private static Tender tender(Fields from) throws WrongText {
    var tendered = from.money("tendered", "currency");
    var amount = LineText.money(from);
    if (tendered.compareTo(amount) < 0) {
      throw new WrongText("less tendered than paid");
    }
    var none = new Money(0, amount.currency());
    var kept = from.has("kept") ? from.money("kept", "currency") : none;
    if (kept.compareTo(none) < 0 || kept.compareTo(tendered.minus(amount)) > 0) {
      throw new WrongText("more kept than the change");
    }
    return new Tender(
        from.text("channel"),
        amount,
        from.text("payment"),
        from.text("trade"),
        from.instant("paidAt"),
        tendered,
        kept);
  }
}
