package saoma.account;

import saoma.money.Money;

/// What the shop owes a member.
///
/// @param principal paid in by the member, and what can be paid out
/// @param bonus given by the shop, only to be spent here
public record Balance(Money principal, Money bonus) {
  public static final Balance NONE = new Balance(Money.fen(0), Money.fen(0));

  public Money total() {
    return principal.plus(bonus);
  }

  /// As it was before this transfer.
  Balance before(Transfer transfer) {
    var member = transfer.member();
    return new Balance(
        principal.minus(transfer.of(new Account.Principal(member))),
        bonus.minus(transfer.of(new Account.Bonus(member))));
  }

  /// As it is after this transfer.
  public Balance after(Transfer transfer) {
    var member = transfer.member();
    return new Balance(
        principal.plus(transfer.of(new Account.Principal(member))),
        bonus.plus(transfer.of(new Account.Bonus(member))));
  }
}
