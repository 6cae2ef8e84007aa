package saoma.device.escpos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import saoma.device.escpos.EscPos.Chinese;
import saoma.device.escpos.EscPos.Pin;
import saoma.device.escpos.PrinterTalk.Told;

@Timeout(120)
class PrinterTalkTest {
  private static final byte[] SLIP =
      new EscPos(Paper.NARROW, Chinese.FONT, true)
          .encode(Slip.of(List.of("一 one", "二 two", "三 three")));

  @TempDir Path folder;
  private SimulatedPrinter printer;
  private Watching company;

  @BeforeEach
  void open() throws IOException {
    printer = new SimulatedPrinter(Paper.NARROW);
    company = new Watching();
  }

  @AfterEach
  void close() throws IOException {
    printer.close();
  }

  private PrinterTalk talk() {
    return new PrinterTalk(port(), true, Duration.ofSeconds(2));
  }

  private NetworkPort port() {
    return new NetworkPort("127.0.0.1", printer.port(), Duration.ofSeconds(5));
  }

  /// Refills, closes the cover, or gives up, as soon as the printer stands still.
  private final class Watching implements PrinterTalk.Company {
    int left;
    Optional<PrinterTrouble> stood = Optional.empty();
    boolean refills;
    boolean leaves;
    boolean kicks;

    @Override
    public void leaving() {
      left++;
    }

    @Override
    public void held(Optional<PrinterTrouble> trouble) {
      if (trouble.isPresent()) {
        stood = trouble;
        if (refills && !kicks) {
          try {
            printer.refill();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }

    @Override
    public Optional<Pin> kick() {
      var wanted = kicks;
      kicks = false;
      return wanted ? Optional.of(Pin.TWO) : Optional.empty();
    }

    @Override
    public boolean gone() {
      return leaves;
    }
  }

  @Test
  void aSlipIsPrintedAndConfirmed() {
    assertEquals(new Told.Printed(false), talk().print(SLIP, company));
    assertEquals("一 one\n二 two\n三 three\n", printer.text());
    assertEquals(1, company.left);
    assertEquals(1, printer.slips().size());
  }

  @Test
  void aRollNearItsEndIsTold() {
    printer.nearEnd(true);
    assertEquals(new Told.Printed(true), talk().print(SLIP, company));
  }

  @Test
  void withoutPaperNothingLeaves() {
    printer.paperFor(0);
    assertEquals(new Told.NotBegun(PrinterTrouble.PAPER_OUT), talk().print(SLIP, company));
    assertEquals(0, company.left);
    assertEquals("", printer.text());
  }

  @Test
  void anOpenCoverIsToldBeforeMissingPaper() throws IOException {
    printer.paperFor(0);
    printer.cover(true);
    assertEquals(new Told.NotBegun(PrinterTrouble.COVER_OPEN), talk().print(SLIP, company));
  }

  @Test
  void paperThatEndsInTheMiddleIsWaitedForAndTheSlipComesOnce() {
    printer.paperFor(40);
    company.refills = true;
    assertEquals(new Told.Printed(false), talk().print(SLIP, company));
    assertEquals(Optional.of(PrinterTrouble.PAPER_OUT), company.stood);
    assertEquals("一 one\n二 two\n三 three\n", printer.text());
    assertEquals(1, company.left);
  }

  @Test
  void theDrawerOpensWhileThePrinterStandsStill() {
    printer.paperFor(40);
    company.kicks = true;
    company.refills = true;
    assertEquals(new Told.Printed(false), talk().print(SLIP, company));
    assertEquals(1, printer.kicks());
  }

  @Test
  void whoeverGivesUpWaitingDoesNotKnow() {
    printer.paperFor(40);
    company.leaves = true;
    assertEquals(new Told.Lost(), talk().print(SLIP, company));
  }

  @Test
  void aLineThatBreaksInTheMiddleIsAnAnswerLost() {
    printer.hangUpAfter(12 + SLIP.length / 2);
    assertEquals(new Told.Lost(), talk().print(SLIP, company));
    assertEquals(1, company.left);
  }

  @Test
  void nobodyThereIsSilence() throws IOException {
    printer.close();
    assertEquals(new Told.NotBegun(PrinterTrouble.SILENT), talk().print(SLIP, company));
    assertFalse(talk().kick(Pin.TWO));
  }

  @Test
  void aThingThatSaysNothingGetsNoSlip() {
    printer.mute(true);
    var quick = new PrinterTalk(port(), true, Duration.ofMillis(200));
    assertEquals(new Told.NotBegun(PrinterTrouble.SILENT), quick.print(SLIP, company));
    assertEquals("", printer.text());
  }

  @Test
  void nonsenseIsNoAnswer() {
    printer.garbage(true);
    var quick = new PrinterTalk(port(), true, Duration.ofMillis(200));
    assertEquals(new Told.NotBegun(PrinterTrouble.SILENT), quick.print(SLIP, company));
    assertEquals("", printer.text());
  }

  @Test
  void aCloneWithoutTheLastAnswerIsBelievedWhenAllIsWell() {
    printer.withoutDone();
    var quick = new PrinterTalk(port(), true, Duration.ofMillis(300));
    assertEquals(new Told.Printed(false), quick.print(SLIP, company));
    assertEquals(1, printer.slips().size());
  }

  @Test
  void oneThatIsKnownToBeMuteIsGivenTheSlip() {
    printer.mute(true);
    var deaf = new PrinterTalk(port(), false, Duration.ofSeconds(2));
    assertEquals(new Told.Printed(false), deaf.print(SLIP, company));
  }

  @Test
  void theDrawerOpensWithPaperAndWithout() throws Exception {
    assertTrue(talk().kick(Pin.TWO));
    kicked(1);
    printer.paperFor(0);
    assertTrue(talk().kick(Pin.FIVE));
    kicked(2);
  }

  /// The wish is on its way when the one who sent it has gone on.
  private void kicked(int times) throws InterruptedException {
    for (var n = 0; n < 600 && printer.kicks() < times; n++) {
      Thread.sleep(100);
    }
    assertEquals(times, printer.kicks());
  }

  @Test
  void aDeviceTakesTheSlipAndIsNeverMade() throws IOException {
    var device = Files.createFile(folder.resolve("lp0"));
    var talk =
        new PrinterTalk(new DevicePort(device, Duration.ofSeconds(20)), false, Duration.ZERO);
    assertEquals(new Told.Printed(false), talk.print(SLIP, company));
    assertArrayEquals(SLIP, Files.readAllBytes(device));
    var missing = folder.resolve("lp1");
    var gone =
        new PrinterTalk(new DevicePort(missing, Duration.ofSeconds(20)), false, Duration.ZERO);
    assertEquals(new Told.NotBegun(PrinterTrouble.SILENT), gone.print(SLIP, company));
    assertFalse(Files.exists(missing));
  }

  /// A pipe that nobody reads lets nobody open it, like a printer that is off.
  @Test
  void aDeviceThatHangsIsGivenUp() throws Exception {
    var pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    var talk = new PrinterTalk(new DevicePort(pipe, Duration.ofMillis(300)), false, Duration.ZERO);
    assertEquals(new Told.NotBegun(PrinterTrouble.SILENT), talk.print(SLIP, company));
    assertEquals(new Told.NotBegun(PrinterTrouble.SILENT), talk.print(SLIP, company));
    assertEquals(0, company.left);
    try (var in = Files.newInputStream(pipe)) {
      assertEquals(-1, in.read());
    }
  }
}
