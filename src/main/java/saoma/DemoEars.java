package saoma;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import saoma.checkout.PaymentView;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;

/// What the demo's clerk hears of payments: where the screens hear it, after it is on disk.
final class DemoEars {
  private final TillWindow window;
  private final Duration patience;
  private final BlockingQueue<PaymentView> views = new LinkedBlockingQueue<>();
  private final Set<String> done = new HashSet<>();

  DemoEars(TillWindow window, Duration patience) {
    this.window = window;
    this.patience = patience;
    window.listen(views::add);
  }

  Optional<PaymentView> await(Predicate<PaymentView> wanted) throws InterruptedException {
    var end = System.nanoTime() + patience.toNanos();
    while (true) {
      var view = views.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (view == null || wanted.test(view)) {
        return Optional.ofNullable(view);
      }
    }
  }

  /// A code that was not sold yet, of the sale on the screen. Another one may be watched besides:
  /// of a sale that the till before left and whose cart did not reach the disk.
  boolean isNewCode(PaymentView view) {
    return code(view).isPresent() && isNew(view);
  }

  boolean isNew(PaymentView view) {
    return !done.contains(view.payment().number()) && window.isOfThisSale(view.payment());
  }

  void sold(Payment payment) {
    done.add(payment.number());
  }

  boolean soldNothing() {
    return done.isEmpty();
  }

  static Optional<String> code(PaymentView view) {
    return view.payment().state() instanceof Awaiting(var code) && code != null
        ? Optional.of(code.text())
        : Optional.empty();
  }
}
