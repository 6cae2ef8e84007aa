package saoma.checkout;

import java.time.Instant;
import java.util.List;

/// The port to the record of when the cash drawer was opened without a sale.
public interface DrawerLog {
  int LONGEST_REASON = 200;

  /// @param by who opened it
  record Opening(Instant at, String by, String reason) {}

  /// On disk when it returns.
  void add(Opening opening);

  /// The newest first.
  List<Opening> latest(int limit);
}
