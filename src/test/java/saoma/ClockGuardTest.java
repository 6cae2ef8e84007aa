package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.operator.Act;
import saoma.operator.AuditQuery;
import saoma.order.Cart;
import saoma.settings.Home;
import saoma.settings.Settings;

/// The clock of a PC that is set back over night.
class ClockGuardTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  @TempDir Path folder;

  @Test
  void aClockThatIsBehindTheNewestReceiptIsInTheLog() {
    try (var services = open(NOON)) {
      var cart = Cart.EMPTY.add("1", "苹果", "", Quantity.ONE, Money.fen(500));
      services.cashDesk.take(cart, UUID.randomUUID().toString(), Money.fen(500));
      assertEquals(List.of(), noted(services));
    }
    try (var services = open(NOON.plus(Duration.ofHours(9)))) {
      assertEquals(List.of(), noted(services));
    }
    try (var services = open(NOON.minus(Duration.ofHours(26)))) {
      assertEquals(List.of("-26:00:00"), noted(services));
    }
  }

  private Services open(Instant now) {
    return new Services(new Home(folder), Settings.FRESH, InstantSource.fixed(now));
  }

  private static List<String> noted(Services services) {
    try (var guard = new ClockGuard(services)) {
      guard.sinceTheLastRun();
    }
    var set = new AuditQuery(null, null, null, Act.CLOCK_SET);
    return services.staff.desk().search(set, 10).stream().map(row -> row.note().about()).toList();
  }
}
