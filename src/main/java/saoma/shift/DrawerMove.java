package saoma.shift;

import java.time.Instant;
import saoma.money.Money;

/// Cash that went into the drawer or out of it without a sale.
///
/// @param nth of its shift, from 1
/// @param amount always above zero; the kind says which way it went
/// @param reason in words
/// @param by who did it
/// @param approver the second person who allowed it; nobody where `by` may do it alone
public record DrawerMove(
    long shift, int nth, Kind kind, Money amount, String reason, Who by, Who approver, Instant at) {
  public static final int SHORTEST_REASON = 2;
  public static final int LONGEST_REASON = 40;

  /// Its name stands in the books and never changes.
  public enum Kind {
    /// Change for the drawer, after the shift began.
    FLOAT(true),
    PAY_IN(true),
    PAY_OUT(false),
    /// Notes that go into the safe while the shift goes on.
    SAFE_DROP(false);

    private final boolean in;

    Kind(boolean in) {
      this.in = in;
    }

    /// Whether there is more in the drawer after it.
    public boolean isIn() {
      return in;
    }
  }

  public DrawerMove {
    if (!amount.isPositive() || !isReason(reason) || nth < 1) {
      throw new IllegalArgumentException("a move of the drawer has an amount and a reason");
    }
  }

  /// By how much the drawer grows.
  public Money effect() {
    return kind.isIn() ? amount : amount.negated();
  }

  /// Whether it can stand on one line of a paper; stripped already.
  public static boolean isReason(String text) {
    return text.length() >= SHORTEST_REASON
        && text.length() <= LONGEST_REASON
        && text.equals(text.strip())
        && text.chars().noneMatch(Character::isISOControl);
  }
}
