package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.device.paper.PrintJob;
import saoma.device.paper.PrintJob.Kind;
import saoma.device.paper.PrintJob.Outcome;

class PrintTableTest {
  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00.123456789Z");

  @TempDir Path folder;

  @Test
  void whatIsOwedSurvivesARestartInItsOrder() {
    try (var database = Database.open(folder.resolve("till"))) {
      var jobs = new PrintTable(new DurableTx(database, "01", Halt.jvm()));
      assertTrue(jobs.add(Kind.RECEIPT, "12", 0, "", NOW));
      assertTrue(jobs.add(Kind.RECEIPT, "12", 1, "", NOW));
      assertFalse(jobs.add(Kind.RECEIPT, "12", 0, "", NOW));
      assertTrue(jobs.add(Kind.X, NOW.toString(), 0, "今天 today\nsecond line", NOW));
      assertEquals(2, jobs.count(Kind.RECEIPT, "12"));
      assertEquals(0, jobs.count(Kind.Z, "12"));
      jobs.leaving(jobs.next().orElseThrow().id());
    }
    try (var database = Database.open(folder.resolve("till"))) {
      var jobs = new PrintTable(new DurableTx(database, "01", Halt.jvm()));
      assertEquals(Set.of(12L), jobs.owedOriginals());
      var waiting = jobs.waiting();
      assertEquals(
          List.of(Kind.RECEIPT, Kind.RECEIPT, Kind.X),
          waiting.stream().map(PrintJob::kind).toList());
      assertEquals(List.of(1, 0, 0), waiting.stream().map(PrintJob::sends).toList());
      var first = waiting.getFirst();
      assertEquals(new PrintJob(first.id(), Kind.RECEIPT, "12", 0, "", NOW, 1), first);
      assertEquals("今天 today\nsecond line", waiting.getLast().body());
      jobs.ended(first.id(), Outcome.PRINTED, NOW);
      assertEquals(Set.of(), jobs.owedOriginals());
      assertEquals(Optional.of(waiting.get(1)), jobs.next());
      assertFalse(jobs.add(Kind.RECEIPT, "12", 0, "", NOW), "an original is printed once");
    }
  }
}
