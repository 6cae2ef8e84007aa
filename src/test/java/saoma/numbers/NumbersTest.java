package saoma.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.numbers.Table.Kind;

class NumbersTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Span WEEK = Span.days(MONDAY, MONDAY.plusDays(6));

  private static DaySum hour(int day, String hour, long receipts, long fen) {
    return new DaySum(
        MONDAY.plusDays(day), new Sum(Axis.HOUR, hour, receipts, receipts * 2_000, fen));
  }

  private static Sum sum(Axis axis, String key, long count, long fen) {
    return new Sum(axis, key, count, 0, fen);
  }

  private static Numbers week() {
    return Numbers.of(
        WEEK,
        List.of(hour(0, "09", 2, 3_001), hour(0, "18", 1, 999), hour(6, "09", 1, 6_000)),
        List.of(
            sum(Axis.CATEGORY, "Tea", 3, 4_000),
            sum(Axis.CATEGORY, "", 2, 6_000),
            sum(Axis.PRODUCT, "a|old name", 1, 1_000),
            sum(Axis.PRODUCT, "a|new name", 2, 8_000),
            sum(Axis.PRODUCT, "b|other", 1, 1_000),
            sum(Axis.OPERATOR, "01 Li", 4, 10_000),
            sum(Axis.TENDER, "cash", 1, 999),
            sum(Axis.TENDER, "alipay", 3, 9_001),
            sum(Axis.REFUND, "alipay", 1, 250),
            sum(Axis.BEGUN, "alipay", 10, 50_000),
            sum(Axis.ABANDONED, "alipay", 2, 5_000),
            sum(Axis.FAILED, "alipay", 1, 100),
            new Sum(Axis.PAID, PaidKey.of("alipay", Duration.ofSeconds(7)).text(), 5, 35_000, 1),
            new Sum(Axis.PAID, PaidKey.of("alipay", Duration.ofHours(2)).text(), 1, 7_200_000, 1)));
  }

  @Test
  void everyTableDividesTheSameSales() {
    var numbers = week();
    for (var table : numbers.tables()) {
      assertEquals(numbers.sales().sum(), table.total().sum(), table.kind().toString());
      assertEquals(
          table.total().sum(), table.rows().stream().mapToLong(Row::sum).sum(), "its rows");
    }
    assertEquals(7, numbers.table(Kind.DAY).rows().size(), "also days without a sale");
    assertEquals(24, numbers.table(Kind.HOUR).rows().size());
    assertEquals(9_001, numbers.table(Kind.HOUR).row("09").sum());
    assertEquals(4_000, numbers.table(Kind.WEEKDAY).row("1").sum());
    assertEquals(6_000, numbers.table(Kind.WEEKDAY).row("7").sum());
    assertEquals(
        new Row("a", "old name", 3, 0, 9_000), numbers.table(Kind.PRODUCT).rows().getFirst());
  }

  @Test
  void theFiguresAreTheirFormulas() {
    var numbers = week();
    assertEquals(OptionalLong.of(10_000), Measure.SALES.of(numbers));
    assertEquals(OptionalLong.of(4), Measure.RECEIPTS.of(numbers));
    assertEquals(OptionalLong.of(8_000), Measure.ITEMS.of(numbers));
    assertEquals(OptionalLong.of(2_500), Measure.BASKET.of(numbers), "10000 / 4");
    assertEquals(OptionalLong.of(250), Measure.REFUNDS.of(numbers));
    assertEquals(OptionalLong.of(25_000), Measure.REFUND_RATE.of(numbers), "2.5 %");
    assertEquals(OptionalLong.of(9_750), Measure.NET.of(numbers));
    assertEquals(OptionalLong.of(666_667), Measure.SUCCESS.of(numbers), "6 of the 9 that ended");
    assertEquals(OptionalLong.of(2), Measure.ABANDONED.of(numbers));
    var channel = numbers.channel("alipay");
    assertEquals(1, channel.open());
    assertEquals(
        channel.begun(), channel.paid() + channel.abandoned() + channel.failed() + channel.open());
    assertEquals(Optional.of(Duration.ofMillis(1_205_833)), channel.waits().mean());
  }

  @Test
  void nothingIsDividedByNothing() {
    var empty = Numbers.of(WEEK, List.of(), List.of());
    assertTrue(empty.isEmpty());
    for (var measure : List.of(Measure.BASKET, Measure.REFUND_RATE, Measure.SUCCESS)) {
      assertEquals(OptionalLong.empty(), measure.of(empty), measure.toString());
    }
    assertEquals(Optional.empty(), empty.allChannels().waits().median());
    var compared = new Compared(week(), empty);
    assertEquals(OptionalLong.empty(), compared.change(Measure.SALES));
    assertEquals(
        OptionalLong.of(-1_000_000), new Compared(empty, week()).change(Measure.SALES), "all gone");
  }

  @Test
  void daysStandBesideTheDayAsManyDaysBefore() {
    var before = Numbers.of(WEEK.before(), List.of(hour(-7, "09", 1, 500)), List.of());
    var compared = new Compared(week(), before);
    var rows = compared.now().table(Kind.DAY).rows();
    assertEquals(500, compared.before(Kind.DAY, rows.getFirst()).sum());
    assertEquals(0, compared.before(Kind.DAY, rows.getLast()).sum());
    assertEquals(OptionalLong.of(19_000_000), compared.change(Measure.SALES));
  }

  @Test
  void theFirstRowsAndTheOthersAreStillAll() {
    var parts = new ArrayList<Row>();
    for (var at = 0; at < 40; at++) {
      parts.add(new Row("k" + at, "", 1, 1_000, at * 7L));
    }
    var whole = Table.largestFirst(Kind.PRODUCT, parts);
    var first = whole.first(9);
    assertEquals(9, first.rows().size());
    assertEquals("k39", first.rows().getFirst().key());
    assertEquals(Table.OTHERS, first.rows().getLast().key());
    assertEquals(whole.total(), first.total());
    assertEquals(whole, whole.first(40));
  }

  /// The step of a quantile holds the wait that a sorted list has at that place.
  @Test
  void aMedianFromStepsHoldsTheTrueOne() {
    var random = new SplittableRandom(5);
    for (var round = 0; round < 200; round++) {
      var waits = new ArrayList<Duration>();
      var steps = Waits.NONE;
      for (var at = random.nextInt(1, 60); at > 0; at--) {
        var wait = Duration.ofMillis(random.nextLong(0, 700_000));
        waits.add(wait);
        steps = steps.with(Waits.step(wait), 1, wait.toMillis());
      }
      waits.sort(null);
      holds(steps.median().orElseThrow(), waits.get((waits.size() + 1) / 2 - 1));
      holds(steps.slowTenth().orElseThrow(), waits.get((waits.size() * 9 + 9) / 10 - 1));
    }
  }

  private static void holds(Waits.Bound bound, Duration wait) {
    var limit = Duration.ofSeconds(bound.seconds());
    if (bound.longer()) {
      assertTrue(wait.compareTo(limit) > 0, bound + " " + wait);
    } else {
      assertTrue(wait.compareTo(limit) <= 0, bound + " " + wait);
      var at = Waits.LIMITS.indexOf(bound.seconds());
      var below = at == 0 ? Duration.ofMillis(-1) : Duration.ofSeconds(Waits.LIMITS.get(at - 1));
      assertTrue(wait.compareTo(below) > 0, bound + " " + wait);
    }
  }

  @Test
  void keysAreReadWhateverStandsInThem() {
    assertEquals(
        new ProductKey("a b", "c d"), ProductKey.read(new ProductKey("a|b", "c|d").text()));
    assertEquals(new ProductKey("plain", ""), ProductKey.read("plain"));
    assertEquals(Sum.LONGEST_KEY, new ProductKey("c", "x".repeat(300)).text().length());
    assertEquals(new PaidKey("a", 4), PaidKey.read("a|04"));
    assertEquals(new PaidKey("a", 24), PaidKey.read("a|99"));
    assertEquals(new PaidKey("a|x", 24), PaidKey.read("a|x"));
    assertEquals(0, PaidKey.of("a", Duration.ofSeconds(-3)).step(), "a clock that is behind");
  }

  @Test
  void sumsNeverMixAndNothingIsLeftOut() {
    var one = sum(Axis.TENDER, "cash", 1, 5);
    assertThrows(IllegalArgumentException.class, () -> one.plus(sum(Axis.TENDER, "card", 1, 5)));
    assertThrows(IllegalArgumentException.class, () -> sum(Axis.TENDER, "x".repeat(101), 1, 5));
    var day = new DaySum(MONDAY, one);
    assertEquals(List.of(new DaySum(MONDAY, one.plus(one))), DaySum.together(List.of(day, day)));
    assertEquals(List.of(), DaySum.together(List.of(day, new DaySum(MONDAY, one.negated()))));
  }

  @Test
  void quotientsAreRoundedHalfUp() {
    assertEquals(OptionalLong.of(333_333), Rate.of(1, 3));
    assertEquals(OptionalLong.of(666_667), Rate.of(2, 3));
    assertEquals(3, Rate.quotient(5, 2));
    assertEquals(-2, Rate.quotient(-5, 2));
    assertEquals(OptionalLong.of(-500_000), Rate.change(1, 2));
    assertEquals(OptionalLong.empty(), Rate.of(1, 0));
  }
}
