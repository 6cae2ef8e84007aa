package saoma.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.money.Money;

/// The port to the accounts. Writes count only inside the transaction of the caller.
public interface Ledger {
  /// Posts a transfer and moves the balances of its accounts.
  ///
  /// @throws IllegalStateException if its number was used, or a member's account would go below
  ///   zero; the transaction must not be committed then
  void post(Transfer transfer);

  Optional<Transfer> byNumber(String number);

  /// In the order in which they were posted.
  List<Transfer> about(String about);

  /// What a member has; nothing for one that nobody ever posted to.
  Balance balance(long member);

  /// A member's transfers, newest first.
  List<Transfer> latest(long member, int limit);

  /// What a member's payments came to in this time, less those that were withdrawn.
  Money spent(long member, Instant from, Instant before);

  /// All members' balances together: what the shop owes.
  Money liability();

  /// Names the member who is to pay.
  ///
  /// @throws IllegalStateException if the payment has a claim already
  void claim(String payment, long member);

  /// From now on nothing is taken under this number; without effect if that was said before.
  void drop(String payment);

  Optional<Claim> claimOf(String payment);
}
