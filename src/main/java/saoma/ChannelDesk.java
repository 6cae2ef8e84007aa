package saoma;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.ChannelSetup.Prepared;
import saoma.channel.Channels;
import saoma.channel.Health;
import saoma.channel.WrongSetting;
import saoma.channel.unionpay.OwnNumbers;
import saoma.checkout.Feed;
import saoma.practice.PracticeConfig;
import saoma.practice.PracticeServer;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.wire.Http;

/// Keeps the channels as the settings want them, and the practice gateway inside the till while
/// they want one. Making keys and starting a server takes a second, which the screen does not wait
/// for.
final class ChannelDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelDesk.class);

  private final Home home;
  private final InstantSource clock;
  private final Channels channels;
  private final OwnNumbers numbers;
  private final Http shop = new Http(Http.Limits.DEFAULT, true);
  private final Http world = new Http(Http.Limits.DEFAULT, false);
  private final Feed<Map<String, Prepared>> prepared = new Feed<>(Map.of());
  private final CountDownLatch first = new CountDownLatch(1);
  private @Nullable PracticeServer inside;

  ChannelDesk(Home home, InstantSource clock, Channels channels) {
    this(home, clock, channels, OwnNumbers.NONE);
  }

  ChannelDesk(Home home, InstantSource clock, Channels channels, OwnNumbers numbers) {
    this.numbers = numbers;
    this.home = home;
    this.clock = clock;
    this.channels = channels;
  }

  /// What became of each channel; empty until the first preparation is over.
  Feed<Map<String, Prepared>> prepared() {
    return prepared;
  }

  /// Makes the channels anew and gives them to everybody who has them.
  synchronized void use(Settings settings) {
    try {
      var next = prepare(settings);
      channels.replace(ChannelSetup.usable(next));
      prepared.publish(next);
    } finally {
      first.countDown();
    }
  }

  /// Makes channels that nobody else gets, to try settings before they are kept.
  synchronized Map<String, Prepared> prepare(Settings settings) {
    try {
      return setup(settings).prepare(effective(settings));
    } catch (IOException e) {
      LOG.error("the practice gateway did not start", e);
      var none = new LinkedHashMap<String, Prepared>();
      for (var code : ChannelSetup.ALL) {
        none.put(code, new Prepared.Unusable(new WrongSetting("mode", "practice-not-started")));
      }
      return none;
    }
  }

  /// Tries the channels of settings that nobody has kept yet: one harmless query each.
  Map<String, Health> examine(Settings settings) {
    var found = new LinkedHashMap<String, Health>();
    prepare(settings).forEach((code, one) -> found.put(code, health(one)));
    return found;
  }

  private static Health health(Prepared prepared) {
    return switch (prepared) {
      case Prepared.Usable(var channel) -> channel.check();
      case Prepared.Unusable(var problem) -> new Health.Wrong(problem.field(), problem.problem());
    };
  }

  /// Waits until the first preparation is over.
  ///
  /// @return false if it is not over in that time
  boolean ready(Duration patience) throws InterruptedException {
    return first.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// The settings with the gateway inside the till, where they leave it to the till.
  private Settings effective(Settings settings) throws IOException {
    if (!PracticeSettings.wantInside(settings)) {
      return settings;
    }
    var running = inside;
    if (running == null) {
      running = PracticeServer.start(new PracticeConfig(home.practice(), 0, false, clock));
      inside = running;
    }
    return PracticeSettings.pointed(settings, running.addresses());
  }

  /// Practice may be plain; money never is.
  private ChannelSetup setup(Settings settings) {
    var http = settings.mode() == Settings.Mode.PRACTICE ? shop : world;
    return new ChannelSetup(home, http, clock, numbers);
  }

  /// Sends a text to a phone: to the practice gateway's page while the money is made up. There is
  /// no other carrier, so in a real shop nothing is sent, and that is said.
  ///
  /// @return whether it was taken
  boolean sms(Settings settings, String phone, String text) {
    return practice(settings)
        .filter(base -> new PracticeSms(shop, base).send(phone, text))
        .isPresent();
  }

  /// Where the practice gateway of these settings is; empty where they have none.
  synchronized Optional<String> practice(Settings settings) {
    if (settings.mode() != Settings.Mode.PRACTICE) {
      return Optional.empty();
    }
    var running = inside;
    var base = running == null ? settings.wechat().base() : running.addresses().wechat().base();
    return base.isEmpty() ? Optional.empty() : Optional.of(base);
  }

  Optional<WrongSetting> problemOf(String channel) {
    return prepared.newest().get(channel) instanceof Prepared.Unusable(var problem)
        ? Optional.of(problem)
        : Optional.empty();
  }

  @Override
  public synchronized void close() {
    var running = inside;
    if (running != null) {
      try {
        running.close();
      } catch (IOException e) {
        LOG.warn("the practice gateway did not close in order", e);
      }
    }
    shop.close();
    world.close();
  }
}
