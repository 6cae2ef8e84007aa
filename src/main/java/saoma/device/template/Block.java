package saoma.device.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One thing that can stand on a receipt. A shop writes its English or its Chinese word.
public enum Block {
  /// The shop's picture, where there is one.
  LOGO("logo", "标志"),
  /// The shop's name, and below it whether the paper is a copy, and the tax number.
  SHOP("shop", "店名", Can.NEEDED, Can.ALIGN, Can.FACE),
  ADDRESS("address", "地址", Can.WORDS, Can.ALIGN, Can.FACE),
  PHONE("phone", "电话", Can.WORDS, Can.ALIGN, Can.FACE),
  /// Whatever the shop has to say.
  TEXT("text", "文字", Can.WORDS, Can.ALIGN, Can.FACE, Can.AGAIN),
  RULE("rule", "横线", Can.AGAIN),
  SPACE("space", "空行", Can.AGAIN),
  NUMBER("number", "单号", Can.NEEDED, Can.FACE),
  ORDER("order", "订单"),
  TIME("time", "时间", Can.NEEDED),
  SELLER("seller", "收银员"),
  GOODS("goods", "商品", Can.NEEDED, Can.SHORTER),
  /// What was written to the whole sale.
  NOTE("note", "备注"),
  /// What lies between the goods and the total, and the total.
  TOTAL("total", "合计", Can.NEEDED, Can.FACE),
  /// Each way it was paid; with the change where no line of its own has it.
  TENDERS("tenders", "付款", Can.NEEDED),
  CHANGE("change", "找零", Can.FACE),
  TAX("tax", "税额", Can.NEEDED),
  /// The numbers under which the channels know the payments.
  TRADES("trades", "交易号"),
  /// What the member who paid has left.
  MEMBER("member", "余额", Can.FACE),
  /// What opens the receipt on a phone, where that is on.
  QR("qr", "二维码"),
  /// The receipt's number for a scanner.
  BARCODE("barcode", "条码");

  /// What may be said of a block.
  private enum Can {
    /// No receipt goes without it: amounts, numbers, and what the law wants.
    NEEDED(1),
    WORDS(2),
    ALIGN(4),
    FACE(8),
    SHORTER(16),
    AGAIN(32);

    private final int bit;

    Can(int bit) {
      this.bit = bit;
    }
  }

  private final String word;
  private final String chinese;

  /// A bit for each.
  private final int can;

  Block(String word, String chinese, Can... can) {
    this.word = word;
    this.chinese = chinese;
    this.can = Arrays.stream(can).mapToInt(one -> one.bit).sum();
  }

  /// How it is written.
  public String word(boolean inChinese) {
    return inChinese ? chinese : word;
  }

  /// Whether every receipt needs it.
  public boolean isNeeded() {
    return is(Can.NEEDED);
  }

  /// Whether words of the shop's own belong to it.
  public boolean hasWords() {
    return is(Can.WORDS);
  }

  private boolean is(Can one) {
    return (can & one.bit) != 0;
  }

  /// Whether it may stand on a receipt more than once.
  boolean mayRepeat() {
    return is(Can.AGAIN);
  }

  /// Whether this may be said of it.
  boolean takes(Style style) {
    return is(
        switch (style) {
          case LEFT, MIDDLE, RIGHT -> Can.ALIGN;
          case PLAIN, STRONG, LARGE -> Can.FACE;
          case NO_PRICE, NO_NAMES -> Can.SHORTER;
        });
  }

  static Optional<Block> called(String written) {
    var name = written.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(block -> block.word.equals(name) || block.chinese.equals(name))
        .findFirst();
  }
}
