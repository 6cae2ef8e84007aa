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

  HoldStarted place(Money amount, CustomerCode code);

  /// With a code that the customer scans.
  HoldStarted show(Money amount);

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
      public HoldStarted place(Money amount, CustomerCode code) {
        return desk.place(amount, subject.get(), code);
      }

      @Override
      public HoldStarted show(Money amount) {
        return desk.show(amount, subject.get(), channel);
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
