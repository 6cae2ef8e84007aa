package saoma.ui.bankcard;

import java.time.Duration;
import saoma.account.BoundCard;
import saoma.account.CardAsk;
import saoma.account.CardDesk;
import saoma.account.Refusal;
import saoma.account.Reply;
import saoma.money.Money;
import saoma.ui.member.Why;

/// What came of asking for a code.
///
/// @param pause until another may be sent
record Sent(Reply<CardAsk> reply, Duration pause) {
  /// What the code is to pay.
  record Wish(String sale, BoundCard card, Money amount) {}

  static Sent of(CardDesk desk, Wish wish) {
    var reply = desk.send(wish.sale(), wish.card().id(), wish.amount());
    return new Sent(reply, desk.wait(wish.card().phone()));
  }

  /// Whether the customer may get a code.
  boolean mayArrive() {
    return !(reply instanceof Reply.Refused<CardAsk>(var why)) || why instanceof Refusal.BankSilent;
  }

  Why why() {
    return switch (reply) {
      case Reply.Granted<CardAsk> _ -> Why.plain("bank.code.sent");
      case Reply.Refused<CardAsk>(var refusal) -> Why.of(refusal);
    };
  }
}
