package saoma.ui.payout;

import java.util.List;
import java.util.Optional;
import saoma.checkout.Feed;
import saoma.checkout.PayoutDesk;
import saoma.checkout.PayoutResult;
import saoma.checkout.PayoutView;
import saoma.payout.PayoutLine;

/// What the screen needs of the desk for payouts, so that a test can be one. All but the feed block
/// on the database; PINs are wiped behind it.
public interface PayoutDoor {
  Feed<Optional<PayoutView>> views();

  /// The newest first.
  List<PayoutView> latest();

  PayoutResult draft(List<PayoutLine> lines, String reason, char[] pin);

  PayoutResult approve(List<String> numbers, char[] pin);

  PayoutResult withdraw(List<String> numbers, char[] pin);

  PayoutResult again(String number, char[] pin);

  /// The real one.
  ///
  /// @param channel that pays out
  static PayoutDoor of(PayoutDesk desk, String channel) {
    return new PayoutDoor() {
      private static final int MOST = 2000;

      @Override
      public Feed<Optional<PayoutView>> views() {
        return desk.views();
      }

      @Override
      public List<PayoutView> latest() {
        return desk.latest(MOST);
      }

      @Override
      public PayoutResult draft(List<PayoutLine> lines, String reason, char[] pin) {
        return desk.draft(channel, lines, reason, pin);
      }

      @Override
      public PayoutResult approve(List<String> numbers, char[] pin) {
        return desk.approve(numbers, pin);
      }

      @Override
      public PayoutResult withdraw(List<String> numbers, char[] pin) {
        return desk.withdraw(numbers, pin);
      }

      @Override
      public PayoutResult again(String number, char[] pin) {
        return desk.again(number, pin);
      }
    };
  }
}
