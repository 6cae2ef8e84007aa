package saoma.ui.shares;

import java.util.Optional;
import saoma.checkout.Trouble;

/// The ways out of the shares screen, on the JavaFX thread.
public interface SharesExits {
  /// The sale as it is, paid in part or not at all; no code of it can be paid any more.
  void back();

  /// Paid in full: the next sale begins, perhaps with what was just scanned.
  void next(Optional<String> scanned);

  /// The sale waits on its list with its live codes, the next one begins.
  void serveNext();

  /// The whole sale is over, and what was paid goes back.
  void givenUp();

  /// Something was not done, for this reason. The screen stays.
  void refused(String channel, Trouble trouble);
}
