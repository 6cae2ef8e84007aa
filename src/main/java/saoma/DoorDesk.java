package saoma;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.door.Listener;
import saoma.door.Site;

/// Keeps one door of the till open where the settings want it. A door that cannot be opened is
/// logged and stops nothing else.
final class DoorDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DoorDesk.class);

  private final String name;
  private final Site site;
  private final Listener.Limits limits;
  private final LongSupplier nanos;
  private Optional<Place> open = Optional.empty();
  private @Nullable Listener listener;

  /// @param host an address of this machine, as digits
  record Place(String host, int port) {}

  /// @param name for the log
  DoorDesk(String name, Site site, Listener.Limits limits, LongSupplier nanos) {
    this.name = name;
    this.site = site;
    this.limits = limits;
    this.nanos = nanos;
  }

  /// Opens the door there, or closes it; one that stands there already is left alone.
  synchronized void use(Optional<Place> wanted) {
    if (wanted.equals(open) && (wanted.isEmpty() || listener != null)) {
      return;
    }
    close();
    open = wanted;
    wanted.ifPresent(this::open);
  }

  private void open(Place place) {
    try {
      var at = new InetSocketAddress(InetAddress.ofLiteral(place.host()), place.port());
      var opened = Listener.open(at, site, limits, nanos);
      listener = opened;
      LOG.info("the door for {} stands open at port {}", name, opened.port());
    } catch (IOException e) {
      LOG.error("the door for {} did not open ({})", name, e.toString());
    }
  }

  /// Whether somebody can come in.
  synchronized boolean isOpen() {
    return listener != null;
  }

  /// Where somebody can come in; empty if nobody can.
  synchronized OptionalInt port() {
    return listener == null ? OptionalInt.empty() : OptionalInt.of(listener.port());
  }

  @Override
  public synchronized void close() {
    var running = listener;
    listener = null;
    if (running != null) {
      try {
        running.close();
      } catch (IOException e) {
        LOG.warn("the door for {} did not close in order", name, e);
      }
    }
  }
}
