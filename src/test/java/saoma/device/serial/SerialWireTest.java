package saoma.device.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import saoma.device.escpos.EscPos.Pin;
import saoma.device.escpos.PrinterTalk;
import saoma.device.escpos.PrinterTalk.Told;
import saoma.device.escpos.PrinterTrouble;
import saoma.device.escpos.SerialPort;
import saoma.settings.SerialLine;

/// The real library over a serial port that the system makes up.
@Timeout(120)
@EnabledIf("saoma.device.serial.PseudoTerminal#isHere")
class SerialWireTest {
  private static final Duration WAIT = Duration.ofSeconds(20);

  private static SerialLine line(PseudoTerminal terminal) {
    return SerialLine.of(terminal.name() + "@9600,8N1").orElseThrow();
  }

  @Test
  void bytesGoAndComeAsTheyAre() throws Exception {
    try (var terminal = new PseudoTerminal();
        var wire = SerialWires.NATIVE.open(line(terminal))) {
      var all = new byte[600];
      for (var i = 0; i < all.length; i++) {
        all[i] = (byte) i;
      }
      var heard = new ByteArrayOutputStream();
      var reader =
          Thread.ofPlatform()
              .start(() -> {
                while (heard.size() < all.length) {
                  heard.write(read(terminal));
                }
              });
      wire.write(all, WAIT);
      reader.join(WAIT);
      assertEquals(600, heard.size());
      assertArrayEquals(all, heard.toByteArray());
      terminal.write(new byte[] {0x12, 0x03, 0x11, 0x13, (byte) 0xff});
      for (var said : new int[] {0x12, 0x03, 0x11, 0x13, 0xff}) {
        assertEquals(said, wire.read(WAIT));
      }
      assertEquals(-1, wire.read(Duration.ofMillis(20)));
    }
  }

  private static int read(PseudoTerminal terminal) {
    try {
      return terminal.read(5_000);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aPortThatIsNotThereIsSaidToBe() {
    var none = SerialLine.of("/dev/ttyNone@9600").orElseThrow();
    assertThrows(IOException.class, () -> SerialWires.NATIVE.open(none));
  }

  /// The printer's own conversation, status and all.
  @Test
  void aPrinterAnswersOverIt() throws Exception {
    try (var terminal = new PseudoTerminal()) {
      var printer = new SerialPrinter(terminal);
      printer.start();
      var talk =
          new PrinterTalk(new SerialPort(line(terminal), SerialWires.NATIVE, WAIT), true, WAIT);
      assertInstanceOf(
          Told.Printed.class, talk.print(new byte[] {'s', 'l', 'i', 'p', '\n'}, new Alone()));
      printer.out = true;
      assertEquals(
          new Told.NotBegun(PrinterTrouble.PAPER_OUT), talk.print(new byte[] {'x'}, new Alone()));
      assertTrue(printer.said().contains("slip"), printer.said());
    }
  }

  /// Answers what a printer does to `DLE EOT` and `GS r`.
  private static final class SerialPrinter {
    private final PseudoTerminal terminal;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private volatile boolean out;

    SerialPrinter(PseudoTerminal terminal) {
      this.terminal = terminal;
    }

    void start() {
      Thread.ofPlatform().daemon().start(this::serve);
    }

    private void serve() {
      try {
        while (true) {
          var one = terminal.read(100);
          if (one < 0) {
            continue;
          }
          taken.write(one);
          var all = taken.toByteArray();
          var end = all.length;
          if (end > 2 && all[end - 3] == 0x10 && all[end - 2] == 4) {
            terminal.write(new byte[] {(byte) (one == 4 && out ? 0x72 : 0x12)});
          } else if (end > 2 && all[end - 3] == 0x1D && all[end - 2] == 'r') {
            terminal.write(new byte[] {0});
          }
        }
      } catch (IOException _) {
        // The test is over.
      }
    }

    String said() {
      return taken.toString(StandardCharsets.ISO_8859_1);
    }
  }

  private static final class Alone implements PrinterTalk.Company {
    @Override
    public void leaving() {}

    @Override
    public void held(Optional<PrinterTrouble> trouble) {}

    @Override
    public Optional<Pin> kick() {
      return Optional.empty();
    }

    @Override
    public boolean gone() {
      return true;
    }
  }
}
