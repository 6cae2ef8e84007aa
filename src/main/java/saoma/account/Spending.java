package saoma.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import saoma.money.Money;

/// Whether a member may spend so much now.
final class Spending {
  /// The shop's day, as in the payments' numbers.
  private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

  private Spending() {}

  static Optional<Refusal> refusal(
      Ledger ledger, AccountRules rules, long member, Money amount, Instant now) {
    if (amount.compareTo(rules.perPayment()) > 0) {
      return Optional.of(new Refusal.OverPayment(rules.perPayment()));
    }
    var today = LocalDate.ofInstant(now, SHOP);
    var spent =
        ledger.spent(
            member,
            today.atStartOfDay(SHOP).toInstant(),
            today.plusDays(1).atStartOfDay(SHOP).toInstant());
    if (spent.plus(amount).compareTo(rules.perDay()) > 0) {
      var left = rules.perDay().minus(spent);
      return Optional.of(new Refusal.OverDay(left.minor() < 0 ? Money.fen(0) : left));
    }
    var has = ledger.balance(member).total();
    return has.compareTo(amount) < 0 ? Optional.of(new Refusal.NotEnough(has)) : Optional.empty();
  }
}
