package saoma.device.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be said of a [Block] behind its name.
public enum Style {
  LEFT("left", "居左", Group.ALIGN),
  MIDDLE("middle", "居中", Group.ALIGN),
  RIGHT("right", "居右", Group.ALIGN),
  PLAIN("plain", "普通", Group.FACE),
  STRONG("strong", "加粗", Group.FACE),
  /// Twice as wide and as high.
  LARGE("large", "大字", Group.FACE),
  /// Goods without the price of one.
  NO_PRICE("no-price", "无单价", Group.PRICE),
  /// Discounts as one sum instead of by their names.
  NO_NAMES("no-names", "无优惠名", Group.NAMES);

  /// Of each group one word at most.
  enum Group {
    ALIGN,
    FACE,
    PRICE,
    NAMES
  }

  private final String word;
  private final String chinese;
  private final Group group;

  Style(String word, String chinese, Group group) {
    this.word = word;
    this.chinese = chinese;
    this.group = group;
  }

  /// How it is written.
  public String word(boolean inChinese) {
    return inChinese ? chinese : word;
  }

  Group group() {
    return group;
  }

  static Optional<Style> called(String written) {
    var name = written.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(style -> style.word.equals(name) || style.chinese.equals(name))
        .findFirst();
  }
}
