package saoma;

import java.util.Optional;
import saoma.checkout.Feed;
import saoma.checkout.RefundStarted;
import saoma.checkout.Trouble;
import saoma.ui.attention.AttentionDesk;

/// What the cards do, at the desks that may. Each blocks.
final class CardDesk implements AttentionDesk {
  private final Services services;

  CardDesk(Services services) {
    this.services = services;
  }

  @Override
  public Feed.Pin deposits(Runnable moved) {
    return services.holdDesk.views().listen(_ -> moved.run());
  }

  @Override
  public void askNow(String payment) {
    services.watcher.askNow(payment);
    services.holdDesk.askNow(payment);
    services.refundDesk.ofPayment(payment).stream()
        .filter(refund -> !refund.state().isFinal())
        .forEach(refund -> services.refundDesk.askNow(refund.number()));
  }

  @Override
  public Optional<Trouble> attach(String payment, long order, String by, String reason) {
    return looked(payment, services.rulingDesk.attach(payment, order, by, reason));
  }

  @Override
  public Optional<Trouble> giveBack(String payment, String by, String reason) {
    return switch (services.rulingDesk.giveBack(payment, by, reason)) {
      case RefundStarted.Begun _ -> looked(payment, Optional.empty());
      case RefundStarted.NotBegun(var trouble) -> Optional.of(trouble);
    };
  }

  @Override
  public Optional<Trouble> noMoneyMoved(String payment, String by, String reason) {
    return looked(payment, services.rulingDesk.noMoneyMoved(payment, by, reason));
  }

  /// The watch of a payment that was ruled about looks at it at once.
  private Optional<Trouble> looked(String payment, Optional<Trouble> trouble) {
    if (trouble.isEmpty()) {
      services.watcher.askNow(payment);
    }
    return trouble;
  }
}
