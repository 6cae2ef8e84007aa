package saoma.catalogue;

import java.util.SplittableRandom;
import saoma.money.Money;

/// Goods that look like a shop's, as many as wanted, the same each time.
public final class SyntheticGoods {
  private static final String[] MAKERS = {
    "山泉", "大河", "白云", "金穗", "东方", "Sunny", "Lotus", "老街", "三号", "青石"
  };
  private static final String[] KINDS = {
    "矿泉水", "牛奶", "酱油", "饼干", "方便面", "洗衣粉", "绿茶", "白酒", "巧克力", "卫生纸", "Crackers", "火腿肠"
  };
  private static final String[] WORDS = {
    "原味", "香辣", "无糖", "大", "小", "家庭装", "500ml", "1.5L", "new", "特级"
  };

  private SyntheticGoods() {}

  public static Product product(int number) {
    var random = new SplittableRandom(number);
    var body = "69%010d".formatted(number);
    return new Product(
        body + Gtin.checkDigit(body),
        name(random) + " " + number,
        number % 3 == 0 ? "Item " + number : "",
        "件",
        number % 5 == 0 ? null : Money.fen(1 + random.nextInt(100_000)));
  }

  static String name(SplittableRandom random) {
    return pick(MAKERS, random) + pick(KINDS, random) + pick(WORDS, random);
  }

  private static String pick(String[] of, SplittableRandom random) {
    return of[random.nextInt(of.length)];
  }
}
