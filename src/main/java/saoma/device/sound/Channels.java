package saoma.device.sound;

import java.util.List;

/// The channels that have a name of their own in the voice.
final class Channels {
  /// Of the rest it says that money came.
  static final String OTHER = "other";

  static final List<String> NAMED = List.of("alipay", "wechat", "card", "unionpay", "balance");

  private Channels() {}

  static String clip(String channel) {
    return NAMED.contains(channel) ? channel : OTHER;
  }
}
