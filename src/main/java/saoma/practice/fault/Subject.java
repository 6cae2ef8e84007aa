package saoma.practice.fault;

import saoma.practice.trade.Wallet;

/// What one request is about.
///
/// @param number the merchant's order number, or that of the refund; empty if it cannot be read
public record Subject(Wallet wallet, Call call, String number) {
  /// Nothing but what a log may hold.
  @Override
  public String toString() {
    return wallet + " " + call.word();
  }
}
