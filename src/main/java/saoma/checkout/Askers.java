package saoma.checkout;

/// Who asks the channels, as whoever hears something from a channel needs them.
public interface Askers {
  /// Asks about this payment at once, if it is waited for.
  void askNow(String payment);

  /// The same, and once more about what is asked no longer.
  void told(String payment);

  void askAboutRefund(String refund);

  /// Hears of each change of this payment until the pin is pulled.
  Feed.Pin onPayment(String payment, Runnable moved);

  Feed.Pin onRefund(String refund, Runnable moved);
}
