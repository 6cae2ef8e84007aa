package saoma.offer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When an offer holds, by the clock on the shop's wall. Each bound is absent where there is none.
///
/// @param from first day
/// @param until last day
/// @param days of the week, one at least
/// @param opens the minute it begins on each day
/// @param closes the minute it is over; before `opens` it is of the next day, which then belongs to
///   the day it began on
public record Span(
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Set<DayOfWeek> days,
    @Nullable LocalTime opens,
    @Nullable LocalTime closes) {
  public static final Span ALWAYS =
      new Span(null, null, EnumSet.allOf(DayOfWeek.class), null, null);

  public Span {
    days = Set.copyOf(days);
    if (days.isEmpty()
        || (from != null && until != null && until.isBefore(from))
        || (opens == null) != (closes == null)
        || (opens != null && opens.equals(closes))) {
      throw new IllegalArgumentException("no span of time");
    }
  }

  public boolean holds(LocalDateTime at) {
    if (opens == null || closes == null) {
      return isDay(at.toLocalDate());
    }
    var time = at.toLocalTime();
    if (opens.isBefore(closes)) {
      return !time.isBefore(opens) && time.isBefore(closes) && isDay(at.toLocalDate());
    }
    return time.isBefore(closes)
        ? isDay(at.toLocalDate().minusDays(1))
        : !time.isBefore(opens) && isDay(at.toLocalDate());
  }

  /// Whether it will never hold again.
  public boolean isOver(LocalDateTime at) {
    var last = opens != null && closes != null && closes.isBefore(opens) ? 1 : 0;
    return until != null && until.plusDays(last).isBefore(at.toLocalDate());
  }

  private boolean isDay(LocalDate day) {
    return days.contains(day.getDayOfWeek())
        && (from == null || !day.isBefore(from))
        && (until == null || !day.isAfter(until));
  }
}
