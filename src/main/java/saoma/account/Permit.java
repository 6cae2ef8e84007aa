package saoma.account;

import java.time.Instant;
import saoma.money.Money;

/// A member said yes, by password or code, to one sale of at most so much. Used up by the attempt
/// that begins with it.
public record Permit(String sale, long member, Money amount, Instant until) {
  public boolean covers(Money wanted, Instant now) {
    return wanted.compareTo(amount) <= 0 && now.isBefore(until);
  }
}
