package saoma.settings;

/// Where phones in the shop's network read receipts.
///
/// @param enabled whether the till serves them, and prints codes that lead there
/// @param host the interface to listen on; `0.0.0.0` for every network
/// @param port always the same, because it stands on paper
/// @param address how phones reach it, `http://192.168.1.20:8466`; empty for this machine's own
///   address in the shop's network
public record EReceiptSettings(boolean enabled, String host, int port, String address) {
  public static final EReceiptSettings OFF = new EReceiptSettings(false, "0.0.0.0", 8466, "");

  /// What stands in front of each link.
  ///
  /// @param own this machine's address in the shop's network
  public String base(String own) {
    if (!address.isEmpty()) {
      return address.replaceAll("/+$", "");
    }
    var every = host.equals("0.0.0.0") || host.equals("::");
    var at = every ? own : host;
    return "http://" + (at.contains(":") ? "[" + at + "]" : at) + ":" + port;
  }
}
