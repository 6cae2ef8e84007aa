package saoma.ui.day;

import java.util.ArrayList;
import java.util.List;
import saoma.shift.Booking;
import saoma.shift.Keys;
import saoma.shift.Stored;
import saoma.shift.Topic;

/// What a day of a busy shop adds to the tallies of its shift.
final class BusyDay {
  private BusyDay() {}

  static List<Booking> bookings(long scale) {
    var booked = new ArrayList<Booking>();
    booked.add(new Booking(Topic.SALE, "", 312 * scale, 1_043_500 * scale, 1_284_050 * scale));
    booked.add(new Booking(Topic.RETURN, "", 3, 4_280));
    booked.add(new Booking(Topic.COPY, "", 2, 9_000));
    booked.add(new Booking(Topic.PRICE_CHECK, "", 17, 0));
    var rate = Keys.of("13%", "INCLUDED");
    booked.add(new Booking(Topic.TAX_NET, rate, 312 * scale, 1_136_327 * scale));
    booked.add(new Booking(Topic.TAX, rate, 312 * scale, 147_723 * scale));
    booked.add(new Booking(Topic.TAX_NET_BACK, rate, 3, 3_788));
    booked.add(new Booking(Topic.TAX_BACK, rate, 3, 492));
    booked.add(new Booking(Topic.DISCOUNT, Keys.of("LINE", "临期"), 7, 2_310));
    booked.add(new Booking(Topic.DISCOUNT, Keys.of("SALE", "会员 9 折"), 31, 18_040));
    booked.add(new Booking(Topic.PRICE_CHANGE, "破损", 2, 1_200));
    booked.add(new Booking(Topic.PLACED, "", 312 * scale, 1_284_050 * scale));
    booked.add(new Booking(Topic.TENDER_IN, "alipay", 120 * scale, 520_000 * scale));
    booked.add(new Booking(Topic.TENDER_IN, "wechat", 140 * scale, 610_050 * scale));
    booked.add(new Booking(Topic.TENDER_IN, "cash", 40 * scale, 104_000 * scale));
    booked.add(new Booking(Topic.TENDER_IN, "balance", 12 * scale, 50_000 * scale));
    booked.add(new Booking(Topic.TENDER_BACK, "wechat", 3, 4_280));
    booked.add(new Booking(Topic.LATE, "alipay", 1, 2_750));
    booked.add(new Booking(Topic.STORED, Stored.USED.name(), 12 * scale, 50_000 * scale));
    for (int hour = 7; hour < 21; hour++) {
      var part = (hour * 37L % 11 + 2) * 13_000 * scale;
      booked.add(new Booking(Topic.HOUR, "%02d".formatted(hour), 20, part));
    }
    booked.add(new Booking(Topic.CATEGORY, "饮料", 210, 260_000, 494_050 * scale));
    booked.add(new Booking(Topic.CATEGORY, "零食", 160, 190_000, 420_000 * scale));
    booked.add(new Booking(Topic.CATEGORY, "日用品", 70, 80_000, 240_000 * scale));
    booked.add(new Booking(Topic.CATEGORY, "", 30, 42_500, 130_000 * scale));
    booked.add(new Booking(Topic.CATEGORY_BACK, "饮料", 3, 4_280));
    booked.addAll(DayGoods.sold(scale));
    booked.add(new Booking(Topic.FEE, "alipay", 120 * scale, 3_120 * scale));
    booked.add(new Booking(Topic.FEE, "wechat", 140 * scale, 3_660 * scale));
    booked.add(new Booking(Topic.FEE_BACK, "wechat", 3, 26));
    booked.add(new Booking(Topic.SELLER, Keys.of("1 李娜", "alipay"), 200 * scale, 800_000 * scale));
    booked.add(new Booking(Topic.SELLER, Keys.of("2 王芳", "cash"), 112 * scale, 484_050 * scale));
    booked.add(new Booking(Topic.EXCEPTION, Keys.of("VOID_LINE", "1 李娜"), 4, 0));
    booked.add(new Booking(Topic.EXCEPTION, Keys.of("DRAWER", "2 王芳"), 1, 0));
    return booked;
  }
}
