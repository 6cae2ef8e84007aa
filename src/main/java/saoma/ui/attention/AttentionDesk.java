package saoma.ui.attention;

import java.util.Optional;
import saoma.checkout.Feed;
import saoma.checkout.Trouble;

/// What can be done about a card. All of it blocks and is called off the JavaFX thread. Empty where
/// it was done, else why not; nothing has changed then.
public interface AttentionDesk {
  /// Asks the channel at once about a payment, and about its refund where one is under way; or
  /// about a deposit.
  void askNow(String number);

  /// Runs whenever a deposit moved, until the pin is pulled. Does not block.
  Feed.Pin deposits(Runnable moved);

  /// The money pays this order.
  Optional<Trouble> attach(String payment, long order, String by, String reason);

  /// The money goes back to whoever paid it.
  Optional<Trouble> giveBack(String payment, String by, String reason);

  /// Nobody paid.
  Optional<Trouble> noMoneyMoved(String payment, String by, String reason);
}
