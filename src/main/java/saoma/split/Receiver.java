package saoma.split;

/// Somebody who gets a part of what is paid, as the channel knows him.
///
/// @param name of the person or the company; may be empty for `USER` alone
public record Receiver(Kind kind, String account, String name) {
  private static final int SHOWN = 4;

  public enum Kind {
    /// The channel's own number of a user.
    USER,
    /// A phone number or a mail address at the channel.
    LOGON
  }

  /// The account is what counts: the channel may tell the name another way, or not at all.
  public boolean isSame(Receiver other) {
    return kind == other.kind && account.equals(other.account);
  }

  /// What people see of the account: its first and last characters, so that a wrong one is noticed.
  public String shown() {
    var at = account.indexOf('@');
    if (at > 0) {
      return account.substring(0, Math.min(at, 2)) + "…" + account.substring(at);
    }
    return account.length() <= 2 * SHOWN
        ? account
        : account.substring(0, SHOWN) + "…" + account.substring(account.length() - SHOWN);
  }

  /// No account and no name.
  @Override
  public String toString() {
    return "Receiver[" + kind + "]";
  }
}
