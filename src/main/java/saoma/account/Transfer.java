package saoma.account;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import saoma.money.Money;

/// Money that moves between accounts, whole or not at all: its legs sum to zero, so nothing is made
/// and nothing vanishes. `number` is used once for ever; posting it again posts nothing.
///
/// @param member whose statement it stands on
/// @param about the payment or order it belongs to: all transfers about one thing have it in common
public record Transfer(
    String number, Kind kind, long member, String about, Instant at, List<Leg> legs) {
  /// Why it moves. The names stand in the books and never change.
  public enum Kind {
    TOP_UP,
    /// A top-up goes back to where it came from.
    TOP_UP_BACK,
    /// The channel refused to take it back, so the member has it again.
    TOP_UP_AGAIN,
    PAYMENT,
    /// A payment that was withdrawn before anybody believed in it.
    REVERSAL,
    REFUND,
    /// Small change that a customer leaves with the shop (存零).
    CHANGE_KEPT
  }

  public Transfer {
    legs = List.copyOf(legs);
    if (number.isBlank() || about.isBlank() || legs.size() < 2) {
      throw new IllegalArgumentException("a transfer has a number, a reason and two legs");
    }
    var sum = new Money(0, legs.getFirst().amount().currency());
    var seen = new HashSet<Account>();
    for (var leg : legs) {
      sum = sum.plus(leg.amount());
      if (leg.amount().isZero() || !seen.add(leg.account())) {
        throw new IllegalArgumentException("a leg that moves nothing, or two of one account");
      }
      if (leg.account().owner().orElse(member) != member) {
        throw new IllegalArgumentException("a transfer concerns one member");
      }
    }
    if (!sum.isZero()) {
      throw new IllegalArgumentException("the legs of " + number + " sum to " + sum);
    }
  }

  /// By how much the account grows; zero if it has no leg here.
  public Money of(Account account) {
    return legs.stream()
        .filter(leg -> leg.account().equals(account))
        .findFirst()
        .map(Leg::amount)
        .orElseGet(this::nothing);
  }

  /// By how much the member's balance grows.
  public Money toMember() {
    return of(new Account.Principal(member)).plus(of(new Account.Bonus(member)));
  }

  private Money nothing() {
    return new Money(0, legs.getFirst().amount().currency());
  }
}
