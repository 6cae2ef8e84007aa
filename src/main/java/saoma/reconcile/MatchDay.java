package saoma.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import saoma.channel.BillCells;

/// The day of a bill, in China.
public record MatchDay(String channel, LocalDate day) {
  /// Days for which a movement that the bill does not have may still stand in a later one.
  public static final int HELD_DAYS = 3;

  public Instant from() {
    return day.atStartOfDay().toInstant(BillCells.CHINA);
  }

  public Instant until() {
    return day.plusDays(1).atStartOfDay().toInstant(BillCells.CHINA);
  }

  static LocalDate of(Instant at) {
    return at.atOffset(BillCells.CHINA).toLocalDate();
  }

  /// Whether the cut at midnight explains that this day's bill has it: not before it was begun, and
  /// not long after it was over. A day is allowed for the till's own clock.
  boolean explains(OurRow row) {
    return !day.isBefore(of(row.from()).minusDays(1))
        && !day.isAfter(of(row.at()).plusDays(HELD_DAYS));
  }

  /// Whether what this day's bill lacks may still come in a later one.
  public boolean holds(LocalDate today) {
    return !today.isAfter(day.plusDays(HELD_DAYS));
  }
}
