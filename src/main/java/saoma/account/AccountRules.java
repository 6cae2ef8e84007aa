package saoma.account;

import saoma.money.Money;
import saoma.settings.AccountSettings;

/// What the shop allows with a balance.
///
/// @param perPayment the most that one payment may be
/// @param perDay the most that a member's payments of one day may be, by the shop's calendar
public record AccountRules(Bonuses bonuses, Money perPayment, Money perDay) {
  public static AccountRules of(AccountSettings settings) {
    return new AccountRules(
        Bonuses.parse(settings.bonuses()),
        Money.yuan(settings.perPayment()),
        Money.yuan(settings.perDay()));
  }
}
