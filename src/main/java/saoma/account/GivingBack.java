package saoma.account;

/// What became of giving a part of a payment back to the balance.
public sealed interface GivingBack {
  record Given(Transfer transfer) implements GivingBack {}

  /// There is no such payment, or not so much left of it.
  record Refused(String why) implements GivingBack {}

  record Absent() implements GivingBack {}
}
