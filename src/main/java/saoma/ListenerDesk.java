package saoma;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.door.Listener;
import saoma.notify.Doorman;
import saoma.settings.ListenerSettings;
import saoma.settings.Settings;
import saoma.settings.Settings.Mode;

/// Keeps the door for notifications as the settings want it, and tells the channels where it is. A
/// door that cannot be opened costs speed and no money: the till asks anyway.
final class ListenerDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ListenerDesk.class);

  private final Doorman doorman;
  private final LongSupplier nanos;
  private ListenerSettings open = ListenerSettings.OFF;
  private @Nullable Listener listener;

  ListenerDesk(Doorman doorman, LongSupplier nanos) {
    this.doorman = doorman;
    this.nanos = nanos;
  }

  /// Opens or closes the door, and names it in the settings of the channels.
  synchronized Settings use(Settings settings) {
    if (!settings.listener().equals(open) || listener == null) {
      close();
      open(settings.listener());
    }
    var running = listener;
    if (running == null) {
      return settings.with(ListenerSettings.OFF);
    }
    var at = settings.with(settings.listener().at(running.port()));
    return address(at).map(base -> pointed(at, base)).orElse(at);
  }

  private void open(ListenerSettings wanted) {
    open = wanted;
    if (!wanted.enabled()) {
      return;
    }
    try {
      var at = new InetSocketAddress(InetAddress.ofLiteral(wanted.host()), wanted.port());
      listener = Listener.open(at, doorman, Listener.Limits.DEFAULT, nanos);
      LOG.info("notifications are taken at port {}", listener.port());
    } catch (IOException e) {
      LOG.error("no notifications are taken: the port did not open ({})", e.toString());
    }
  }

  /// Where the channels reach the door; empty where nobody said it.
  private static Optional<String> address(Settings settings) {
    var outside = settings.listener().publicUrl();
    if (!outside.isEmpty()) {
      return Optional.of(outside.replaceAll("/+$", ""));
    }
    return settings.mode() == Mode.PRACTICE
        ? Optional.of(settings.listener().near())
        : Optional.empty();
  }

  private static Settings pointed(Settings settings, String base) {
    return settings.with(
        settings.mode(),
        settings.alipay().notifying(base + Doorman.PATH + ChannelSetup.ALIPAY),
        settings.wechat().notifying(base + Doorman.PATH + ChannelSetup.WECHAT));
  }

  @Override
  public synchronized void close() {
    var running = listener;
    listener = null;
    if (running != null) {
      try {
        running.close();
      } catch (IOException e) {
        LOG.warn("the door for notifications did not close in order", e);
      }
    }
  }
}
