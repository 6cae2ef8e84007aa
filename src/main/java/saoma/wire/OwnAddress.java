package saoma.wire;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;

/// The address from which this machine speaks to others, for channels that want to be told where
/// the till stands. Asked each time, because a laptop changes its network.
public final class OwnAddress {
  /// Reserved for documentation: routed like any far address, and nothing is ever sent to it.
  private static final InetSocketAddress FAR = new InetSocketAddress("192.0.2.1", 9);

  private OwnAddress() {}

  /// The loopback address where there is no network.
  public static String text() {
    try (var probe = new DatagramSocket()) {
      probe.connect(FAR);
      var own = probe.getLocalAddress();
      return (own.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : own).getHostAddress();
    } catch (SocketException e) {
      return InetAddress.getLoopbackAddress().getHostAddress();
    }
  }
}
