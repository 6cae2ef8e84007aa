package saoma.device.sound;

import java.util.List;
import saoma.money.Money;

/// What the voice speaks.
public enum Language {
  ZH,
  EN;

  /// @param setting `zh` or `en`
  public static Language of(String setting) {
    return setting.equals("en") ? EN : ZH;
  }

  /// The clips that say it, in their order.
  List<String> clips(String channel, Money amount) {
    return switch (this) {
      case ZH -> Chinese.arrived(channel, amount.minor());
      case EN -> English.arrived(channel, amount.minor());
    };
  }

  /// The folder of its clips.
  String folder() {
    return switch (this) {
      case ZH -> "zh";
      case EN -> "en";
    };
  }
}
