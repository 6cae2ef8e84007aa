package saoma;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.Feed;
import saoma.checkout.Nudge;
import saoma.checkout.Pause;
import saoma.settings.Settings;
import saoma.update.Update;
import saoma.update.UpdateAsker;
import saoma.update.UpdateAsker.Heard;
import saoma.update.Version;

/// Asks once a day whether there is a newer version, while the till is open and if the shop set an
/// address to ask; else nobody is asked. Without an answer it says nothing and asks again in an
/// hour.
final class UpdateDesk implements AutoCloseable {
  static final Duration DAY = Duration.ofDays(1);
  static final Duration AGAIN = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(UpdateDesk.class);

  private final UpdateAsker asker;
  private final Version here;
  private final Supplier<String> address;
  private final Pause pause;
  private final Nudge over = new Nudge();
  private final Feed<Optional<Update>> news = new Feed<>(Optional.empty());
  private volatile String asked = "";
  private volatile boolean closed;

  /// @param address empty for nobody
  UpdateDesk(UpdateAsker asker, Version here, Supplier<String> address, Pause pause) {
    this.asker = asker;
    this.here = here;
    this.address = address;
    this.pause = pause;
  }

  /// Over `https`, for the version that runs.
  static UpdateDesk of(Supplier<Settings> settings, Pause pause) {
    return new UpdateDesk(new UpdateAsker(), Version.ours(), () -> settings.get().updates(), pause);
  }

  /// The newer version, if one was told.
  Feed<Optional<Update>> news() {
    return news;
  }

  void start() {
    Thread.ofVirtual().name("updates").start(this::loop);
  }

  /// Looks at the address again: another one is asked at once.
  void settingsChanged() {
    if (!address.get().equals(asked)) {
      over.give();
    }
  }

  private void loop() {
    try {
      while (!closed) {
        pause.forAtMost(step(), over);
      }
    } catch (InterruptedException e) {
      LOG.info("updates are asked for no more: interrupted");
    }
  }

  /// Asks, if somebody is to be asked.
  ///
  /// @return how long to wait before the next time
  Duration step() {
    var now = address.get();
    if (!now.equals(asked)) {
      asked = now;
      news.publish(Optional.empty());
    }
    if (now.isEmpty()) {
      return DAY;
    }
    return switch (asker.ask(now)) {
      case Heard.Good(var published) -> {
        news.publish(Update.of(here, published));
        LOG.debug("the newest version is {}; this is {}", published.version(), here);
        yield DAY;
      }
      case Heard.Nothing(var why) -> {
        LOG.debug("no word of newer versions: {}", why);
        yield AGAIN;
      }
    };
  }

  @Override
  public void close() {
    closed = true;
    over.give();
  }
}
