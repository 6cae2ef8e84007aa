package saoma.account;

/// Sends a text to a phone. Blocking, with one deadline; never throws for what a network does.
public interface SmsSender {
  /// @return whether the carrier took it
  boolean send(String phone, String text);
}
