package saoma;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.channel.Channels;
import saoma.checkout.Checkout;
import saoma.checkout.Nudge;
import saoma.checkout.Pause;
import saoma.checkout.Recount;
import saoma.checkout.Recount.Duty;
import saoma.checkout.Recount.Result;
import saoma.settings.Settings;
import saoma.store.DurableTx;
import saoma.store.Restored;

/// After a restore: asks about the numbers since the backup, in the background and again until
/// every one is answered for. Whatever is found stands on the list of money that needs a person.
final class RecountDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RecountDesk.class);
  private static final Duration AGAIN = Duration.ofMinutes(10);

  private final DurableTx books;
  private final Checkout checkout;
  private final Channels channels;
  private final Supplier<Settings> settings;
  private final InstantSource clock;
  private final Pause pause;
  private final Nudge over = new Nudge();
  private volatile boolean closed;

  RecountDesk(
      DurableTx books,
      Checkout checkout,
      Channels channels,
      Supplier<Settings> settings,
      InstantSource clock,
      Pause pause) {
    this.books = books;
    this.checkout = checkout;
    this.channels = channels;
    this.settings = settings;
    this.clock = clock;
    this.pause = pause;
  }

  /// Once the channels are there.
  void start() {
    if (!Restored.open(books).isEmpty()) {
      Thread.ofVirtual().name("recount").start(this::loop);
    }
  }

  private void loop() {
    try {
      while (!closed && !step()) {
        pause.forAtMost(AGAIN, over);
      }
    } catch (InterruptedException e) {
      LOG.info("the recount was interrupted");
    }
  }

  /// @return whether nothing is left to ask
  boolean step() throws InterruptedException {
    var left = false;
    for (var one : Restored.open(books)) {
      switch (new Recount(books, checkout, channels).run(duty(one))) {
        case Result.Complete(var found) -> {
          one.done(books, now());
          told(one, found);
        }
        case Result.Incomplete(var found, var why) -> {
          left = true;
          told(one, found);
          LOG.info("the recount since {} goes on: {}", one.since(), why);
        }
      }
    }
    return !left;
  }

  private static void told(Restored one, List<String> found) {
    LOG.info("the recount since {} found {} paid", one.since(), found.size());
  }

  private Duty duty(Restored one) {
    var prefix = one.installation() + settings.get().shop().till();
    return new Duty(prefix, one.attempts(), one.since(), one.at());
  }

  private Instant now() {
    return clock.instant();
  }

  @Override
  public void close() {
    closed = true;
    over.give();
  }
}
