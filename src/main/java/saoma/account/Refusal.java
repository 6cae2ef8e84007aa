package saoma.account;

import java.time.Duration;
import java.time.Instant;
import saoma.money.Money;

/// Why something about a member did not happen. No money moved in any of them.
public sealed interface Refusal {
  record NoSuchMember() implements Refusal {}

  record NameWrong() implements Refusal {}

  record PhoneWrong() implements Refusal {}

  record CardWrong() implements Refusal {}

  /// Another member has it.
  record PhoneTaken() implements Refusal {}

  record CardTaken() implements Refusal {}

  record NotEnough(Money has) implements Refusal {}

  record OverPayment(Money most) implements Refusal {}

  /// @param left of today's limit
  record OverDay(Money left) implements Refusal {}

  /// @param free further tries that cost no waiting
  record PasswordWrong(int free) implements Refusal {}

  record Locked(Instant until) implements Refusal {}

  /// The member never set a password; a code by SMS does instead.
  record NoPassword() implements Refusal {}

  /// The member has a password; a code does not do instead.
  record HasPassword() implements Refusal {}

  /// Not six digits, or six that everybody tries first.
  record PasswordWeak() implements Refusal {}

  record CodeTooSoon(Duration left) implements Refusal {}

  /// So many were sent that the next one must wait.
  record CodeTooMany(Instant until) implements Refusal {}

  record CodeNotSent() implements Refusal {}

  /// @param left tries of this code
  record CodeWrong(int left) implements Refusal {}

  /// The shop takes no bound cards, or not this one.
  record NoCards() implements Refusal {}

  /// The bank refused. `code` is its own.
  record BankSaysNo(String code) implements Refusal {}

  /// The bank gave no answer; what was wanted may have happened.
  record BankSilent() implements Refusal {}

  /// So many codes were tried for this sale that it is paid another way.
  record CodeTried() implements Refusal {}

  /// It is too old, was used or tried too often, or none was sent.
  record CodeOver() implements Refusal {}
}
