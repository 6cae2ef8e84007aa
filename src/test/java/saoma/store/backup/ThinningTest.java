package saoma.store.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThinningTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @Test
  void twoYearsOfFourHoursLeaveADayFourteenDaysAndTwelveMonths() {
    var kept = new ArrayList<Backup>();
    for (var at = NOW.minus(Duration.ofDays(730)); !at.isAfter(NOW); at = at.plusSeconds(14_400)) {
      kept.add(at(at));
      kept.removeAll(Thinning.superfluous(kept, at));
    }
    var days = kept.stream().filter(b -> b.made().isAfter(NOW.minus(Duration.ofDays(1)))).count();
    assertEquals(6, days);
    assertTrue(kept.size() >= 6 + 12 + 11 && kept.size() <= 6 + 13 + 12, "kept " + kept.size());
    var ages = kept.stream().map(b -> Duration.between(b.made(), NOW).toDays()).toList();
    assertTrue(ages.contains(12L) && ages.getFirst() > 300, ages.toString());
  }

  @Test
  void theNewestAndThoseOfAFutureAreKept() {
    var old = at(Instant.parse("2020-01-01T00:00:00Z"));
    var older = at(Instant.parse("2019-12-31T00:00:00Z"));
    assertEquals(List.of(older), Thinning.superfluous(List.of(older, old), NOW));
    var future = at(NOW.plus(Duration.ofDays(400)));
    assertEquals(List.of(), Thinning.superfluous(List.of(future, at(NOW)), NOW));
  }

  private static Backup at(Instant at) {
    return Backup.of(Path.of(Backup.name(at))).orElseThrow();
  }
}
