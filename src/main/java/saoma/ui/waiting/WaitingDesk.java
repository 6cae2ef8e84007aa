package saoma.ui.waiting;

import java.time.Duration;
import java.util.List;
import saoma.checkout.Standing;

/// What the list of waiting sales needs, so that a test can be one.
public interface WaitingDesk {
  /// Every sale that is neither paid in full nor given up. Blocks on the database.
  List<Standing> unfinished();

  /// Orders of other programs that nobody has taken up yet, oldest first. Blocks on the database.
  default List<HandedSale> handed() {
    return List.of();
  }

  /// Until the till closes this payment. Does not block.
  Duration left(String payment);

  /// Lets the sale on the screen wait as it stands, and makes room for the next customer. Does not
  /// block.
  ///
  /// @param name what people call it; may be empty
  void park(String name);

  /// Puts this sale on the screen again, as it stands, and lets the one that is there wait. Does
  /// not block.
  void bringBack(String sale);
}
