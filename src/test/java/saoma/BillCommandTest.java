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
import saoma.wire.Vectors;
import tools.jackson.databind.json.JsonMapper;

class BillCommandTest {
  private static final String VECTOR = "alipay/bill/20880000000000010156_20260102.csv.zip";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aProgramReadsALineForEachLineAndTheSumsLast() throws IOException {
    assertEquals(ExitCode.DONE, read(VECTOR, "alipay", "2026-01-02", "--json"));
    var lines = out.toString().lines().toList();
    assertEquals(4, lines.size());
    var first = JsonMapper.shared().readTree(lines.getFirst());
    assertEquals("line", first.get("is").asString());
    assertEquals("T20260102030405001", first.get("number").asString());
    assertEquals(8888, first.get("amount").asLong());
    var last = JsonMapper.shared().readTree(lines.getLast());
    assertEquals("Whole", last.get("answer").asString());
    assertEquals(8896, last.get("net").asLong());
  }

  @Test
  void aPersonReadsTheSame() throws IOException {
    assertEquals(ExitCode.DONE, read(VECTOR, "alipay", "2026-01-02"));
    assertTrue(out.toString().contains("REFUND"), out.toString());
    assertTrue(
        out.toString().contains("2 paid 98.88; 1 refunded 8.88; fee 0.54; net 88.96"),
        out.toString());
    assertTrue(out.toString().contains("The bill is whole"), out.toString());
  }

  @Test
  void aRefusedFileFails() throws IOException {
    assertEquals(ExitCode.FAILED, read(VECTOR, "alipay", "2026-01-03"));
    assertTrue(out.toString().contains("REFUSED (OTHER_DAY)"), out.toString());
    assertEquals(ExitCode.FAILED, read("alipay/bill/zip-slip.zip", "alipay", "2026-01-02"));
    assertTrue(out.toString().contains("REFUSED (HOSTILE)"), out.toString());
    assertEquals(ExitCode.FAILED, read(VECTOR, "wechat", "2026-01-02", "--json"));
    assertTrue(out.toString().contains("\"flaw\":\"NOT_A_BILL\""), out.toString());
    assertEquals(ExitCode.FAILED, run("--channel=alipay", "--date=2026-01-02", "--file=nowhere"));
    assertTrue(err.toString().contains("cannot be read"), err.toString());
  }

  @Test
  void wrongUseIsSaid() {
    assertEquals(ExitCode.MISUSED, run("--channel=alipay"));
    assertEquals(ExitCode.MISUSED, run("--channel=cash", "--date=2026-01-02"));
    assertEquals(ExitCode.MISUSED, run("--channel=alipay", "--date=yesterday"));
    assertEquals(ExitCode.MISUSED, run("--channel=alipay", "--date=+99999-01-02"));
  }

  @Test
  void aDayThatIsNotOverHasNoBillYet() {
    assertEquals(ExitCode.FAILED, run("--channel=wechat", "--date=2150-01-01", "--json"));
    assertTrue(out.toString().contains("\"answer\":\"NotReady\""), out.toString() + err);
    assertEquals(ExitCode.DONE, run("--channel=alipay", "--date=2025-01-01", "--json"));
    assertTrue(out.toString().contains("\"answer\":\"NoBill\""), out.toString() + err);
  }

  @Test
  void aChannelThatIsOffIsSaidSo() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"alipay\":{\"enabled\":false}}");
    assertEquals(ExitCode.FAILED, run("--channel=alipay", "--date=2026-01-02"));
    assertTrue(err.toString().contains("switched alipay off"), err.toString());
  }

  private int read(String vector, String channel, String day, String... more) {
    var all = new ArrayList<>(List.of("--channel=" + channel, "--date=" + day));
    all.add("--file=" + Vectors.file(vector));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }

  private int run(String... arguments) {
    var all = new ArrayList<>(List.of("bill", "--home=" + folder));
    all.addAll(List.of(arguments));
    return Main.commands(new Wiring())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
