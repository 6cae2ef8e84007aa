package saoma.store.journal;

import org.jspecify.annotations.Nullable;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.*;
import saoma.payment.Proof;
import saoma.payment.ShownCode;
import tools.jackson.databind.node.ObjectNode;

/// A payment's state in JSON. The names are written out: renaming a record must not change what an
/// old journal means.
final class StateText {
  private StateText() {}

  static void write(PaymentState state, ObjectNode into) {
    switch (state) {
      case Created _ -> into.put("state", "CREATED");
      case Awaiting s -> code(s.code(), into.put("state", "AWAITING"));
      case Reversing s -> code(s.code(), into.put("state", "REVERSING").put("why", s.why().name()));
      case Paid s -> proof(s.proof(), into.put("state", "PAID").put("late", s.late()));
      case Declined s -> into.put("state", "DECLINED").put("reason", s.reason());
      case Closed s -> into.put("state", "CLOSED").put("reason", s.how());
      case Unresolved s -> code(s.code(), into.put("state", "UNRESOLVED"));
      case Disputed s -> proof(s.proof(), into.put("state", "DISPUTED"));
    }
  }

  static PaymentState read(Fields from) throws WrongText {
    var name = from.text("state");
    return switch (name) {
      case "CREATED" -> new Created();
      case "AWAITING" -> new Awaiting(code(from));
      case "REVERSING" -> new Reversing(from.oneOf("why", Why.values()), code(from));
      case "PAID" -> new Paid(proof(from), from.flag("late"));
      case "DECLINED" -> new Declined(from.text("reason"));
      case "CLOSED" -> new Closed(from.text("reason"));
      case "UNRESOLVED" -> new Unresolved(code(from));
      case "DISPUTED" -> new Disputed(proof(from));
      default -> throw new WrongText("no state is called " + name);
    };
  }

  private static void code(@Nullable ShownCode code, ObjectNode into) {
    if (code != null) {
      into.put("code", code.text()).put("codeExpires", code.expiresAt().toString());
    }
  }

  private static @Nullable ShownCode code(Fields from) throws WrongText {
    return from.has("code") ? new ShownCode(from.text("code"), from.instant("codeExpires")) : null;
  }

  private static void proof(Proof proof, ObjectNode into) {
    into.put("trade", proof.tradeNumber())
        .put("paidAt", proof.paidAt().toString())
        .put("paid", proof.amount().minor())
        .put("paidCurrency", proof.amount().currency().getCurrencyCode());
  }

  private static Proof proof(Fields from) throws WrongText {
    return new Proof(
        from.text("trade"), from.instant("paidAt"), from.money("paid", "paidCurrency"));
  }
}
