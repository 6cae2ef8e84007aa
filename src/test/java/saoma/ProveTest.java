package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import saoma.cli.ExitCode;
import saoma.cli.Proofs.Kills;
import tools.jackson.databind.json.JsonMapper;

/// The short form of `saoma prove --kills`: real processes, real SIGKILLs.
class ProveTest {
  private static final int KILLS = 3;
  private static final int SEED = 6;

  @Test
  void aTillThatIsKilledWhileItSellsLosesNothing() {
    var ours = OwnProcess.ours();
    var own =
        new OwnProcess(
            ours.java(),
            ours.options(),
            System.getProperty("surefire.test.class.path", ours.classPath()));
    var results = new ArrayList<String>();
    var words = new ArrayList<String>();
    var code =
        new Proving(new Wiring(), () -> own)
            .kills(new Kills(KILLS, 1, false, SEED), results::add, words::add);
    assertEquals(ExitCode.DONE, code, words::toString);
    var result = JsonMapper.builder().build().readTree(results.getFirst());
    assertEquals(KILLS, result.get("kills").asInt());
    assertTrue(result.get("acknowledged").asInt() > 0, results::toString);
    assertEquals(0, result.get("lost").asInt(), results::toString);
    assertEquals(0, result.get("doubled").asInt(), results::toString);
    assertTrue(result.get("holds").asBoolean(), results::toString);
  }
}
