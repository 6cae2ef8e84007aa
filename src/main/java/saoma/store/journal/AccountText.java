package saoma.store.journal;

import java.util.ArrayList;
import saoma.account.Account;
import saoma.account.Leg;
import saoma.account.Member;
import saoma.account.Transfer;
import tools.jackson.databind.node.ObjectNode;

/// Members and transfers in JSON, by names that never change.
final class AccountText {
  private AccountText() {}

  static void write(Member member, ObjectNode into) {
    into.put("id", member.id())
        .put("name", member.name())
        .put("phone", member.phone())
        .put("card", member.card());
  }

  static Member member(Fields from) throws WrongText {
    return new Member(from.number("id"), from.text("name"), from.text("phone"), from.text("card"));
  }

  static void write(Transfer transfer, ObjectNode into) {
    into.put("number", transfer.number())
        .put("kind", transfer.kind().name())
        .put("member", transfer.member())
        .put("about", transfer.about())
        .put("at", transfer.at().toString());
    var legs = into.putArray("legs");
    for (var leg : transfer.legs()) {
      LineText.money(leg.amount(), legs.addObject().put("account", leg.account().code()));
    }
  }

  static Transfer transfer(Fields from) throws WrongText {
    var legs = new ArrayList<Leg>();
    try {
      for (var leg : from.list("legs")) {
        legs.add(new Leg(Account.of(leg.text("account")), LineText.money(leg)));
      }
      return new Transfer(
          from.text("number"),
          from.oneOf("kind", Transfer.Kind.values()),
          from.number("member"),
          from.text("about"),
          from.instant("at"),
          legs);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new WrongText("no transfer");
    }
  }
}
