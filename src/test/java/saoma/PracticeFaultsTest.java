package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.cli.ExitCode;
import saoma.cli.Runs;
import saoma.practice.fault.Kind;

class PracticeFaultsTest {
  @TempDir private Path folder;

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("faults.json"), text);
  }

  @Test
  void whatIsTypedCountsMoreThanTheFile() throws Exception {
    var file = file("{\"random\":{\"seed\":3,\"percent\":5,\"faults\":[\"hang-up\"]}}");
    var chance = PracticeFaults.plan(new Runs.Faults(file, 8L, 40)).chance();
    assertEquals(8, chance.seed());
    assertEquals(40, chance.percent());
    assertEquals(List.of(Kind.HANG_UP), chance.kinds());
    assertEquals(5, PracticeFaults.plan(new Runs.Faults(file, null, null)).chance().percent());
    assertTrue(PracticeFaults.plan(new Runs.Faults(null, 8L, null)).isHonest());
  }

  @Test
  void aMistakeNamesFileAndPlace() throws Exception {
    var file = file("{\"rules\":[{\"fault\":\"delay\"}]}");
    var wrong =
        assertThrows(
            PracticeFaults.Misused.class,
            () -> PracticeFaults.plan(new Runs.Faults(file, null, null)));
    assertEquals(file + ": rules[0].millis: is missing", wrong.getMessage());
    var missing = new Runs.Faults(folder.resolve("none"), null, null);
    assertThrows(PracticeFaults.Misused.class, () -> PracticeFaults.plan(missing));
  }

  @Test
  void theCommandEndsMisusedBeforeItStartsAnything() throws Exception {
    var words = new ArrayList<String>();
    var file = file("{\"random\":\n{\"percent\":}}");
    var gateway = folder.resolve("gateway");
    var wish = new Runs.Practice(gateway, 0, true, null, new Runs.Faults(file, null, null));
    assertEquals(ExitCode.MISUSED, new Wiring().practice(wish, words::add, words::add));
    assertEquals(List.of(file + ": line 2, column 12: not readable as JSON"), words);
    assertTrue(Files.notExists(gateway));
  }
}
