package saoma.settings;

/// What the shop allows with members' balances; amounts in yuan, as people write them.
///
/// @param perPayment the most that one payment may take
/// @param perDay the most that a member may spend in one day
/// @param bonuses what a top-up gets on top, `100=10, 300=40`; empty for nothing
public record AccountSettings(String perPayment, String perDay, String bonuses) {
  public static final AccountSettings FRESH = new AccountSettings("1000", "3000", "");
}
