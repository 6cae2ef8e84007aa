package saoma.ui.refund;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import saoma.checkout.Feed;
import saoma.checkout.RefundView;
import saoma.payment.Refund;

/// The refunds that are followed until their end. What the till says about a refund may come before
/// the screen knows that it follows it, so everything that is heard is kept. On the JavaFX thread.
final class Going {
  private final Giver desk;
  private final Executor fx;
  private final Runnable moved;
  private final Map<String, RefundView> heard = new HashMap<>();
  private List<RefundView> followed = List.of();
  private Feed.@Nullable Pin pin;

  Going(Giver desk, Executor fx, Runnable moved) {
    this.desk = desk;
    this.fx = fx;
    this.moved = moved;
  }

  void listen() {
    rest();
    pin = desk.views().listen(view -> view.ifPresent(one -> fx.execute(() -> heard(one))));
  }

  void rest() {
    if (pin != null) {
      pin.pull();
    }
    heard.clear();
  }

  /// @param refunds as the books have them
  void follow(List<Refund> refunds) {
    followed = refunds.stream().map(this::newest).toList();
  }

  List<RefundView> followed() {
    return followed;
  }

  void askNow() {
    followed.stream()
        .map(RefundView::refund)
        .filter(refund -> !refund.state().isFinal())
        .forEach(refund -> desk.askNow(refund.number()));
  }

  private void heard(RefundView view) {
    heard.merge(
        view.refund().number(),
        view,
        (old, now) -> now.refund().version() < old.refund().version() ? old : now);
    var next = followed.stream().map(one -> newest(one.refund())).toList();
    if (!next.equals(followed)) {
      followed = next;
      moved.run();
    }
  }

  private RefundView newest(Refund refund) {
    var said = heard.get(refund.number());
    return said == null || said.refund().version() < refund.version()
        ? new RefundView(refund, 0, null, null, null)
        : said;
  }
}
