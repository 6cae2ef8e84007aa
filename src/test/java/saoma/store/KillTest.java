package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.payment.PaymentState.Awaiting;
import saoma.store.CannotOpen.Reason;

/// SIGKILL at any instant takes nothing away that was acknowledged and leaves no half of a sale.
/// The same file goes on from kill to kill. What a power cut takes is another matter, and not to be
/// had in a unit test.
class KillTest {
  private static final int KILLS = 4;

  @TempDir Path folder;

  @Test
  void noAcknowledgedSaleIsLostWhenTheTillIsKilled() throws IOException, InterruptedException {
    var seed = 2026_11_23L;
    var random = new SplittableRandom(seed);
    var acknowledged = new ArrayList<String>();
    for (var kill = 0; kill < KILLS; kill++) {
      sellUntilKilled("kill" + kill, 20 + random.nextInt(100), acknowledged);
      check(acknowledged, "seed " + seed + ", kill " + kill);
    }
    assertTrue(acknowledged.size() >= KILLS * 20);
  }

  private void sellUntilKilled(String name, int sales, List<String> acknowledged)
      throws IOException, InterruptedException {
    var child = start(name);
    try (var lines = child.inputReader()) {
      awaitOpen(lines);
      assertEquals(
          Reason.IN_USE,
          assertThrows(CannotOpen.class, () -> Database.open(Till.file(folder))).reason());
      for (var i = 0; i < sales; i++) {
        acknowledged.add(lines.readLine());
      }
      // Not Process.destroyForcibly, which closes the pipe we still read from.
      child.toHandle().destroyForcibly();
      // What it had said and we had not read was acknowledged too.
      lines
          .lines()
          .filter(line -> line.startsWith("S") && line.length() == 19)
          .forEach(acknowledged::add);
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertEquals(128 + 9, child.waitFor(), "it was not killed but ended");
  }

  private Process start(String name) throws IOException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            java,
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            KilledTill.class.getName(),
            folder.toString(),
            name,
            "1000000")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// Skips what a library logs to standard output.
  private static void awaitOpen(BufferedReader lines) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals("open")) {
        return;
      }
    }
    throw new IOException("the child did not open its database");
  }

  private void check(List<String> acknowledged, String where) {
    try (var till = Till.at(folder)) {
      var orders = till.books.read(p -> p.orders().latest(100_000));
      var payments = till.books.read(p -> p.payments().latest(100_000));
      var numbers = payments.stream().map(payment -> payment.number()).toList();
      assertTrue(new java.util.HashSet<>(numbers).containsAll(acknowledged), where);
      assertEquals(orders.size(), payments.size(), where);
      assertEquals(orders.size(), orders.getFirst().id(), where + ": a gap");
      assertTrue(payments.stream().allMatch(p -> p.state().equals(new Awaiting(null))), where);
      assertTrue(orders.stream().allMatch(o -> o.lines().equals(Till.cart().lines())), where);
      var rows =
          till.books.look(
              h -> h.select("select count(*) from payment_journal").mapTo(Integer.class).one());
      assertEquals(orders.size(), rows, where);
      assertEquals(Optional.empty(), new Journals(till.books).firstBroken(), where);
    }
  }
}
