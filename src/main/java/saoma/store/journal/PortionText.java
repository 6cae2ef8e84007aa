package saoma.store.journal;

import saoma.money.Money;
import saoma.split.Portion;
import saoma.split.PortionAdvice;
import saoma.split.PortionState;
import saoma.split.PortionState.*;
import saoma.split.Receiver;
import saoma.split.TakeBack;
import saoma.store.journal.Entry.PortionMoved;
import tools.jackson.databind.node.ObjectNode;

/// Portions, their states and what refunds take back in JSON, by names that never change.
final class PortionText {
  private PortionText() {}

  static void write(Portion portion, ObjectNode into) {
    into.put("number", portion.number())
        .put("payment", portion.payment())
        .put("channel", portion.channel())
        .put("trade", portion.trade())
        .put("basis", portion.basis().minor());
    LineText.money(portion.amount(), into);
    write(portion.receiver(), into);
    LineText.optional("replaces", portion.replaces(), into);
    into.put("version", portion.version())
        .put("planned", portion.plannedAt().toString())
        .put("changed", portion.changedAt().toString());
    write(portion.state(), into);
  }

  static Portion portion(Fields from) throws WrongText {
    var amount = LineText.money(from);
    return new Portion(
        from.text("number"),
        from.text("payment"),
        from.text("channel"),
        from.text("trade"),
        new Money(from.number("basis"), amount.currency()),
        amount,
        receiver(from),
        from.textOrNull("replaces"),
        state(from),
        from.number("version"),
        from.instant("planned"),
        from.instant("changed"));
  }

  static void write(PortionMoved move, ObjectNode into) {
    into.put("number", move.number())
        .put("version", move.version())
        .put("moved", move.at().toString())
        .put("event", move.event())
        .put("evidence", move.evidence());
    write(move.to(), into);
  }

  static PortionMoved moved(Fields from) throws WrongText {
    return new PortionMoved(
        from.text("number"),
        from.number("version"),
        state(from),
        from.instant("moved"),
        from.text("event"),
        from.text("evidence"));
  }

  static void write(TakeBack back, ObjectNode into) {
    into.put("refund", back.refund()).put("payment", back.payment());
    LineText.money(back.amount(), into);
    write(back.receiver(), into);
  }

  static TakeBack back(Fields from) throws WrongText {
    return new TakeBack(
        from.text("refund"), from.text("payment"), receiver(from), LineText.money(from));
  }

  private static void write(Receiver receiver, ObjectNode into) {
    into.put("kind", receiver.kind().name())
        .put("account", receiver.account())
        .put("name", receiver.name());
  }

  private static Receiver receiver(Fields from) throws WrongText {
    return new Receiver(
        from.oneOf("kind", Receiver.Kind.values()), from.text("account"), from.text("name"));
  }

  private static void write(PortionState state, ObjectNode into) {
    switch (state) {
      case Planned _ -> into.put("state", "PLANNED");
      case Dropped _ -> into.put("state", "DROPPED");
      case Sent s ->
          into.put("state", "SENT").put("last", s.last().toString()).put("times", s.times());
      case Unresolved s ->
          into.put("state", "UNRESOLVED").put("last", s.last().toString()).put("times", s.times());
      case Done s ->
          into.put("state", "DONE").put("order", s.order()).put("ended", s.at().toString());
      case Refused s ->
          into.put("state", "REFUSED").put("code", s.code()).put("advice", s.advice().name());
    }
  }

  private static PortionState state(Fields from) throws WrongText {
    var name = from.text("state");
    return switch (name) {
      case "PLANNED" -> new Planned();
      case "DROPPED" -> new Dropped();
      case "SENT" -> new Sent(from.instant("last"), from.small("times"));
      case "UNRESOLVED" -> new Unresolved(from.instant("last"), from.small("times"));
      case "DONE" -> new Done(from.text("order"), from.instant("ended"));
      case "REFUSED" ->
          new Refused(from.text("code"), from.oneOf("advice", PortionAdvice.values()));
      default -> throw new WrongText("no state of a portion is called " + name);
    };
  }
}
