package saoma.payout;

import saoma.money.Money;

/// One payout as a person typed or pasted it, before anything is stored.
///
/// @param account the whole of it
/// @param name may be empty for `USER` alone
/// @param bank empty where it is no bank
public record PayoutLine(Payee.Kind kind, String account, String name, Money amount, String bank) {
  private static final int SHOWN = 4;

  /// What people may see of the account: the last four digits of a bank card; else the first and
  /// the last characters, so that a wrong one is noticed.
  public String shown() {
    if (kind.isBank()) {
      return "…" + account.substring(Math.max(0, account.length() - SHOWN));
    }
    var at = account.indexOf('@');
    return at > 0
        ? account.substring(0, Math.min(at, 2)) + "…" + account.substring(at)
        : account.substring(0, 3) + "…" + account.substring(Math.max(3, account.length() - SHOWN));
  }

  /// No account and no name.
  @Override
  public String toString() {
    return "PayoutLine[" + kind + " " + amount + "]";
  }
}
