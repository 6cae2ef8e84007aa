package saoma.wire;

import java.net.InetAddress;

/// Whether a host is this machine or in the shop's own network. Judged by the text alone: no name
/// server is asked.
public final class NearHost {
  private NearHost() {}

  /// Whether a host is this machine.
  public static boolean isLoopback(String host) {
    try {
      return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  public static boolean is(String host) {
    if (host.equals("localhost")) {
      return true;
    }
    try {
      var address = InetAddress.ofLiteral(host);
      return address.isLoopbackAddress() || address.isSiteLocalAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
