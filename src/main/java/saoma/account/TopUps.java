package saoma.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import saoma.account.Account.Bonus;
import saoma.account.Account.BonusGiven;
import saoma.account.Account.Clearing;
import saoma.account.Transfer.Kind;
import saoma.money.Money;

/// Money that a member leaves with the shop: sold like an article, as one line with the code
/// `TOPUP:<member>`, so that every tender, every crash and every refund of a sale holds for it too.
/// All of it runs in the transaction of the sale's own money.
public final class TopUps {
  private static final String CODE = "TOPUP:";

  private TopUps() {}

  /// The code of the line that tops a member up.
  public static String code(long member) {
    return CODE + member;
  }

  public static boolean isTopUp(String code) {
    return code.startsWith(CODE);
  }

  /// Empty if it is no top-up's code.
  public static OptionalLong member(String code) {
    return code.matches(CODE + "[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(code.substring(CODE.length())))
        : OptionalLong.empty();
  }

  /// The order has its money: the member gets it, and the bonus. Without effect if that was done.
  ///
  /// @param order whose money it is
  /// @param paid by tender
  public static void post(
      AccountPages pages,
      long order,
      String number,
      long member,
      Map<String, Money> paid,
      Bonuses bonuses,
      Instant at) {
    var ledger = pages.accounts();
    if (ledger.byNumber(number).isPresent()) {
      return;
    }
    var sum = Money.fen(0);
    for (var one : paid.values()) {
      sum = sum.plus(one);
    }
    if (sum.isPositive()) {
      ledger.post(Postings.topUp(number, member, about(order), paid, bonuses.on(sum), at));
    }
  }

  /// Small change stays with the shop (存零); it gets no bonus. Without effect if that was done.
  public static void keepChange(
      AccountPages pages,
      long order,
      String number,
      long member,
      String tender,
      Money amount,
      Instant at) {
    if (pages.accounts().byNumber(number).isEmpty()) {
      pages.accounts().post(Postings.changeKept(number, member, about(order), tender, amount, at));
    }
  }

  /// A part of what paid an order is to go back by its tender. If the order was a top-up the member
  /// must still have it: it is taken here, before the tender is asked, so that nobody spends it
  /// while it is on its way. With it goes the same part of the bonus, rounded up.
  ///
  /// @param number of the refund
  /// @return what can go back at most, if that is less; nothing was posted then
  public static Optional<Money> takeBack(
      AccountPages pages, long order, String number, String tender, Money amount, Instant at) {
    var ledger = pages.accounts();
    var about = ledger.about(about(order));
    var topUp = about.stream().filter(one -> one.kind() == Kind.TOP_UP).findFirst();
    if (topUp.isEmpty() || ledger.byNumber(number).isPresent()) {
      return Optional.empty();
    }
    var member = topUp.get().member();
    var has = ledger.balance(member);
    var bonus = bonusOf(about, topUp.get(), amount);
    if (costs(has, amount, bonus).compareTo(has.principal()) > 0) {
      return Optional.of(most(has, about, topUp.get(), amount));
    }
    ledger.post(Postings.topUpBack(number, member, about(order), tender, amount, bonus, has, at));
    return Optional.empty();
  }

  /// The tender refused for good: the member has it again. Without effect if nothing was taken.
  public static void takeBackRefused(AccountPages pages, String number, Instant at) {
    var ledger = pages.accounts();
    var back = ledger.byNumber(number).filter(one -> one.kind() == Kind.TOP_UP_BACK);
    var again = number + "A";
    if (back.isPresent() && ledger.byNumber(again).isEmpty()) {
      ledger.post(Postings.undone(Kind.TOP_UP_AGAIN, again, back.get(), at));
    }
  }

  private static String about(long order) {
    return "order:" + order;
  }

  /// What is still to be taken of the bonus when so much more of a top-up has gone back.
  private static Money bonusOf(List<Transfer> about, Transfer topUp, Money amount) {
    var paid = Money.fen(0);
    var back = amount;
    var taken = Money.fen(0);
    for (var one : about) {
      for (var leg : one.legs()) {
        if (leg.account() instanceof Clearing && one.equals(topUp)) {
          paid = paid.minus(leg.amount());
        } else if (leg.account() instanceof Clearing && isBack(one)) {
          back = back.plus(leg.amount());
        }
      }
      taken = isBack(one) ? taken.plus(one.of(new BonusGiven())) : taken;
    }
    var given = topUp.of(new Bonus(topUp.member()));
    var due = Math.ceilDiv(Math.multiplyExact(given.minor(), back.minor()), paid.minor());
    return Money.fen(Math.min(due, given.minor())).minus(taken);
  }

  private static boolean isBack(Transfer one) {
    return one.kind() == Kind.TOP_UP_BACK || one.kind() == Kind.TOP_UP_AGAIN;
  }

  /// What it takes of the principal: what is spent of the bonus is made up from there.
  private static Money costs(Balance has, Money amount, Money bonus) {
    var lacks = bonus.minus(has.bonus());
    return lacks.isPositive() ? amount.plus(lacks) : amount;
  }

  /// The most that can go back, found by halving.
  private static Money most(Balance has, List<Transfer> about, Transfer topUp, Money amount) {
    var low = 0L;
    var high = amount.minor();
    while (high - low > 1) {
      var middle = Money.fen(low + (high - low) / 2);
      var fits = costs(has, middle, bonusOf(about, topUp, middle)).compareTo(has.principal()) <= 0;
      low = fits ? middle.minor() : low;
      high = fits ? high : middle.minor();
    }
    return Money.fen(low);
  }
}
