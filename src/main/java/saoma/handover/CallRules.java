package saoma.handover;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Supplier;
import saoma.settings.HandoverSettings;
import saoma.wire.NearHost;

/// Whom the till may call: addresses as digits, on this machine, or in the shop's network where the
/// settings say so. No name is looked up, so nobody can turn one elsewhere.
record CallRules(Supplier<HandoverSettings> settings) {
  /// Nobody is always allowed.
  boolean isAllowed(String url) {
    if (url.isEmpty()) {
      return true;
    }
    try {
      var uri = new URI(url);
      var host = uri.getHost();
      var plain = uri.getUserInfo() == null && uri.getFragment() == null;
      return host != null && plain && isScheme(uri) && isNear(host);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isScheme(URI uri) {
    return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
  }

  private boolean isNear(String host) {
    var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return settings.get().callbacks().equals(HandoverSettings.LAN)
        ? NearHost.is(bare)
        : NearHost.isLoopback(bare);
  }
}
