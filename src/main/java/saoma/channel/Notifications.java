package saoma.channel;

/// How one channel tells things by itself: how to read it and what to answer.
public interface Notifications {
  /// Never throws, whatever came.
  Notification read(Arrival arrival);

  /// Ends the channel's repeats.
  Reply taken();

  /// Makes the channel come again. The same for everything that is not taken, so that nobody learns
  /// from it which numbers exist.
  Reply refused();

  /// @param type of the content; empty for none
  record Reply(int status, String type, String body) {}
}
