package saoma.settings;

/// Where other programs on this machine hand over orders. The door is on the loopback interface and
/// nowhere else.
///
/// @param enabled whether the till takes orders from programs
/// @param port always the same, because programs are set up with it
/// @param callbacks who may be called when an order's fate is sure: [#LOOPBACK] or [#LAN]
public record HandoverSettings(boolean enabled, int port, String callbacks) {
  /// This machine alone.
  public static final String LOOPBACK = "LOOPBACK";

  /// The shop's own network too.
  public static final String LAN = "LAN";

  public static final HandoverSettings OFF = new HandoverSettings(false, 8467, LOOPBACK);

  boolean isCallbacks() {
    return callbacks.equals(LOOPBACK) || callbacks.equals(LAN);
  }
}
