package saoma.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The H2 that is built in is one that passed the gates; the quick one of them is run each time.
class GatesTest {
  /// A bad one has lost the first by then.
  private static final int COMMITS = 40;

  @TempDir private Path folder;

  @Test
  void theBuiltInH2HasPassedTheGates() throws Exception {
    var gates = new Gates(Gates.builtIn(), folder);
    assertTrue(Gates.PASSED.contains(gates.version()), gates.version());
    assertEquals(0, gates.reuse(COMMITS));
  }
}
