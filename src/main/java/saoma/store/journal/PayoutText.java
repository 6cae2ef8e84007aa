package saoma.store.journal;

import saoma.payout.Payee;
import saoma.payout.Payout;
import saoma.payout.PayoutAdvice;
import saoma.payout.PayoutState;
import saoma.payout.PayoutState.*;
import saoma.payout.Signature;
import saoma.store.journal.Entry.PayoutMoved;
import tools.jackson.databind.node.ObjectNode;

/// Payouts and their states in JSON, by names that never change.
final class PayoutText {
  private PayoutText() {}

  static void write(Payout payout, ObjectNode into) {
    into.put("number", payout.number())
        .put("batch", payout.batch())
        .put("channel", payout.channel());
    LineText.money(payout.amount(), into);
    into.put("kind", payout.payee().kind().name())
        .put("account", payout.payee().account())
        .put("name", payout.payee().name())
        .put("bank", payout.payee().bank())
        .put("shown", payout.payee().shown())
        .put("purpose", payout.reason());
    LineText.optional("replaces", payout.replaces(), into);
    signed("drafted", payout.drafted(), into);
    var approved = payout.approved();
    if (approved != null) {
      signed("approved", approved, into);
    }
    into.put("version", payout.version()).put("changed", payout.changedAt().toString());
    write(payout.state(), into);
  }

  static Payout payout(Fields from) throws WrongText {
    return new Payout(
        from.text("number"),
        from.text("batch"),
        from.text("channel"),
        LineText.money(from),
        new Payee(
            from.oneOf("kind", Payee.Kind.values()),
            from.text("account"),
            from.text("name"),
            from.text("bank"),
            from.text("shown")),
        from.text("purpose"),
        from.textOrNull("replaces"),
        signature("drafted", from),
        from.has("approvedBy") ? signature("approved", from) : null,
        state(from),
        from.number("version"),
        from.instant("changed"));
  }

  static void write(PayoutMoved move, ObjectNode into) {
    into.put("number", move.number())
        .put("version", move.version())
        .put("moved", move.at().toString())
        .put("event", move.event())
        .put("evidence", move.evidence());
    write(move.to(), into);
  }

  static PayoutMoved moved(Fields from) throws WrongText {
    return new PayoutMoved(
        from.text("number"),
        from.number("version"),
        state(from),
        from.instant("moved"),
        from.text("event"),
        from.text("evidence"));
  }

  private static void write(PayoutState state, ObjectNode into) {
    switch (state) {
      case Drafted _ -> into.put("state", "DRAFTED");
      case Approved s -> signed("state", s.by(), into.put("state", "APPROVED"));
      case Withdrawn s -> signed("state", s.by(), into.put("state", "WITHDRAWN"));
      case Sent s ->
          into.put("state", "SENT").put("last", s.last().toString()).put("times", s.times());
      case Unresolved s ->
          into.put("state", "UNRESOLVED").put("last", s.last().toString()).put("times", s.times());
      case Dealing s -> into.put("state", "DEALING").put("order", s.order());
      case Done s ->
          into.put("state", "DONE").put("order", s.order()).put("ended", s.at().toString());
      case Refused s ->
          into.put("state", "REFUSED").put("code", s.code()).put("advice", s.advice().name());
      case Returned s ->
          into.put("state", "RETURNED")
              .put("order", s.order())
              .put("code", s.code())
              .put("ended", s.at().toString());
    }
  }

  private static PayoutState state(Fields from) throws WrongText {
    var name = from.text("state");
    return switch (name) {
      case "DRAFTED" -> new Drafted();
      case "APPROVED" -> new Approved(signature("state", from));
      case "WITHDRAWN" -> new Withdrawn(signature("state", from));
      case "SENT" -> new Sent(from.instant("last"), from.small("times"));
      case "UNRESOLVED" -> new Unresolved(from.instant("last"), from.small("times"));
      case "DEALING" -> new Dealing(from.text("order"));
      case "DONE" -> new Done(from.text("order"), from.instant("ended"));
      case "REFUSED" -> new Refused(from.text("code"), from.oneOf("advice", PayoutAdvice.values()));
      case "RETURNED" -> new Returned(from.text("order"), from.text("code"), from.instant("ended"));
      default -> throw new WrongText("no state of a payout is called " + name);
    };
  }

  private static void signed(String as, Signature signature, ObjectNode into) {
    into.put(as + "By", signature.person()).put(as + "At", signature.at().toString());
  }

  private static Signature signature(String as, Fields from) throws WrongText {
    return new Signature(from.text(as + "By"), from.instant(as + "At"));
  }
}
