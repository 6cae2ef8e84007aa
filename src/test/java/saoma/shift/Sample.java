package saoma.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import saoma.money.Money;
import saoma.shift.DrawerMove.Kind;
import saoma.shift.Report.Head;
import saoma.shift.Shift.Brought;
import saoma.shift.ZReport.Closing;
import saoma.shift.ZReport.JournalMark;
import saoma.shift.ZReport.Links;

/// A day of a shop, made up: what the tests of figures and texts begin with.
public final class Sample {
  public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  static final Who LI = new Who("01", "李雷");
  static final Brought BROUGHT = new Brought(40, 9_000, 700, 1_000_000, 20_000);

  private Sample() {}

  static Shift shift() {
    return new Shift(
        3, NOON, LI, Money.fen(20_000), null, NOON.plusSeconds(60), BROUGHT, Shift.State.OPEN);
  }

  /// Three receipts of goods over 100.00, 23.45 and 50.00, of which the second let go of 0.05; one
  /// top-up of 200.00 with a bonus of 20.00; 23.40 back; 7.00 of money that nobody claims; 1.60 of
  /// change left.
  static Tallies tallies() {
    return new Tallies(
        List.of(
            new Booking(Topic.SALE, "", 3, 5_350, 17_345),
            new Booking(Topic.TOP_UP_SALE, "", 1, 20_000),
            new Booking(Topic.RETURN, "", 1, 2_340),
            new Booking(Topic.PLACED, "", 5, 37_345),
            new Booking(Topic.TENDER_IN, "cash", 2, 12_340),
            new Booking(Topic.TENDER_IN, "rounding", 1, 5),
            new Booking(Topic.TENDER_IN, "alipay", 2, 20_700),
            new Booking(Topic.TENDER_IN, "balance", 1, 5_000),
            new Booking(Topic.TENDER_BACK, "cash", 1, 2_340),
            new Booking(Topic.AFTER_END, "alipay", 1, 700),
            new Booking(Topic.STORED, "TOP_UP", 1, 20_000),
            new Booking(Topic.STORED, "BONUS", 1, 2_000),
            new Booking(Topic.STORED, "USED", 1, 5_000),
            new Booking(Topic.STORED, "CHANGE_KEPT", 1, 160),
            new Booking(Topic.CATEGORY, "", 1, 350, 2_345),
            new Booking(Topic.CATEGORY, "饮料", 3, 5_000, 15_000),
            new Booking(Topic.CATEGORY_BACK, "饮料", 1, 2_340),
            new Booking(Topic.ITEM, Keys.of("690", "矿泉水"), 3, 5_000, 15_000),
            new Booking(Topic.ITEM_BACK, Keys.of("690", "矿泉水"), 1, 2_340),
            new Booking(Topic.ITEMS, "", 4, 5_350, 17_345),
            new Booking(Topic.ITEMS_BACK, "", 1, 2_340),
            new Booking(Topic.HOUR, "09", 1, 10_000),
            new Booking(Topic.HOUR, "12", 2, 7_345),
            new Booking(Topic.HOUR_BACK, "12", 1, 2_340),
            new Booking(Topic.SELLER, Keys.of("01 李雷", "cash"), 2, 12_340),
            new Booking(Topic.SELLER, Keys.of("01 李雷", "alipay"), 1, 20_000),
            new Booking(Topic.COPY, "", 2, 12_345),
            new Booking(Topic.PRICE_CHECK, "", 6, 0),
            new Booking(Topic.EXCEPTION, Keys.of("VOID_LINE", "01 李雷"), 4, 0),
            new Booking(Topic.EXCEPTION, Keys.of("VOID_LINE", "02 韩梅梅"), 1, 0),
            new Booking(Topic.EXCEPTION, Keys.of("DRAWER", ""), 1, 0)));
  }

  static List<DrawerMove> moves() {
    return List.of(
        move(1, Kind.PAY_IN, 5_000, "零钱 for the drawer"),
        move(2, Kind.PAY_OUT, 1_200, "milk"),
        move(3, Kind.SAFE_DROP, 10_000, "too much in it"),
        move(4, Kind.FLOAT, 2_000, "coins"));
  }

