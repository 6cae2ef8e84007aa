package saoma.ui.hold;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import saoma.channel.CustomerCode;
import saoma.checkout.Feed;
import saoma.checkout.HoldDesk;
import saoma.checkout.HoldStarted;
import saoma.checkout.HoldView;
import saoma.checkout.Trouble;
import saoma.money.Money;

/// What the screen needs of the desk for deposits, so that a test can be one. All but the feed
/// block on the database.
public interface HoldDoor {
  Feed<Optional<HoldView>> views();

  List<HoldView> open();

  /// @param note whose it is; may be empty
  HoldStarted place(Money amount, String note, CustomerCode code);

  /// With a code that the customer scans.
  HoldStarted show(Money amount, String note);

  void cancel(String number);

  Optional<Trouble> release(String number);

  /// The real one.
  ///
  /// @param channel whose code is shown
  /// @param subject what the customer reads
  static HoldDoor of(HoldDesk desk, String channel, Supplier<String> subject) {
    return new HoldDoor() {
      @Override
      public Feed<Optional<HoldView>> views() {
        return desk.views();
      }

      @Override
      public List<HoldView> open() {
        return desk.open();
      }

      @Override
      public HoldStarted place(Money amount, String note, CustomerCode code) {
        return desk.place(amount, subject.get(), note, code);
      }

      @Override
      public HoldStarted show(Money amount, String note) {
        return desk.show(amount, subject.get(), note, channel);
      }

      @Override
      public void cancel(String number) {
        desk.cancel(number);
      }

      @Override
      public Optional<Trouble> release(String number) {
        return desk.release(number);
      }
    };
  }
}
