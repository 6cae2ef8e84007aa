package saoma.ui.pay;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import saoma.checkout.Feed;
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

  /// Whether this desk leads to a page of this channel in a browser. Does not block.
  default boolean hasPage(String channel) {
    return false;
  }

  /// Opens the page on which this payment is paid, if it still can be. Does not block.
  ///
  /// @throws UnsupportedOperationException if this desk leads to no page
  default void openPage(String number) {
    throw new UnsupportedOperationException("no way to a page");
  }

  /// Stores that the clerk wants out. Blocks on the database.
  void cancel(String number);

  /// The real one, where nothing is paid in a browser.
  static Desk of(Watcher watcher) {
    return of(watcher, _ -> false, _ -> {});
  }

  /// The real one.
  ///
  /// @param pages whether a channel has a page
  /// @param open shows the page of a payment in a browser
  static Desk of(Watcher watcher, Predicate<String> pages, Consumer<String> open) {
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
        return pages.test(channel);
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
