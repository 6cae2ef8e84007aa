package saoma.store.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;

/// Which backups are kept: all of the last day, the newest of each of 14 days, the newest of each
/// of 12 months. The newest of all is kept whatever its age, and one from the future is, since a
/// clock that was wrong must not cost a backup.
final class Thinning {
  static final Duration ALL = Duration.ofDays(1);
  static final int DAYS = 14;
  static final int MONTHS = 12;

  private Thinning() {}

  /// @return those that may go
  static List<Backup> superfluous(List<Backup> backups, Instant now) {
    var newestFirst = backups.stream().sorted((a, b) -> b.made().compareTo(a.made())).toList();
    var today = day(now);
    var days = new HashSet<LocalDate>();
    var months = new HashSet<YearMonth>();
    return newestFirst.stream()
        .filter(one -> {
          var day = day(one.made());
          var firstOfDay = days.add(day) && day.isAfter(today.minusDays(DAYS));
          var month = YearMonth.from(day);
          var firstOfMonth =
              months.add(month) && month.isAfter(YearMonth.from(today).minusMonths(MONTHS));
          var recent = one.made().isAfter(now.minus(ALL));
          var newest = one.equals(newestFirst.getFirst());
          return !(firstOfDay || firstOfMonth || recent || newest);
        })
        .toList();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
