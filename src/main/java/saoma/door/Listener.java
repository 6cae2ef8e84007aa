package saoma.door;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens at one port: a virtual thread for each connection, one request on each, a deadline for
/// the whole of it, and no more than so many at once. Whatever floods it costs the till a few
/// threads that wait, and nothing that selling needs.
public final class Listener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final int WAITING = 50;
  private static final Duration LAST_GUEST = Duration.ofSeconds(2);

  private final ServerSocket door;
  private final Site site;
  private final Limits limits;
  private final LongSupplier nanos;
  private final Semaphore free;
  private final Rate rate;
  private final Set<Socket> inside = ConcurrentHashMap.newKeySet();
  private final Thread accepting = Thread.ofVirtual().name("listener").unstarted(this::accept);

  /// @param atOnce connections that are served at one time; others are turned away
  /// @param perSecond requests that are looked at; a burst of as many is let in
  /// @param patience for a request to come whole
  public record Limits(int atOnce, int perSecond, Duration patience) {
    /// Far more than a shop's payments, far less than hurts.
    public static final Limits DEFAULT = new Limits(32, 50, Duration.ofSeconds(10));
  }

  private Listener(ServerSocket door, Site site, Limits limits, LongSupplier nanos) {
    this.door = door;
    this.site = site;
    this.limits = limits;
    this.nanos = nanos;
    this.free = new Semaphore(limits.atOnce());
    this.rate = new Rate(limits.perSecond(), nanos);
  }

  /// Opens the port and returns once it listens.
  ///
  /// @param nanos a clock that never jumps
  /// @throws IOException if the port is taken or not allowed
  public static Listener open(InetSocketAddress at, Site site, Limits limits, LongSupplier nanos)
      throws IOException {
    var door = new ServerSocket();
    try {
      door.setReuseAddress(true);
      door.bind(at, WAITING);
    } catch (IOException | RuntimeException e) {
      door.close();
      throw e;
    }
    var listener = new Listener(door, site, limits, nanos);
    listener.accepting.start();
    return listener;
  }

  public int port() {
    return door.getLocalPort();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var guest = door.accept();
        Thread.ofVirtual().name("guest").start(() -> meet(guest));
      } catch (IOException e) {
        if (!door.isClosed()) {
          LOG.warn("a connection was not accepted: {}", e.toString());
        }
      }
    }
  }

  private void meet(Socket guest) {
    inside.add(guest);
    try (guest) {
      guest.setTcpNoDelay(true);
      if (!free.tryAcquire()) {
        say(guest, Answer.of(429));
        return;
      }
      try {
        serve(guest);
      } finally {
        free.release();
      }
    } catch (IOException e) {
      LOG.debug("a guest left: {}", e.toString());
    } finally {
      inside.remove(guest);
    }
  }

  private void serve(Socket guest) throws IOException {
    var in = new BufferedInputStream(new TimedInput(guest, limits.patience(), nanos));
    try {
      var request = new RequestReader(in, guest.getInetAddress()).read();
      say(guest, rate.allows() ? site.answer(request) : Answer.of(429));
    } catch (RequestReader.Refused e) {
      say(guest, Answer.of(e.status()));
    } catch (SocketTimeoutException e) {
      say(guest, Answer.of(408));
    } catch (RuntimeException e) {
      LOG.error("a request was not answered", e);
      say(guest, Answer.of(500));
    }
  }

  /// The end of what is sent comes before the end of the connection, so that an answer is not lost
  /// over a body that nobody read.
  private static void say(Socket guest, Answer answer) throws IOException {
    guest.getOutputStream().write(answer.bytes());
    guest.shutdownOutput();
  }

  /// Takes no more guests, waits a moment until the port is free, and sends home who is inside.
  @Override
  public void close() throws IOException {
    door.close();
    try {
      accepting.join(LAST_GUEST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (var guest : inside) {
      guest.close();
    }
  }
}
