package saoma.ui.cash;

import java.util.List;
import saoma.checkout.DrawerLog.Opening;

/// What the pane that opens the cash drawer needs. Blocks on the database.
public interface DrawerDoor {
  /// Opens it without a sale; the reason is recorded first.
  void open(String reason);

  /// The newest openings without a sale, the newest first.
  List<Opening> latest();
}
