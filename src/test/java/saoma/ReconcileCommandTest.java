package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.cli.ExitCode;
import saoma.settings.Home;
import saoma.store.PreparedDatabase;
import saoma.wire.Vectors;
import tools.jackson.databind.json.JsonMapper;

/// `saoma reconcile` over the books of a till that sold nothing.
class ReconcileCommandTest {
  private static final String VECTOR = "alipay/bill/20880000000000010156_20260102.csv.zip";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aBillThatTheBooksDoNotKnowDiffersTwiceTheSame() {
    PreparedDatabase.in(new Home(folder).database());
    assertEquals(ExitCode.DIFFERS, read("--json"), err.toString());
    var first = out.toString();
    var lines = first.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    var differences =
        lines.stream().filter(one -> one.get("is").asString().equals("difference")).toList();
    assertEquals(3, differences.size(), first);
    assertEquals("ONLY_THEIRS", differences.getFirst().get("kind").asString());
    assertEquals("OPEN", differences.getFirst().get("status").asString());
    var match = lines.getLast();
    assertEquals("match", match.get("is").asString());
    assertEquals(false, match.get("green").asBoolean());
    assertEquals(3, match.get("open").asLong());
    assertEquals(9000, match.get("theirs").asLong());
    assertEquals(-9000, match.get("rest").asLong());
    assertEquals(8896, match.get("net").asLong(), "as the bill says itself");
    assertEquals(50, match.get("discount").asLong());
    out.getBuffer().setLength(0);
    assertEquals(ExitCode.DIFFERS, read("--json"));
    assertEquals(first, out.toString());
  }

  @Test
  void aPersonReadsWhatIsWrong() {
    PreparedDatabase.in(new Home(folder).database());
    assertEquals(ExitCode.DIFFERS, read());
    assertTrue(out.toString().contains("only in the bill: 88.88"), out.toString());
    assertTrue(out.toString().contains("3 differences, 107.76 not explained"), out.toString());
  }

  @Test
  void aBillThatIsNotBelievedIsNotCompared() {
    PreparedDatabase.in(new Home(folder).database());
    assertEquals(
        ExitCode.FAILED,
        run("--channel=alipay", "--date=2026-01-03", "--file=" + Vectors.file(VECTOR), "--json"));
    assertTrue(out.toString().contains("\"matched\":false"), out.toString());
    assertTrue(out.toString().contains("\"answer\":\"Refused\""), out.toString());
  }

  @Test
  void wrongUseIsSaid() {
    assertEquals(ExitCode.MISUSED, run("--channel=alipay"));
    assertEquals(ExitCode.MISUSED, run("--channel=cash", "--date=2026-01-02"));
    assertEquals(ExitCode.MISUSED, run("--channel=all", "--date=2026-01-02", "--file=x"));
    assertEquals(ExitCode.MISUSED, run("--channel=alipay", "--date=yesterday"));
  }

  @Test
  void withoutBooksThereIsNothingToCompare() throws IOException {
    assertEquals(ExitCode.FAILED, read());
    assertTrue(err.toString().contains("There are no books"), err.toString());
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count(), "and none are made");
    }
  }

  private int read(String... more) {
    var all = new ArrayList<>(List.of("--channel=alipay", "--date=2026-01-02"));
    all.add("--file=" + Vectors.file(VECTOR));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }

  private int run(String... arguments) {
    var all = new ArrayList<>(List.of("reconcile", "--home=" + folder));
    all.addAll(List.of(arguments));
    return Main.commands(new Wiring())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
