package saoma.ui.hold;

import java.util.Optional;
import saoma.checkout.Trouble;
import saoma.money.Money;

/// Where the screen for deposits leads. Called on the JavaFX thread.
public interface HoldExits {
  /// The sale as it is.
  void back();

  /// Takes for the sale on the screen.
  ///
  /// @param part empty for what is due, as far as the deposit reaches
  void take(String hold, Optional<Money> part);

  /// Nothing happened, for this reason.
  void refused(Trouble trouble);
}
