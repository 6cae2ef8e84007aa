package saoma.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import saoma.account.Account.Bonus;
import saoma.account.Account.BonusGiven;
import saoma.account.Account.Clearing;
import saoma.account.Account.Principal;
import saoma.account.Account.Sales;
import saoma.account.Transfer.Kind;
import saoma.money.Money;

/// Which accounts move for what, and nothing else: pure, so that each rule can be tested by itself.
///
/// What was paid in is spent before what was given. So the shop's gift is spent last, only together
/// with money that came; nobody spends the gift alone and takes the principal home. What comes back
/// comes in the opposite order, the gift first: buying for 60 and giving 10 back leaves what buying
/// for 50 leaves, and no gift ever turns into principal on the way.
final class Postings {
  private Postings() {}

  /// @param has enough for the amount
  static Transfer payment(String number, long member, Balance has, Money amount, Instant at) {
    var principal = min(has.principal(), amount);
    return new Transfer(
        number,
        Kind.PAYMENT,
        member,
        number,
        at,
        legs(
            new Leg(new Principal(member), principal.negated()),
            new Leg(new Bonus(member), principal.minus(amount)),
            new Leg(new Sales(), amount)));
  }

  /// A part or all of a payment goes back.
  ///
  /// @param about everything posted about it so far, with at least so much left
  static Transfer back(
      Kind kind, String number, long member, List<Transfer> about, Money amount, Instant at) {
    var bonus = min(sum(about, new Bonus(member)).negated(), amount);
    return new Transfer(
        number,
        kind,
        member,
        about.getFirst().about(),
        at,
        legs(
            new Leg(new Principal(member), amount.minus(bonus)),
            new Leg(new Bonus(member), bonus),
            new Leg(new Sales(), amount.negated())));
  }

  /// @param paid by tender
  static Transfer topUp(
      String number, long member, String about, Map<String, Money> paid, Money bonus, Instant at) {
    var legs = new ArrayList<Leg>();
    var sum = new Money(0, bonus.currency());
    for (var tender : paid.entrySet()) {
      legs.add(new Leg(new Clearing(tender.getKey()), tender.getValue().negated()));
      sum = sum.plus(tender.getValue());
    }
    legs.add(new Leg(new Principal(member), sum));
    legs.add(new Leg(new Bonus(member), bonus));
    legs.add(new Leg(new BonusGiven(), bonus.negated()));
    return new Transfer(number, Kind.TOP_UP, member, about, at, legs(legs.toArray(Leg[]::new)));
  }

  /// A part or all of a top-up goes back to a tender, and with it that part of its bonus. What is
  /// spent of the bonus is made up from the principal.
  ///
  /// @param bonus what is to be taken of the gift
  static Transfer topUpBack(
      String number,
      long member,
      String about,
      String tender,
      Money amount,
      Money bonus,
      Balance has,
      Instant at) {
    var fromBonus = min(has.bonus(), bonus);
    return new Transfer(
        number,
        Kind.TOP_UP_BACK,
        member,
        about,
        at,
        legs(
            new Leg(new Clearing(tender), amount),
            new Leg(new BonusGiven(), bonus),
            new Leg(new Principal(member), amount.plus(bonus).minus(fromBonus).negated()),
            new Leg(new Bonus(member), fromBonus.negated())));
  }

  /// What another transfer did, undone.
  static Transfer undone(Kind kind, String number, Transfer of, Instant at) {
    return new Transfer(
        number,
        kind,
        of.member(),
        of.about(),
        at,
        of.legs().stream().map(l -> new Leg(l.account(), l.amount().negated())).toList());
  }

  static Transfer changeKept(
      String number, long member, String about, String tender, Money amount, Instant at) {
    return new Transfer(
        number,
        Kind.CHANGE_KEPT,
        member,
        about,
        at,
        legs(
            new Leg(new Clearing(tender), amount.negated()),
            new Leg(new Principal(member), amount)));
  }

  static Money sum(List<Transfer> transfers, Account account) {
    var sum = Money.fen(0);
    for (var one : transfers) {
      sum = sum.plus(one.of(account));
    }
    return sum;
  }

  private static Money min(Money one, Money other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static List<Leg> legs(Leg... legs) {
    return List.of(legs).stream().filter(leg -> !leg.amount().isZero()).toList();
  }
}
