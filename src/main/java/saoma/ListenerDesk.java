package saoma;

import java.util.Optional;
import java.util.function.LongSupplier;
import saoma.door.Listener;
import saoma.notify.Doorman;
import saoma.settings.ListenerSettings;
import saoma.settings.Settings;
import saoma.settings.Settings.Mode;

/// Keeps the door for notifications as the settings want it, and tells the channels where it is. A
/// door that cannot be opened costs speed and no money: the till asks anyway.
final class ListenerDesk implements AutoCloseable {
  private final DoorDesk door;

  ListenerDesk(Doorman doorman, LongSupplier nanos) {
    door = new DoorDesk("notifications", doorman, Listener.Limits.DEFAULT, nanos);
  }

  /// Opens or closes the door, and names it in the settings of the channels.
  Settings use(Settings settings) {
    var wanted = settings.listener();
    door.use(Optional.of(wanted).filter(ListenerSettings::enabled).map(ListenerDesk::place));
    var port = door.port();
    if (port.isEmpty()) {
      return settings.with(ListenerSettings.OFF);
    }
    var at = settings.with(wanted.at(port.getAsInt()));
    return address(at).map(base -> pointed(at, base)).orElse(at);
  }

  private static DoorDesk.Place place(ListenerSettings wanted) {
    return new DoorDesk.Place(wanted.host(), wanted.port());
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
  public void close() {
    door.close();
  }
}
