package saoma.ui.day;

import java.util.ArrayList;
import java.util.List;
import saoma.shift.Booking;
import saoma.shift.Keys;
import saoma.shift.Topic;

/// What a busy shop sold in a day, article by article.
final class DayGoods {
  private static final List<String> NAMES =
      List.of(
          "农夫山泉 550ml",
          "康师傅红烧牛肉面",
          "伊利纯牛奶 250ml",
          "可口可乐 330ml",
          "奥利奥原味",
          "维达抽纸 3 包",
          "双汇王中王",
          "青岛啤酒 500ml",
          "乐事薯片",
          "云南白药牙膏",
          "雀巢咖啡",
          "旺旺雪饼");

  private DayGoods() {}

  static List<Booking> sold(long scale) {
    var booked = new ArrayList<Booking>();
    for (var nth = 0; nth < NAMES.size(); nth++) {
      var key = Keys.of("69012345%05d".formatted(nth * 137), NAMES.get(nth));
      booked.add(new Booking(Topic.ITEM, key, 20, 40_000, (60_000 - nth * 4_100L) * scale));
    }
    booked.add(new Booking(Topic.ITEM_BACK, Keys.of("6901234500000", NAMES.getFirst()), 3, 4_280));
    booked.add(new Booking(Topic.ITEMS, "", 470, 1_043_500 * scale, 1_284_050 * scale));
    booked.add(new Booking(Topic.ITEMS_BACK, "", 3, 4_280));
    return booked;
  }
}
