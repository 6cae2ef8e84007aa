package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import saoma.prove.Sold;
import saoma.settings.Home;

/// One till from its first sale to its last, over many deaths.
final class Lives {
  /// Beyond the 45 s for which H2 leaves old blocks alone, with room to spare: a younger file hides
  /// a whole class of losses.
  private static final Duration STEADY = Duration.ofSeconds(125);

  /// A till sells up to so many sales between two kills, then some part of one more.
  private static final int MOST_SALES = 5;

  private static final int PART_OF_A_SALE_MILLIS = 400;
  private static final int LONGEST_START_MILLIS = 10_000;
  private static final int RECOVERY_MILLIS = 300;
  private static final int BACKUP_MILLIS = 600;
  private static final int LAST_SALES = 2;

  /// Of so many deaths each, one is of another kind than in the middle of a sale.
  private static final int OF_DEATHS = 12;

  private static final int SECOND_START_EACH = 8;
  private static final int GATEWAY_DIES_EACH = 6;

  private final OwnProcess own;
  private final Home home;
  private final GatewayProcess gateway;
  private final SplittableRandom random;
  private final Consumer<Event> events;
  private final List<Sold> sold = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  /// How long a start takes here and now, so that a kill can fall anywhere into it.
  private long startMillis = 3_000;

  /// What is counted.
  enum Event {
    KILLED_AT_START,
    KILLED_IN_RECOVERY,
    KILLED_IN_BACKUP,
    KILLED_SELLING,
    GATEWAY_KILLED,
    SECOND_START_REFUSED;

    boolean isDeath() {
      return switch (this) {
        case KILLED_AT_START, KILLED_IN_RECOVERY, KILLED_IN_BACKUP, KILLED_SELLING -> true;
        case GATEWAY_KILLED, SECOND_START_REFUSED -> false;
      };
    }
  }

  Lives(OwnProcess own, Home home, GatewayProcess gateway, long seed, Consumer<Event> events) {
    this.own = own;
    this.home = home;
    this.gateway = gateway;
    this.events = events;
    random = new SplittableRandom(seed);
  }

  Home home() {
    return home;
  }

  List<Sold> sold() {
    return sold;
  }

  List<String> troubles() {
    return troubles;
  }

  /// @param steady whether it may grow older than two minutes before its first death
  Lives live(int kills, boolean steady) throws IOException, InterruptedException {
    Files.createDirectories(home.root());
    for (int kill = 0; kill < kills && troubles.isEmpty(); kill++) {
      try (var victim = new Victim(own, home, log())) {
        var death = steady && kill == 0 ? grownUp(victim) : death(victim);
        sold.addAll(victim.kill());
        events.accept(death);
      }
    }
    if (troubles.isEmpty()) {
      finish();
    }
    return this;
  }

  private Event grownUp(Victim victim) throws IOException, InterruptedException {
    alive(victim.awaitOpen() && victim.livesFor(STEADY));
    return selling(victim);
  }

  private Event death(Victim victim) throws IOException, InterruptedException {
    return switch (random.nextInt(OF_DEATHS)) {
      case 0, 1 -> {
        // In its first third nothing runs but Java.
        alive(victim.livesFor(upTo(startMillis * 2 / 3).plusMillis(startMillis / 3)));
        yield Event.KILLED_AT_START;
      }
      case 2, 3 -> {
        alive(victim.awaitRecovering() && victim.livesFor(upTo(RECOVERY_MILLIS)));
        yield Event.KILLED_IN_RECOVERY;
      }
      case 4 -> {
        alive(victim.awaitBackup() && victim.livesFor(upTo(BACKUP_MILLIS)));
        yield Event.KILLED_IN_BACKUP;
      }
      default -> {
        var began = System.nanoTime();
        alive(victim.awaitOpen());
        var took = Duration.ofNanos(System.nanoTime() - began).toMillis();
        startMillis = Math.min(took, LONGEST_START_MILLIS);
        yield selling(victim);
      }
    };
  }

  private Event selling(Victim victim) throws IOException, InterruptedException {
    if (random.nextInt(SECOND_START_EACH) == 0) {
      second();
    }
    if (random.nextInt(GATEWAY_DIES_EACH) == 0) {
      gateway.killAndRestart();
      events.accept(Event.GATEWAY_KILLED);
    }
    alive(
        victim.awaitSales(random.nextInt(MOST_SALES + 1))
            && victim.livesFor(upTo(PART_OF_A_SALE_MILLIS)));
    return Event.KILLED_SELLING;
  }

  /// A second till on the same books must not get in.
  private void second() throws IOException, InterruptedException {
    try (var another = new Victim(own, home, log())) {
      if (another.wasRefused()) {
        events.accept(Event.SECOND_START_REFUSED);
      } else {
        troubles.add("a second till got at the books of the first; see " + log());
      }
    }
  }

  private void alive(boolean itIs) {
    if (!itIs) {
      troubles.add("a till ended or hung by itself; see " + log());
    }
  }

  private Duration upTo(long millis) {
    return Duration.ofMillis(random.nextLong(millis));
  }

  /// Lets the till recover, sell a little and close in order.
  private void finish() throws IOException, InterruptedException {
    try (var victim = new Victim(own, home, log())) {
      if (!victim.awaitOpen() || !victim.awaitSales(LAST_SALES) || !victim.finish()) {
        troubles.add("the last run did not end well; see " + log());
        victim.kill();
      }
      sold.addAll(victim.last());
    }
  }

  private Path log() {
    return home.root().resolve("words.log");
  }
}
