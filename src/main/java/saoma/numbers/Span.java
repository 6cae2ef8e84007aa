package saoma.numbers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days of the shop, both ends included.
///
/// @param months whether it is stepped by calendar months; then it begins on the first of one and
///   ends in it
public record Span(LocalDate from, LocalDate to, boolean months) {
  /// More would be no answer but an archive.
  public static final int MOST_DAYS = 3_700;

  /// No shop of ours sold before.
  public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  public Span {
    if (from.isBefore(EARLIEST.minusDays(MOST_DAYS)) || to.isAfter(LATEST.plusDays(MOST_DAYS))) {
      throw new IllegalArgumentException("no day of a shop: " + from + ", " + to);
    }
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("it ends before it begins: " + from + ", " + to);
    }
    if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new IllegalArgumentException("more than " + MOST_DAYS + " days");
    }
    if (months && (from.getDayOfMonth() != 1 || !from.plusMonths(1).isAfter(to))) {
      throw new IllegalArgumentException("not in one month: " + from + ", " + to);
    }
  }

  /// What a manager asks for most.
  public enum Choice {
    TODAY,
    WEEK,
    THIRTY_DAYS,
    THIS_MONTH,
    LAST_MONTH;

    public Span on(LocalDate today) {
      return switch (this) {
        case TODAY -> days(today, today);
        case WEEK -> days(today.minusDays(6), today);
        case THIRTY_DAYS -> days(today.minusDays(29), today);
        case THIS_MONTH -> new Span(today.withDayOfMonth(1), today, true);
        case LAST_MONTH -> month(today.minusMonths(1));
      };
    }
  }

  /// One that a person names, so that there is room before it.
  ///
  /// @throws IllegalArgumentException if it ends before it begins, or is no time of a shop
  public static Span asked(LocalDate from, LocalDate to) {
    if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
      throw new IllegalArgumentException("no day of a shop: " + from + ", " + to);
    }
    return days(from, to);
  }

  /// @throws IllegalArgumentException if it ends before it begins, or is too long
  public static Span days(LocalDate from, LocalDate to) {
    return new Span(from, to, false);
  }

  /// The whole month of a day.
  public static Span month(LocalDate day) {
    var first = day.withDayOfMonth(1);
    return new Span(first, first.plusMonths(1).minusDays(1), true);
  }

  public int length() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /// What it is compared with: as many days right before it, or, for a month, the month before as
  /// far as this one has come.
  public Span before() {
    if (!months) {
      return days(from.minusDays(length()), from.minusDays(1));
    }
    var whole = month(from.minusMonths(1));
    var isWhole = equals(month(from));
    var end = whole.from.plusDays(length() - 1L);
    return isWhole || end.isAfter(whole.to) ? whole : new Span(whole.from, end, true);
  }

  /// One step back.
  public Span earlier() {
    return months ? month(from.minusMonths(1)) : before();
  }

  /// One step on, which may lie in days to come.
  public Span later() {
    return months ? month(from.plusMonths(1)) : days(to.plusDays(1), to.plusDays(length()));
  }
}
