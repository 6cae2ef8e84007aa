package saoma;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import saoma.catalogue.Catalogue;
import saoma.checkout.GivingUp;
import saoma.checkout.Pause;
import saoma.door.Listener;
import saoma.handover.Calls;
import saoma.handover.Handover;
import saoma.handover.HandoverToken;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.DurableTx;
import saoma.store.HandoverTable;
import saoma.wire.Exchange;
import saoma.wire.Http;

/// What phones and programs in the shop reach: receipts, and the door at which orders are handed
/// over. Each is shut unless the settings want it open.
///
/// @param handover finishes what was taken, whether its door is open or not
record NearDoors(PhoneDesk phones, Handover handover, DoorDesk orders, Http http)
    implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  /// Programs wait for events as long as half a minute, each on a connection of its own.
  private static final Listener.Limits PROGRAMS =
      new Listener.Limits(32, 100, Duration.ofSeconds(10));

  private static final Http.Limits CALLS =
      new Http.Limits(
          Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(15), 65_536);

  static NearDoors of(
      Home home,
      DurableTx books,
      Catalogue catalogue,
      GivingUp givingUp,
      Supplier<Settings> settings,
      InstantSource clock,
      Pause pause) {
    LongSupplier nanos = pause::nanos;
    var http = new Http(CALLS, true);
    var handover =
        new Handover(
            new Handover.World(
                new HandoverTable(books),
                books,
                catalogue,
                () -> settings.get().tax(),
                () -> settings.get().listener().orders(),
                givingUp,
                calls(http),
                new HandoverToken(home.handoverToken()),
                clock,
                pause));
    return new NearDoors(
        PhoneDesk.of(home, books, settings, nanos),
        handover,
        new DoorDesk("orders", handover.site(), PROGRAMS, nanos),
        http);
  }

  private static Calls calls(Http http) {
    return (url, json) ->
        http.allows(url)
            && http.post(url, Map.of(), "application/json", json.getBytes(StandardCharsets.UTF_8))
                instanceof Exchange.Replied replied
            && replied.status() / 100 == 2;
  }

  void use(Settings settings) {
    phones.use(settings);
    var wanted = settings.listener().orders();
    if (wanted.enabled() || handover.isNeeded()) {
      handover.start();
    }
    orders.use(
        wanted.enabled()
            ? Optional.of(new DoorDesk.Place(LOOPBACK, wanted.port()))
            : Optional.empty());
  }

  @Override
  public void close() {
    phones.close();
    orders.close();
    handover.close();
    http.close();
  }
}
