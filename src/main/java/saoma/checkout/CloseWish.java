package saoma.checkout;

import java.util.List;
import saoma.money.Money;
import saoma.shift.Leftover;

/// How a shift is to be closed.
///
/// @param kept what stays in the drawer; the rest of the count is the deposit
/// @param reason of a difference outside the tolerance; empty where there is none
/// @param accepted the leftovers that were seen, and go on in the next shift
public record CloseWish(Money kept, String reason, List<Leftover> accepted) {
  public CloseWish {
    reason = reason.strip();
    accepted = List.copyOf(accepted);
  }
}
