package saoma.settings;

/// What the till offers to others over HTTP: to channels, to phones, to programs in the shop.
///
/// The door at which channels tell things by themselves is first. A till needs none, because it
/// asks; most tills stand behind a router and cannot be reached.
///
/// @param enabled whether the till listens at all
/// @param host the interface to listen on; `127.0.0.1` behind a proxy on the same machine
/// @param port 0 for any free one, which is of use in practice only
/// @param publicUrl how the channels reach the door from outside, `https://pay.shop.example`; may
///   be empty in practice mode, where the gateway stands on this machine
/// @param receipts where phones read receipts
/// @param orders where programs hand over orders
public record ListenerSettings(
    boolean enabled,
    String host,
    int port,
    String publicUrl,
    EReceiptSettings receipts,
    HandoverSettings orders) {
  public static final ListenerSettings OFF = new ListenerSettings(false, "127.0.0.1", 0, "");

  /// Only the channels' door.
  public ListenerSettings(boolean enabled, String host, int port, String publicUrl) {
    this(enabled, host, port, publicUrl, EReceiptSettings.OFF, HandoverSettings.OFF);
  }

  /// The same door at the port that it got.
  public ListenerSettings at(int open) {
    return new ListenerSettings(enabled, host, open, publicUrl, receipts, orders);
  }

  /// The same with receipts for phones.
  public ListenerSettings with(EReceiptSettings changed) {
    return new ListenerSettings(enabled, host, port, publicUrl, changed, orders);
  }

  /// The same with orders of other programs.
  public ListenerSettings with(HandoverSettings changed) {
    return new ListenerSettings(enabled, host, port, publicUrl, receipts, changed);
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
