package saoma.ui.pay;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.channel.CustomerCode;
import saoma.payment.Payment;
import saoma.ui.Notice;

/// What the clerk wants once nobody can pay the attempt any more, and the way out that it leads to.
/// A code that a customer showed meanwhile waits here, a few seconds at most.
final class Leaving {
  private final Exits exits;
  private final Consumer<Notice> notices;
  private Wish wish = Wish.STAY;
  private @Nullable CustomerCode code;

  Leaving(Exits exits, Consumer<Notice> notices) {
    this.exits = exits;
    this.notices = notices;
  }

  boolean isWanted() {
    return wish != Wish.STAY;
  }

  void wants(Wish wanted) {
    wish = wanted;
    code = null;
  }

  /// The attempt gives way to what the customer showed.
  void wantsToTake(CustomerCode shown) {
    wish = Wish.TAKE;
    code = shown;
  }

  /// Nobody can pay it any more: the clerk gets what was asked for.
  ///
  /// @param go leaves the screen this way
  void granted(Payment payment, Consumer<Runnable> go) {
    var granted = wish;
    var shown = code;
    wants(Wish.STAY);
    switch (granted) {
      case STAY -> {}
      case BACK -> {
        go.accept(() -> exits.backToSale(payment));
        notices.accept(Notice.success("pay.notice.cancelled"));
      }
      case OTHER_WAY -> {
        go.accept(() -> exits.otherWay(payment));
        notices.accept(Notice.success("pay.notice.other-way"));
      }
      case PAGE -> go.accept(() -> exits.page(payment));
      case TAKE -> {
        if (shown != null) {
          go.accept(() -> exits.take(payment, shown));
        }
      }
    }
  }
}
