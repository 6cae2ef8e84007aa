package saoma.shift;

import saoma.money.Money;

/// Money about which only a named person has spoken: it stands on every report until the channel or
/// its bill says the same, or the contrary.
///
/// @param payment the number of the payment
/// @param words who said it and why
public record Asserted(Kind kind, String channel, String payment, String words, Money amount) {
  /// What was said.
  public enum Kind {
    /// It came and is the shop's.
    OURS,
    /// It never came.
    NEVER_CAME,
    /// It came and goes back.
    GOES_BACK
  }
}
