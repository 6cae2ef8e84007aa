package saoma.shift;

import saoma.money.Money;

/// What is not finished when a shift is to close. Each has one act that finishes it, which the
/// screen offers; a shift that closes with one names it on its Z, and it goes on in the next.
public sealed interface Leftover {
  /// A number that a person finds it by.
  String number();

  Money amount();

  /// A customer is paying: wait, or take the code back.
  record PendingPayment(String number, String channel, Money amount) implements Leftover {}

  /// Nobody knows whether money came: ask again, or look into the channel's bill.
  record UnknownPayment(String number, String channel, Money amount) implements Leftover {}

  /// Money that came after the end, and nobody has ruled on it.
  record DisputedMoney(String number, String channel, Money amount) implements Leftover {}

  /// Money that came and that no sale has: attach it, or give it back.
  record UnclaimedMoney(String number, String channel, Money amount) implements Leftover {}

  /// A sale that waits: sell it, or give it up.
  ///
  /// @param number of the order
  /// @param sale the draft's name
  /// @param amount of all of it
  record ParkedSale(String number, String sale, Money amount) implements Leftover {}

  /// A receipt that never came out of the printer: print it.
  record UnprintedReceipt(String number, Money amount) implements Leftover {}

  /// Money that is to go back and has not: ask again.
  record UnsentRefund(String number, String payment, String channel, Money amount)
      implements Leftover {}
}
