package saoma.wire;

import java.net.InetAddress;

/// Whether a host is this machine or in the shop's own network. Judged by the text alone: no name
/// server is asked.
public final class NearHost {
  private NearHost() {}

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
