package saoma.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockCheckTest {
  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  private static final long TEN_SECONDS = Duration.ofSeconds(10).toNanos();

  private final ClockCheck check = new ClockCheck(NOON, -5);

  @Test
  void aClockThatGoesOnIsNotWorthAWord() {
    assertEquals(Optional.empty(), check.look(NOON.plusSeconds(10), TEN_SECONDS - 5));
    assertEquals(Optional.empty(), check.look(NOON.plusSeconds(80), 2 * TEN_SECONDS - 5));
  }

  @Test
  void settingItIsToldOnce() {
    var later = NOON.plusSeconds(10).plus(Duration.ofHours(3));
    assertEquals(Optional.of(Duration.ofHours(3)), check.look(later, TEN_SECONDS - 5));
    assertEquals(Optional.empty(), check.look(later.plusSeconds(10), 2 * TEN_SECONDS - 5));
  }

  @Test
  void settingItBackIsNegative() {
    var before = NOON.plusSeconds(10).minus(Duration.ofDays(1));
    assertEquals(Optional.of(Duration.ofDays(-1)), check.look(before, TEN_SECONDS - 5));
  }

  @Test
  void nothingIsWrittenInTheFuture() {
    assertEquals(Optional.empty(), ClockCheck.behind(NOON, NOON.minusSeconds(60)));
    assertEquals(
        Optional.of(Duration.ofSeconds(-61)), ClockCheck.behind(NOON, NOON.minusSeconds(61)));
    assertEquals(Optional.empty(), ClockCheck.behind(NOON, NOON.plus(Duration.ofDays(9))));
  }

  @Test
  void theLogSaysHowFar() {
    var shop = Shop.withPeople();
    shop.desk.clockSet(Duration.ofSeconds(-3_725));
    assertEquals(Act.CLOCK_SET, shop.last().act());
    assertEquals("-1:02:05", shop.last().about());
    assertEquals("Wang", shop.last().by().name());
    shop.desk.clockSet(Duration.ofHours(30));
    assertEquals("+30:00:00", shop.last().about());
  }
}
