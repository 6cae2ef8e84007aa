package saoma.ui.sale;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.order.Cart;
import saoma.order.Draft;
import saoma.order.Drafts;

/// Keeps the cart for after a crash: each change in its order, away from the JavaFX thread, on a
/// thread that nobody interrupts, because an interrupted write closes the database's file.
public final class DraftKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);
  private static final long LAST_WRITE_SECONDS = 10;

  private final Drafts drafts;
  private final InstantSource clock;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("drafts").factory());

  public DraftKeeper(Drafts drafts, InstantSource clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  /// Writes soon. A failure is logged and does not stop the sale: the next change tries again.
  public void keep(Cart cart, String sale) {
    var draft = new Draft(cart, sale, clock.instant());
    writer.execute(() -> write(draft));
  }

  /// Writes what belongs to the changes so far, behind them and in its order. A failure is logged.
  public void behind(Runnable work) {
    writer.execute(() -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        LOG.error("what was done to the cart could not be written down", e);
      }
    });
  }

  /// What was being built when the till stopped.
  public Optional<Draft> load() {
    return drafts.load().filter(draft -> !draft.cart().isEmpty());
  }

  /// Waits until the last change is written.
  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(LAST_WRITE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("the cart was not written before the till closed");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(Draft draft) {
    try {
      if (draft.cart().isEmpty()) {
        drafts.clear();
      } else {
        drafts.save(draft);
      }
    } catch (RuntimeException e) {
      LOG.error("the cart could not be kept", e);
    }
  }
}
