package saoma.device.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import saoma.device.scale.Weighed.Moving;
import saoma.device.scale.Weighed.Silent;
import saoma.device.scale.Weighed.Steady;
import saoma.device.serial.PseudoTerminal;
import saoma.device.serial.SerialWires;
import saoma.settings.SerialLine;

@Timeout(120)
class SerialScaleTest {
  private final LinkedBlockingQueue<Weighed> heard = new LinkedBlockingQueue<>();

  private Weighed next() throws InterruptedException {
    var next = heard.poll(60, TimeUnit.SECONDS);
    return next == null ? new Silent() : next;
  }

  @Test
  void eachChangeIsHeardOnceUntilNobodyListens() throws Exception {
    var simulated = new SimulatedScale(ScaleProtocol.STREAM);
    simulated.holds(120, false);
    try (var _ = simulated.scale().listen(heard::add)) {
      assertEquals(new Moving(OptionalLong.of(120)), next());
      simulated.holds(350, true);
      assertEquals(new Steady(350, false), next());
      simulated.holds(0, true);
      assertEquals(new Steady(0, false), next());
      assertEquals(0, heard.size());
    }
    simulated.holds(500, true);
    assertNull(heard.poll(300, TimeUnit.MILLISECONDS));
  }

  @Test
  void oneThatIsAskedAnswers() throws Exception {
    var simulated = new SimulatedScale(ScaleProtocol.TOLEDO);
    simulated.says("\u000201.234\r");
    try (var _ = simulated.scale().listen(heard::add)) {
      assertEquals(new Steady(1_234, false), next());
      simulated.says("");
      assertEquals(new Silent(), next());
      simulated.says("\u0002?A\r");
      assertEquals(new Moving(OptionalLong.empty()), next());
    }
  }

  @Test
  void aCableThatIsPutBackIsFoundAgain() throws Exception {
    var simulated = new SimulatedScale(ScaleProtocol.STREAM);
    simulated.holds(350, true);
    try (var _ = simulated.scale().listen(heard::add)) {
      assertEquals(new Steady(350, false), next());
      simulated.pull(true);
      assertEquals(new Silent(), next());
      simulated.holds(360, true);
      simulated.pull(false);
      assertEquals(new Steady(360, false), next());
      assertEquals(2, simulated.lines());
    }
  }

  @Test
  void aTestSaysWhatTheScaleSays() {
    var simulated = new SimulatedScale(ScaleProtocol.NCI);
    assertEquals(new Silent(), simulated.serial().once());
    simulated.says("\n01.250KG\r\nS00\r\u0003");
    assertEquals(new Steady(1_250, false), simulated.serial().once());
    simulated.pull(true);
    assertEquals(new Silent(), simulated.serial().once());
  }

  /// The highest bit may be a parity that the port was not told of.
  @Test
  void aParityThatNobodyTookOffIsNoMatter() {
    var simulated = new SimulatedScale(ScaleProtocol.TOLEDO);
    simulated.says("\u0082\u00b01.\u00b234\r");
    assertEquals(new Steady(1_234, false), simulated.serial().once());
  }

  @Test
  void theRealLibraryHearsAScaleToo() throws Exception {
    assumeTrue(PseudoTerminal.isHere());
    try (var terminal = new PseudoTerminal()) {
      var line = SerialLine.of(terminal.name() + "@9600").orElseThrow();
      var scale = new SerialScale(line, ScaleProtocol.STREAM, SerialWires.NATIVE);
      try (var _ = scale.listen(heard::add)) {
        while (heard.isEmpty()) {
          terminal.write("ST,GS,+  1.234kg\r\n".getBytes(StandardCharsets.US_ASCII));
          Thread.sleep(50);
        }
        assertEquals(new Steady(1_234, false), next());
      }
    }
  }
}
