package saoma.settings;

/// The door at which channels tell things by themselves. A till needs none, because it asks; most
/// tills stand behind a router and cannot be reached.
///
/// @param enabled whether the till listens at all
/// @param host the interface to listen on; `127.0.0.1` behind a proxy on the same machine
/// @param port 0 for any free one, which is of use in practice only
/// @param publicUrl how the channels reach the door from outside, `https://pay.shop.example`; may
///   be empty in practice mode, where the gateway stands on this machine
public record ListenerSettings(boolean enabled, String host, int port, String publicUrl) {
  public static final ListenerSettings OFF = new ListenerSettings(false, "127.0.0.1", 0, "");

  /// The same door at the port that it got.
  public ListenerSettings at(int open) {
    return new ListenerSettings(enabled, host, open, publicUrl);
  }

  /// How this machine itself reaches the door; empty while it has no port.
  public String near() {
    if (!enabled || port == 0) {
      return "";
    }
    var every = host.equals("0.0.0.0") || host.equals("::");
    var at = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + (every ? "127.0.0.1" : at) + ":" + port;
  }
}
