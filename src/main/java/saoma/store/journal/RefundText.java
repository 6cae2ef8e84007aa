package saoma.store.journal;

import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.payment.RefundState.*;
import saoma.store.journal.Entry.RefundMoved;
import tools.jackson.databind.node.ObjectNode;

/// Refunds and their states in JSON, by names that never change.
final class RefundText {
  private RefundText() {}

  static void write(Refund refund, ObjectNode into) {
    into.put("number", refund.number()).put("payment", refund.payment());
    LineText.money(refund.amount(), into);
    into.put("reason", refund.reason())
        .put("by", refund.by())
        .put("version", refund.version())
        .put("asked", refund.askedAt().toString())
        .put("changed", refund.changedAt().toString());
    write(refund.state(), into);
  }

  static Refund refund(Fields from) throws WrongText {
    return new Refund(
        from.text("number"),
        from.text("payment"),
        LineText.money(from),
        from.text("reason"),
        from.text("by"),
        state(from),
        from.number("version"),
        from.instant("asked"),
        from.instant("changed"));
  }

  static void write(RefundMoved move, ObjectNode into) {
    into.put("number", move.number()).put("channel", move.channel());
    LineText.money(move.amount(), into);
    into.put("version", move.version()).put("at", move.at().toString());
    write(move.to(), into);
  }

  static RefundMoved moved(Fields from) throws WrongText {
    return new RefundMoved(
        from.text("number"),
        from.text("channel"),
        LineText.money(from),
        from.number("version"),
        state(from),
        from.instant("at"));
  }

  private static void write(RefundState state, ObjectNode into) {
    switch (state) {
      case Asked _ -> into.put("state", "ASKED");
      case Sent _ -> into.put("state", "SENT");
      case Done s -> into.put("state", "DONE").put("doneAt", s.at().toString());
      case Refused s -> into.put("state", "REFUSED").put("code", s.code());
      case Unresolved _ -> into.put("state", "UNRESOLVED");
    }
  }

  private static RefundState state(Fields from) throws WrongText {
    var name = from.text("state");
    return switch (name) {
      case "ASKED" -> new Asked();
      case "SENT" -> new Sent();
      case "DONE" -> new Done(from.instant("doneAt"));
      case "REFUSED" -> new Refused(from.text("code"));
      case "UNRESOLVED" -> new Unresolved();
      default -> throw new WrongText("no refund state is called " + name);
    };
  }
}
