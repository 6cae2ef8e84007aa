package saoma.store.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import saoma.money.Money;
import saoma.numbers.Axis;
import saoma.numbers.DaySum;
import saoma.numbers.Sum;
import saoma.shift.Booking;
import saoma.shift.Count;
import saoma.shift.Counting;
import saoma.shift.DrawerMove;
import saoma.shift.Sample;
import saoma.shift.Sealed;
import saoma.shift.Shift;
import saoma.shift.Shift.Brought;
import saoma.shift.Topic;
import saoma.shift.Who;

/// Every kind of entry about shifts.
final class ShiftEntries {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00.123456789Z");
  private static final Who LI = new Who("01", "李\"");

  private ShiftEntries() {}

  static List<Entry> all() {
    var entries = new ArrayList<Entry>();
    entries.add(
        new Entry.ShiftOpened(
            new Shift(
                7,
                NOON,
                LI,
                Money.fen(500),
                null,
                null,
                new Brought(1, 2, -3, 4, 5),
                Shift.State.OPEN)));
    var bookings =
        List.of(
            new Booking(Topic.SALE, "", 1, 1_500, 250),
            new Booking(Topic.SELLER, "01 李|cash", 1, -250));
    entries.add(new Entry.Tallied(7, NOON, bookings));
    entries.add(new Entry.Tallied(7, null, List.of()));
    var day = LocalDate.of(2026, 11, 23);
    entries.add(
        new Entry.DaysSummed(
            List.of(
                new DaySum(day, new Sum(Axis.PRODUCT, "c|苹果\"", 1, 1_500, 250)),
                new DaySum(day.minusDays(1), new Sum(Axis.ABANDONED, "alipay", -1, 0, -250)))));
    var count = Count.of(Money.fen(12_345));
    entries.add(new Entry.FloatCounted(7, count));
    for (var kind : DrawerMove.Kind.values()) {
      entries.add(
          new Entry.DrawerMoved(
              new DrawerMove(7, 2, kind, Money.fen(9), "零钱\\", LI, Who.NOBODY, NOON)));
    }
    entries.add(new Entry.DrawerCounted(new Counting(7, 3, count, Money.fen(-1), LI, NOON)));
    entries.add(new Entry.ShiftClosed(Sealed.of(Sample.z()), LocalDate.of(2026, 11, 23)));
    return entries;
  }
}
