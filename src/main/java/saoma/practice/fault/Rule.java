package saoma.practice.fault;

import java.util.Optional;
import saoma.practice.trade.Wallet;

/// One line of a plan: which requests, which of them, and what happens.
///
/// @param wallet absent for both
/// @param call absent for all
/// @param number the merchant's order number, absent for all
/// @param nth the first of the matching requests that is hit, from 1
/// @param times how many are hit from there, 0 for all
public record Rule(
    Optional<Wallet> wallet,
    Optional<Call> call,
    Optional<String> number,
    long nth,
    long times,
    Fault fault) {
  /// Every request, without end.
  public static Rule always(Fault fault) {
    return new Rule(Optional.empty(), Optional.empty(), Optional.empty(), 1, 0, fault);
  }

  boolean matches(Subject subject) {
    return fault.fits(subject.wallet(), subject.call())
        && wallet.filter(w -> w != subject.wallet()).isEmpty()
        && call.filter(c -> c != subject.call()).isEmpty()
        && number.filter(n -> !n.equals(subject.number())).isEmpty();
  }

  /// @param seen how many matching requests there were, this one counted
  boolean hits(long seen) {
    return seen >= nth && (times == 0 || seen - nth < times);
  }
}
