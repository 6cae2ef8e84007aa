package saoma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.journal.CopyState;

class CopyDeskTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Settings FRESH = Settings.FRESH;

  @TempDir Path folder;

  /// No stick, a stick, and none wanted any more: the till sells all the time.
  @Test
  void theCopyFollowsTheSettingsAndTheStick() throws IOException, InterruptedException {
    var stick = folder.resolve("stick");
    var home = new Home(folder.resolve("till"));
    try (var services = new Services(home, FRESH, InstantSource.fixed(NOON))) {
      assertEquals(new CopyState.Off(), services.copies.states().newest());
      services.change(copyIn(stick));
      sell(services, "one");
      await(services, CopyState.Behind.class::isInstance);
      Files.createDirectory(stick);
      sell(services, "two");
      var head = services.journal.head().seq();
      await(services, state -> state.equals(new CopyState.Level(head, true)));
      services.change(FRESH);
      assertEquals(new CopyState.Off(), services.copies.states().newest());
      sell(services, "three");
    }
    try (var services = new Services(home, copyIn(stick), InstantSource.fixed(NOON))) {
      assertTrue(services.recovered.words().isEmpty());
    }
    try (var folders = Files.list(stick)) {
      var copy = folders.toList().getFirst();
      var name = "money-00000001.saoma";
      assertTrue(copy.getFileName().toString().matches("saoma-[A-Z2-7]{4}"), copy.toString());
      assertArrayEquals(
          Files.readAllBytes(home.journal().resolve(name)), Files.readAllBytes(copy.resolve(name)));
    }
  }

  private static Settings copyIn(Path folder) {
    return FRESH.copying(folder.toString(), "");
  }

  private static void sell(Services services, String sale) {
    var cart = Cart.EMPTY.add("200001", "牛奶", "Milk", Quantity.ONE, Money.fen(650));
    services.books.durable(pages -> pages.orders().open(sale, cart, NOON));
  }

  private static void await(Services services, Predicate<CopyState> wanted)
      throws InterruptedException {
    var seen = new CountDownLatch(1);
    var pin =
        services
            .copies
            .states()
            .listen(state -> {
              if (wanted.test(state)) {
                seen.countDown();
              }
            });
    assertTrue(seen.await(60, TimeUnit.SECONDS));
    pin.pull();
  }
}
