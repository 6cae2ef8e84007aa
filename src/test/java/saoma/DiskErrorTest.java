package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.prove.Laws;
import saoma.prove.Sold;
import saoma.store.power.ForgetfulDisk;
import saoma.store.power.Policy;

/// A disk that refuses in the middle of a sale, at each write and each force in turn. The till
/// stops or does not sell, tries nothing again of which it is in doubt, and the next start finds
/// the books and the channel in agreement.
class DiskErrorTest {
  private static final String SECOND = "money-00000002.saoma";
  private static final int REFUSALS = 3;

  /// Few acts of a sale need room.
  private static final int MOST_ROOM = 60;

  private static final int STEP = 5;

  /// Each start takes its time.
  private static final int AGREE_ONE_IN = 3;

  private final List<Sold> before = new ArrayList<>();
  private Map<String, byte[]> image = Map.of();
  private PromptChannel channel = new PromptChannel(() -> 0);

  /// @param refused whether the disk had to refuse anything
  /// @param charged whether the channel was asked for money
  private record Outcome(
      boolean refused, boolean charged, Optional<Sold> sold, Optional<PowerTill.Stop> stop) {}

  /// Leaves the till as it is before the sale that begins the journal's second file.
  @BeforeEach
  void fillAFileOfTheJournal() throws IOException, InterruptedException {
    try (var disk = new ForgetfulDisk(Map.of())) {
      var sales = new PromptChannel(disk::acts);
      try (var till = new PowerTill(disk, sales)) {
        var sold = new ArrayList<Sold>();
        while (!disk.journal().list().contains(SECOND)) {
          image = disk.content();
          channel = sales.at(disk.acts(), () -> 0);
          before.clear();
          before.addAll(sold);
          sold.add(till.sell(sold.size()).orElseThrow());
        }
      }
    }
  }

  @Test
  void aWriteOrForceThatFailsStopsTheTillAndIsNeverTriedAgain()
      throws IOException, InterruptedException {
    var stopped = 0;
    for (int act = 0; ; act++) {
      var at = act;
      var outcome = sell(disk -> disk.refuse(disk.acts() + at));
      if (!outcome.refused()) {
        assertTrue(outcome.sold().isPresent());
        break;
      }
      if (outcome.stop().isPresent()) {
        stopped++;
        assertEquals(0, outcome.stop().get().tries(), outcome.stop()::toString);
        assertTrue(outcome.sold().isEmpty(), "acknowledged in doubt");
      }
    }
    assertTrue(stopped >= 12, stopped + " acts of a sale stopped the till");
  }

  /// The database needs room for nearly every commit, even to undo one, so a full disk stops the
  /// till; where it only finds no room for the journal's next file, nothing was charged yet or the
  /// outcome waits until there is room.
  @Test
  void aDiskThatIsFullInTheMiddleOfASaleLosesNothingOfIt()
      throws IOException, InterruptedException {
    var outcomes = new ArrayList<Outcome>();
    // The file has room of its own for some sales, left over from when its tables were made.
    for (var sale = 0; sale < MOST_ROOM && !outcomes.stream().anyMatch(Outcome::refused); sale++) {
      outcomes.add(sell(disk -> disk.fill(disk.acts(), REFUSALS)));
    }
    for (var at = STEP; outcomes.getLast().refused(); at += STEP) {
      var then = at;
      outcomes.add(sell(disk -> disk.fill(disk.acts() + then, REFUSALS)));
    }
    for (var outcome : outcomes) {
      assertTrue(outcome.stop().isEmpty() || outcome.sold().isEmpty(), "acknowledged in doubt");
      assertTrue(
          outcome.stop().isPresent() || outcome.sold().isPresent() || !outcome.charged(),
          "charged, and neither stopped nor sold");
    }
    assertTrue(outcomes.stream().anyMatch(Outcome::refused));
  }

  @FunctionalInterface
  private interface Trouble {
    void on(ForgetfulDisk disk);
  }

  private Outcome sell(Trouble trouble) throws IOException, InterruptedException {
    try (var disk = new ForgetfulDisk(image)) {
      var customers = channel.at(0, disk::acts);
      var known = customers.taken().size();
      Outcome outcome;
      try (var till = new PowerTill(disk, customers, new HurriedPause())) {
        trouble.on(disk);
        var sold = till.sell(before.size());
        outcome =
            new Outcome(disk.hasRefused(), customers.taken().size() > known, sold, till.stop());
      }
      var policy = disk.acts() % 2 == 0 ? Policy.DROP : Policy.KEEP;
      if (disk.acts() % AGREE_ONE_IN == 0 || outcome.sold().isPresent()) {
        requireAgreement(disk, policy, customers, outcome.sold());
      }
      return outcome;
    }
  }

  private void requireAgreement(
      ForgetfulDisk disk, Policy policy, PromptChannel customers, Optional<Sold> sold)
      throws IOException, InterruptedException {
    var acts = disk.acts();
    try (var next = new ForgetfulDisk(disk.left(acts, policy, 0, new SplittableRandom(acts)))) {
      var later = customers.at(acts, next::acts);
      try (var till = new PowerTill(next, later)) {
        till.recover();
        var all = new ArrayList<>(before);
        sold.ifPresent(all::add);
        all.add(till.sell(before.size() + 1).orElseThrow());
        var verdict = Laws.hold(all, till.stored(), later.taken()).with(till.chains());
        assertTrue(verdict.holds(), verdict::toString);
        assertEquals(List.of(), later.again());
        assertEquals(List.of(), verdict.unresolved());
      }
    }
  }
}
