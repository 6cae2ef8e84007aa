package saoma.ui.pay;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import saoma.checkout.Feed;
import saoma.checkout.PagePay;
import saoma.checkout.PaymentView;
import saoma.checkout.Watcher;

/// What the payment screen needs of the watcher, so that a test can be one.
public interface Desk {
  /// Every change of every payment, on any thread.
  Feed<Optional<PaymentView>> views();

  /// The newest view of a payment that is watched. Does not block.
  Optional<PaymentView> view(String number);

  /// Until the till closes this payment. Does not block.
  Duration left(String number);

  /// Asks the channel at once. Does not block.
  void askNow(String number);

  /// Whether this channel has a page in a browser. Does not block.
  boolean hasPage(String channel);

  /// Opens the page on which this payment is paid, if it still can be. Does not block.
  void openPage(String number);

  /// Stores that the clerk wants out. Blocks on the database.
  void cancel(String number);

  /// The real one.
  ///
  /// @param open shows the page of a payment in a browser
  static Desk of(Watcher watcher, PagePay pages, Consumer<String> open) {
    return new Desk() {
      @Override
      public Feed<Optional<PaymentView>> views() {
        return watcher.views();
      }

      @Override
      public Optional<PaymentView> view(String number) {
        return watcher.view(number);
      }

      @Override
      public Duration left(String number) {
        return watcher.left(number);
      }

      @Override
      public void askNow(String number) {
        watcher.askNow(number);
      }

      @Override
      public boolean hasPage(String channel) {
        return pages.isOffered(channel);
      }

      @Override
      public void openPage(String number) {
        open.accept(number);
      }

      @Override
      public void cancel(String number) {
        watcher.cancel(number);
      }
    };
  }
}
