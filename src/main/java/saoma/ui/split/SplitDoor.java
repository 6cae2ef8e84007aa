package saoma.ui.split;

import java.util.List;
import java.util.Optional;
import saoma.checkout.Feed;
import saoma.checkout.ReceiverDesk;
import saoma.checkout.ReceiverDesk.Outcome;
import saoma.checkout.ReceiverDesk.Receivers;
import saoma.checkout.SplitDesk;
import saoma.checkout.SplitResult;
import saoma.checkout.SplitView;
import saoma.split.Quota;
import saoma.split.Receiver;

/// What the screen needs of the desks for splits, so that a test can be one. All but the feed block
/// on the database or the channel.
public interface SplitDoor {
  Feed<Optional<SplitView>> views();

  /// The newest first.
  List<SplitView> latest();

  SplitResult again(String number);

  Receivers receivers();

  Outcome bind(Quota quota);

  Outcome unbind(Receiver receiver);

  /// The real one.
  static SplitDoor of(SplitDesk desk, ReceiverDesk receivers) {
    return new SplitDoor() {
      private static final int MOST = 500;

      @Override
      public Feed<Optional<SplitView>> views() {
        return desk.views();
      }

      @Override
      public List<SplitView> latest() {
        return desk.latest(MOST);
      }

      @Override
      public SplitResult again(String number) {
        return desk.again(number);
      }

      @Override
      public Receivers receivers() {
        return receivers.all();
      }

      @Override
      public Outcome bind(Quota quota) {
        return receivers.bind(quota);
      }

      @Override
      public Outcome unbind(Receiver receiver) {
        return receivers.unbind(receiver);
      }
    };
  }
}