  private static DrawerMove move(int nth, Kind kind, long fen, String reason) {
    return new DrawerMove(3, nth, kind, Money.fen(fen), reason, LI, Who.NOBODY, NOON);
  }

  static Composer composer() {
    return new Composer(shift(), tallies(), moves());
  }

  /// Something that a report finds open in each of its ways.
  static Standing standing(List<Leftover> left) {
    var said = new Asserted(Asserted.Kind.GOES_BACK, "wechat", "S8", "李雷: 退", Money.fen(8));
    return new Standing(left, List.of(said));
  }

  static List<Counting> countings() {
    var expected = composer().expected();
    return List.of(
        new Counting(3, 1, Count.of(Money.fen(20_000)), expected, LI, NOON),
        new Counting(3, 2, Count.of(Money.fen(25_000)), expected, LI, NOON));
  }

  /// A Z with something in each of its places.
  public static ZReport z() {
    return z(3, Sealed.FIRST);
  }

  static ZReport z(long number, String previous) {
    var head =
        new Head(
            "小店\t\"№1\"\\",
            "07",
            number,
            LocalDate.of(2026, 11, 23),
            NOON,
            LI,
            NOON.plusSeconds(9));
    var left =
        List.<Leftover>of(
            new Leftover.PendingPayment("S1", "alipay", Money.fen(1)),
            new Leftover.UnknownPayment("S2", "wechat", Money.fen(2)),
            new Leftover.DisputedMoney("S3", "alipay", Money.fen(700)),
            new Leftover.UnclaimedMoney("S4", "card", Money.fen(4)),
            new Leftover.ParkedSale("12", "draft-12", Money.fen(5)),
            new Leftover.UnprintedReceipt("07-000044", Money.fen(6)),
            new Leftover.UnsentRefund("S5R01", "S5", "unionpay", Money.fen(7)));
    var composer = new Composer(shift(), tallies(), moves(), standing(left));
    var sections = composer.sections(countings(), Money.fen(20_000));
    return new ZReport(
        number,
        new Report(head, sections, left),
        new Closing(NOON.plusSeconds(9), LI, new Who("09", "经理"), "两次\n点过", ""),
        countings(),
        new Links(previous, new JournalMark(99, "ab".repeat(32)), 41, 45, 4, List.of(43L)));
  }

  /// Zs behind each other, each bound to the one before.
  static List<Sealed> chain(int many) {
    var chain = new ArrayList<Sealed>();
    var previous = Sealed.FIRST;
    for (var number = 1; number <= many; number++) {
      var sealed = Sealed.of(z(number, previous));
      chain.add(sealed);
      previous = sealed.hash();
    }
    return chain;
  }

  /// Tallies of honest books, at random: what came is what was sold.
  static Tallies random(SplittableRandom random) {
    var bookings = new ArrayList<Booking>();
    for (var sale = random.nextInt(40); sale > 0; sale--) {
      var fen = random.nextLong(1, 100_000);
      var tender = List.of("cash", "alipay", "wechat", "balance").get(random.nextInt(4));
      var hour = "%02d".formatted(random.nextInt(24));
      bookings.add(new Booking(Topic.SALE, "", 1, random.nextLong(9_000), fen));
      bookings.add(new Booking(Topic.PLACED, "", 1, fen));
      bookings.add(new Booking(Topic.TENDER_IN, tender, 1, fen));
      bookings.add(new Booking(Topic.HOUR, hour, 1, fen));
      if (random.nextInt(5) == 0) {
        bookings.add(new Booking(Topic.RETURN, "", 1, fen));
        bookings.add(new Booking(Topic.TENDER_BACK, tender, 1, fen));
        bookings.add(new Booking(Topic.HOUR_BACK, hour, 1, fen));
      }
    }
    return Tallies.sum(bookings);
  }
}
