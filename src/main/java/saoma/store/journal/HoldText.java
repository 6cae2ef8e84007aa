package saoma.store.journal;

import saoma.hold.Hold;
import saoma.hold.HoldState;
import saoma.hold.HoldState.*;
import saoma.money.Money;
import saoma.store.journal.Entry.HoldMoved;
import tools.jackson.databind.node.ObjectNode;

/// Holds and their states in JSON, by names that never change.
final class HoldText {
  private HoldText() {}

  static void write(Hold hold, ObjectNode into) {
    into.put("number", hold.number()).put("channel", hold.channel());
    LineText.money(hold.amount(), into);
    into.put("subject", hold.subject())
        .put("version", hold.version())
        .put("placed", hold.placedAt().toString())
        .put("deadline", hold.deadline().toString())
        .put("expires", hold.expiresAt().toString())
        .put("changed", hold.changedAt().toString());
    if (!hold.note().isEmpty()) {
      into.put("note", hold.note());
    }
    write(hold.state(), into);
  }

  static Hold hold(Fields from) throws WrongText {
    return new Hold(
        from.text("number"),
        from.text("channel"),
        LineText.money(from),
        from.text("subject"),
        state(from),
        from.number("version"),
        from.instant("placed"),
        from.instant("deadline"),
        from.instant("expires"),
        from.instant("changed"),
        from.has("note") ? from.text("note") : "");
  }

  static void write(HoldMoved move, ObjectNode into) {
    into.put("number", move.number())
        .put("version", move.version())
        .put("moved", move.at().toString())
        .put("event", move.event())
        .put("evidence", move.evidence());
    write(move.to(), into);
  }

  static HoldMoved moved(Fields from) throws WrongText {
    return new HoldMoved(
        from.text("number"),
        from.number("version"),
        state(from),
        from.instant("moved"),
        from.text("event"),
        from.text("evidence"));
  }

  private static void write(HoldState state, ObjectNode into) {
    switch (state) {
      case Placing s -> {
        into.put("state", "PLACING");
        if (s.code() != null) {
          into.put("code", s.code());
        }
      }
      case Cancelling _ -> into.put("state", "CANCELLING");
      case Held s -> held("HELD", s.authNumber(), s.at().toString(), into);
      case Releasing s -> {
        held("RELEASING", s.authNumber(), s.at().toString(), into);
        into.put("rest", s.rest().minor());
      }
      case Declined s -> into.put("state", "DECLINED").put("reason", s.code());
      case Cancelled s -> into.put("state", "CANCELLED").put("reason", s.how());
      case Over s -> held("OVER", s.authNumber(), s.at().toString(), into);
      case Unresolved _ -> into.put("state", "UNRESOLVED");
    }
  }

  private static void held(String name, String authNumber, String at, ObjectNode into) {
    into.put("state", name).put("auth", authNumber).put("heldAt", at);
  }

  private static HoldState state(Fields from) throws WrongText {
    var name = from.text("state");
    return switch (name) {
      case "PLACING" -> new Placing(from.has("code") ? from.text("code") : null);
      case "CANCELLING" -> new Cancelling();
      case "HELD" -> new Held(from.text("auth"), from.instant("heldAt"));
      case "RELEASING" ->
          new Releasing(from.text("auth"), from.instant("heldAt"), Money.fen(from.number("rest")));
      case "DECLINED" -> new Declined(from.text("reason"));
      case "CANCELLED" -> new Cancelled(from.text("reason"));
      case "OVER" -> new Over(from.text("auth"), from.instant("heldAt"));
      case "UNRESOLVED" -> new Unresolved();
      default -> throw new WrongText("no state of a hold is called " + name);
    };
  }
}
