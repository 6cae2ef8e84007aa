package saoma.practice.trade;

import java.util.Locale;

/// What a practising customer does when the till charges the code on the phone.
public enum Mood {
  /// The money is there in the same answer.
  PAYS,
  /// The phone asks for the password, which takes some seconds.
  PASSWORD,
  /// The phone asks for it, and the customer says no.
  REFUSES,
  /// The phone asks for it, and nobody ever answers.
  WALKS_AWAY,
  /// There is not enough on the account.
  NO_MONEY;

  /// As addresses and texts name it.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
