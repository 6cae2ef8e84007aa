package saoma.checkout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.payment.Payment;

/// The end of a whole sale that may still be paid at several places: every code is withdrawn at its
/// channel; once none can be paid any more, what came goes back and the order is cancelled, in one
/// transaction. Money that comes in between goes back with the rest, or has paid the sale in full:
/// then it stands. What a crash interrupts is an open sale with its parts, as before the wish.
public final class GivingUp {
  private static final Logger LOG = LoggerFactory.getLogger(GivingUp.class);

  private final Books books;
  private final Checkout checkout;
  private final Watcher watcher;
  private final Map<String, String> wished = new HashMap<>();
  private final Feed<Optional<Given>> given = new Feed<>(Optional.empty());

  /// A sale whose wish is decided.
  ///
  /// @param trouble why it was not given up; empty if it was
  public record Given(String sale, Optional<Trouble> trouble) {}

  public GivingUp(Books books, Checkout checkout, Watcher watcher) {
    this.books = books;
    this.checkout = checkout;
    this.watcher = watcher;
    watcher.views().listen(view -> view.ifPresent(one -> seen(one.payment())));
  }

  /// Every wish that was decided, on any thread.
  public Feed<Optional<Given>> given() {
    return given;
  }

  /// Blocks on the database; the channels are not waited for.
  ///
  /// @param by who gives it up
  public void giveUp(String sale, String by) {
    synchronized (this) {
      wished.put(sale, by);
    }
    Standing.of(books, sale)
        .ifPresent(now -> now.alive().forEach(payment -> watcher.cancel(payment.number())));
    decide(sale);
  }

  private void seen(Payment payment) {
    synchronized (this) {
      if (wished.isEmpty()) {
        return;
      }
    }
    books
        .read(pages -> pages.orders().byId(payment.orderId()))
        .ifPresent(order -> decide(order.sale()));
  }

  private synchronized void decide(String sale) {
    var by = wished.get(sale);
    if (by == null) {
      return;
    }
    var trouble = checkout.abandon(sale, by);
    if (trouble.isPresent() && trouble.get() instanceof Trouble.EarlierAttemptAlive) {
      return;
    }
    wished.remove(sale);
    LOG.info("a sale was {}", trouble.isEmpty() ? "given up" : "not given up");
    given.publish(Optional.of(new Given(sale, trouble)));
  }
}
