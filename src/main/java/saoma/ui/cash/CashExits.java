package saoma.ui.cash;

import java.util.Optional;
import saoma.checkout.Trouble;

/// The ways out of the cash screen, on the JavaFX thread.
public interface CashExits {
  /// The sale as it is, paid in part or not at all.
  void back();

  /// Paid: the next sale begins, perhaps with what was just scanned.
  void next(Optional<String> scanned);

  /// Asks whose balance the change is to become; `CashModel.keeper` hears it.
  void askKeeper();

  /// Nothing was taken, for this reason.
  void refused(Trouble trouble);
}
