package saoma.month;

import java.util.ArrayList;
import java.util.List;
import saoma.account.Member;
import saoma.account.Reply;
import saoma.account.TopUps;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;

/// The shop's members, who have a password and come back.
final class Members {
  private static final List<String> NAMES = List.of("陈晨", "林静", "周杰", "吴敏", "孙丽");
  private static final String PASSWORD = "730519";
  private static final long YUAN = 100;
  private final Counter.Accounts accounts;
  private final Luck luck;
  private final List<Member> all = new ArrayList<>();

  Members(Counter.Accounts accounts, Luck luck) {
    this.accounts = accounts;
    this.luck = luck;
  }

  void join() {
    for (var name : NAMES) {
      var phone = "+861380000%04d".formatted(1 + all.size());
      var member = granted(accounts.desk().join(name, phone, ""));
      accounts.codes().send(member.id()).ifPresent(Members::refused);
      accounts
          .gate()
          .setPassword(member.id(), Counter.SMS.toCharArray(), PASSWORD.toCharArray())
          .ifPresent(Members::refused);
      all.add(member);
    }
  }

  Member one() {
    return luck.of(all);
  }

  Cart topUp() {
    var sum = Money.fen(luck.between(2, 6) * 100 * YUAN);
    return Cart.EMPTY.add(TopUps.code(one().id()), "充值", "Top-up", Quantity.ONE, sum);
  }

  /// Whether the first member who can pays so much, and says yes.
  boolean saysYes(String sale, Money amount) {
    for (var member : all) {
      if (accounts.gate().byPassword(sale, member.id(), amount, PASSWORD.toCharArray())
          instanceof Reply.Granted<?>) {
        return true;
      }
    }
    return false;
  }

  private static Member granted(Reply<Member> reply) {
    return switch (reply) {
      case Reply.Granted<Member>(var member) -> member;
      case Reply.Refused<Member>(var why) -> throw new IllegalStateException("refused: " + why);
    };
  }

  private static void refused(Object why) {
    throw new IllegalStateException("refused: " + why);
  }
}
