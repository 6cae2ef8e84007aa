package saoma;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.ui.Notice;
import saoma.ui.Notices;

/// What a key of the sale sets going, one at a time and off the screen's thread: a key pressed
/// twice is one wish.
final class OneWish {
  private static final Logger LOG = LoggerFactory.getLogger(OneWish.class);

  private final Notices notices;
  private final AtomicBoolean busy = new AtomicBoolean();

  OneWish(Notices notices) {
    this.notices = notices;
  }

  void away(String name, Runnable act) {
    if (busy.compareAndSet(false, true)) {
      Thread.ofVirtual().name(name).start(() -> safely(act));
    }
  }

  private void safely(Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      LOG.error("a payment was not begun", e);
      notices.show(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
    } finally {
      busy.set(false);
    }
  }
}
