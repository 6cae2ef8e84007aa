package saoma.practice;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;

/// Where the gateway can be reached: by the till on this machine, and by phones on the shop's
/// network. The port is known once it listens; whoever asks earlier waits that moment.
final class Place {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int IPV4_BYTES = 4;

  /// Reserved for documentation: routed like any far address, and nothing is ever sent to it.
  private static final InetSocketAddress FAR = new InetSocketAddress("192.0.2.1", 9);

  private final boolean loopbackOnly;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  Place(boolean loopbackOnly) {
    this.loopbackOnly = loopbackOnly;
  }

  void listensOn(int number) {
    port.complete(number);
  }

  /// The interface to listen on.
  String host() {
    return loopbackOnly ? LOOPBACK : "0.0.0.0";
  }

  String till() {
    return "http://" + LOOPBACK + ":" + port.join();
  }

  String phone() {
    return "http://" + (loopbackOnly ? LOOPBACK : lanAddress()) + ":" + port.join();
  }

  String page(String token) {
    return phone() + "/q/" + token;
  }

  /// The address of a bill's file, at the host that the till asks anyway.
  String bill(String token) {
    return at("/bill/" + token);
  }

  String at(String target) {
    return till() + target;
  }

  /// The address from which this machine speaks to others; asked each time, because a laptop
  /// changes its network.
  private static String lanAddress() {
    try (var probe = new DatagramSocket()) {
      probe.connect(FAR);
      var own = probe.getLocalAddress();
      return isUsable(own) ? own.getHostAddress() : LOOPBACK;
    } catch (SocketException e) {
      return LOOPBACK;
    }
  }

  private static boolean isUsable(InetAddress address) {
    return !address.isAnyLocalAddress() && address.getAddress().length == IPV4_BYTES;
  }
}
