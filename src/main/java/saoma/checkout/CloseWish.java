package saoma.checkout;

import java.util.List;
import saoma.money.Money;
import saoma.shift.Leftover;

/// How a shift is to be closed.
///
/// @param kept what stays in the drawer; the rest of the count is the deposit
/// @param bag the number of the bag that the deposit goes to the bank in; empty where there is none
/// @param reason of a difference outside the tolerance; empty where there is none
/// @param accepted the leftovers that were seen, and go on in the next shift
public record CloseWish(Money kept, String bag, String reason, List<Leftover> accepted) {
  public static final int LONGEST_BAG = 30;

  public CloseWish {
    bag = bag.strip();
    if (!isBag(bag)) {
      throw new IllegalArgumentException("no number of a bag");
    }
    reason = reason.strip();
    accepted = List.copyOf(accepted);
  }

  /// Without a bag.
  public CloseWish(Money kept, String reason, List<Leftover> accepted) {
    this(kept, "", reason, accepted);
  }

  public static boolean isBag(String text) {
    return text.strip().length() <= LONGEST_BAG
        && text.strip().chars().noneMatch(Character::isISOControl);
  }
}
