package saoma.shift;

/// The tenders that a drawer and its reports treat apart, by their channels' codes.
public final class Tenders {
  public static final String CASH = "cash";

  /// What the shop lets go of so that the rest can be paid in coins: no money.
  public static final String ROUNDING = "rounding";

  /// A member's balance: money that came before.
  public static final String BALANCE = "balance";

  private Tenders() {}

  /// Money that somebody else than the till has: a gateway, a bank.
  public static boolean isChannel(String code) {
    return !code.equals(CASH) && !code.equals(ROUNDING) && !code.equals(BALANCE);
  }
}
