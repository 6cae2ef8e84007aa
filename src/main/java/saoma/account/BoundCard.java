package saoma.account;

import java.time.Instant;

/// A bank card that a member has bound. The till never saw its number: it has a token, which is
/// stored sealed, and what is shown to people.
///
/// @param id the number of the binding that it came from
/// @param kind `debit` or `credit`; empty where the bank did not say
/// @param lastFour of the card's number; empty where the bank did not say
/// @param phone masked, that the bank sends codes to
/// @param sealed the token under the till's own key
public record BoundCard(
    String id,
    long member,
    String kind,
    String lastFour,
    String phone,
    String sealed,
    Instant boundAt) {
  /// Nothing that could be charged.
  @Override
  public String toString() {
    return "BoundCard[" + id + "]";
  }
}
