package saoma;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import saoma.order.Receipt;
import saoma.ui.View;

/// The demo's clerk at the drawer: takes what is due in cash, by keys alone.
final class DemoDrawer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(50);

  private final TillWindow window;
  private final DemoHands hands;
  private final BlockingQueue<Receipt> receipts = new LinkedBlockingQueue<>();

  DemoDrawer(TillWindow window, DemoHands hands) {
    this.window = window;
    this.hands = hands;
    window.listenToDrawer(receipts::add);
  }

  /// From the sale screen to the receipt; empty if none came in time.
  Optional<Receipt> takeExactly() throws InterruptedException {
    hands.key(KeyCode.ENTER);
    if (!until(() -> window.shows(View.CASH))) {
      return Optional.empty();
    }
    hands.key(KeyCode.ENTER);
    var receipt = Optional.ofNullable(receipts.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    // The books may be quicker than the screen, which takes a scan only when it says "done".
    return until(window::isCashDone) ? receipt : Optional.empty();
  }

  /// Types a part of the price into the search field, as fast as a hand does.
  boolean typePart(String amount) throws InterruptedException {
    hands.type(amount);
    return until(() -> window.typed().equals(amount));
  }

  /// A part is paid: Enter, which means nothing in the first moments, leads back to the sale.
  boolean goOn() throws InterruptedException {
    return until(() -> {
      if (window.shows(View.PAY)) {
        hands.key(KeyCode.ENTER);
      }
      return window.shows(View.SALE) && window.isPartPaid();
    });
  }

  /// Enter, which means nothing in the first moments of a tick, until the sale screen is there.
  boolean backToSale() throws InterruptedException {
    return until(() -> {
      if (!window.shows(View.SALE)) {
        hands.key(KeyCode.ENTER);
      }
      return window.shows(View.SALE);
    });
  }

  boolean until(BooleanSupplier holds) throws InterruptedException {
    return until(holds, PATIENCE);
  }

  boolean until(BooleanSupplier holds, Duration patience) throws InterruptedException {
    var end = System.nanoTime() + patience.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(GLANCE);
    }
    return true;
  }
}
