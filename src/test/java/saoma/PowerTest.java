package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import saoma.cli.ExitCode;
import saoma.cli.Proofs.Cuts;
import saoma.prove.Verdict;
import tools.jackson.databind.json.JsonMapper;

/// The short form of `saoma prove --power`.
class PowerTest {
  @Test
  void aPowerCutAtAnyActOfTheDiskLosesNothing() {
    var results = new ArrayList<String>();
    var words = new ArrayList<String>();
    var code =
        new Proving(new Wiring(), OwnProcess::ours)
            .cuts(new Cuts(2, 0, List.of("drop"), "none", 1), results::add, words::add);
    assertEquals(ExitCode.DONE, code, words::toString);
    var result = JsonMapper.builder().build().readTree(results.getFirst());
    assertTrue(result.get("cuts").asInt() > result.get("actsOfTheDisk").asInt(), results::toString);
    assertEquals(2, result.get("acknowledged").asInt(), results::toString);
    assertEquals(0, result.get("lost").asInt(), results::toString);
    assertTrue(result.get("holds").asBoolean(), results::toString);
  }

  @Test
  void whatTheDatabaseForgetsTheJournalGivesBack() throws IOException, InterruptedException {
    var run = run("amnesia", "none");
    assertHolds(run.verdict());
    assertTrue(run.run().lostByDatabaseAlone() > 0, "the database forgot nothing");
    assertTrue(run.run().givenBack() > 0);
  }

  @Test
  void aDatabaseThatIsNeverForcedIsGivenEverythingBack() throws IOException, InterruptedException {
    var run = run("drop", "database");
    assertHolds(run.verdict());
    assertTrue(run.run().lostByDatabaseAlone() > 0, "the database forgot nothing");
  }

  /// The proof itself must be able to fail.
  @Test
  void aJournalThatIsNotForcedIsNoticed() throws IOException, InterruptedException {
    assertFalse(run("drop", "journal").verdict().holds());
    var both = run("drop", "both").verdict();
    assertTrue(both.lost() > 0, both::toString);
  }

  private record Ran(PowerRun run, Verdict verdict) {}

  private static Ran run(String policy, String lie) throws IOException, InterruptedException {
    var run = new PowerRun(new Cuts(2, 7, List.of(policy), lie, 1), _ -> {});
    return new Ran(run, run.run());
  }

  private static void assertHolds(Verdict verdict) {
    assertTrue(verdict.holds() && verdict.acknowledged() == 2, verdict::toString);
  }
}
