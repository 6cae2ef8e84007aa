package saoma.ui.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The parts of the settings' screen. A part of a channel bears its code, and can be tested; so can
/// the printer and the scale.
enum Section {
  SHOP("", ""),
  ALIPAY("alipay", "alipay."),
  WECHAT("wechat", "wechat."),
  CARD("card", "card."),
  UNIONPAY("unionpay", "card.bound."),
  COUNTER("", "counter."),
  PRINTER("", "counter.printer."),
  FEES("", "fees."),
  MEMBERS("", "accounts."),
  SENSES("", "senses.");

  private final String channel;
  private final String prefix;

  Section(String channel, String prefix) {
    this.channel = channel;
    this.prefix = prefix;
  }

  /// Empty where no channel is behind it.
  String channel() {
    return channel;
  }

  boolean isChannel() {
    return !channel.isEmpty();
  }

  /// Whether there is something behind it that can be asked.
  boolean isTested() {
    return isChannel() || this == PRINTER || this == COUNTER;
  }

  /// The key of the field that a channel calls so.
  String key(String field) {
    return prefix + field;
  }

  /// The part with the longest beginning in common, else the shop's.
  static Section of(String key) {
    return Arrays.stream(values())
        .filter(section -> key.startsWith(section.prefix))
        .max(Comparator.comparingInt(section -> section.prefix.length()))
        .orElse(SHOP);
  }

  List<Field> fields() {
    return Arrays.stream(Field.values()).filter(field -> field.section() == this).toList();
  }
}
