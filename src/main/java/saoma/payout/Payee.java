package saoma.payout;

/// Where the money goes.
///
/// @param account what the channel needs: as typed for an account there, sealed for a bank card,
///   empty once it is needed no more
/// @param name of the person or the company; may be empty for `USER` alone
/// @param bank its name; empty where it is no bank card
/// @param shown what people see of the account; of a bank card the last four digits
public record Payee(Kind kind, String account, String name, String bank, String shown) {
  public enum Kind {
    /// A phone number or a mail address at the channel.
    LOGON,
    /// The channel's own number of a user.
    USER,
    /// A person's bank card.
    CARD,
    /// A company's account at a bank.
    COMPANY_CARD;

    public boolean isBank() {
      return switch (this) {
        case CARD, COMPANY_CARD -> true;
        case LOGON, USER -> false;
      };
    }
  }

  /// The same, when nothing will be sent to it any more: a bank card leaves its last four digits.
  Payee forgotten() {
    return kind.isBank() ? new Payee(kind, "", name, bank, shown) : this;
  }

  /// No account and no name.
  @Override
  public String toString() {
    return "Payee[" + kind + "]";
  }
}
