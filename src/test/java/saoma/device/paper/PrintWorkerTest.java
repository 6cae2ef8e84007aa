package saoma.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import saoma.device.CashDrawer.Kick;
import saoma.device.escpos.EscPos;
import saoma.device.escpos.EscPos.Chinese;
import saoma.device.escpos.EscPos.Pin;
import saoma.device.escpos.NetworkPort;
import saoma.device.escpos.Paper;
import saoma.device.escpos.PrinterTalk;
import saoma.device.escpos.PrinterTrouble;
import saoma.device.escpos.SimulatedPrinter;
import saoma.device.escpos.Slip;
import saoma.device.paper.PrintJob.Kind;
import saoma.device.paper.PrintJob.Outcome;

@Timeout(240)
class PrintWorkerTest {
  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
  private static final Duration RETRY = Duration.ofMillis(100);

  private final MemoryJobs jobs = new MemoryJobs();
  private final Desk desk = new Desk();
  private SimulatedPrinter printer;
  private PrintWorker worker;

  /// A paper says what it is; one called `wrong` cannot be printed.
  private static final class Desk implements PrintWorker.Office {
    final List<PrinterState> states = new CopyOnWriteArrayList<>();
    final List<String> twice = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Slip> slip(PrintJob job, PaperSlips slips) {
      if (job.subject().equals("wrong")) {
        throw new IllegalArgumentException("not as it was issued");
      }
      var mark = job.sends() > 0 ? " again" : "";
      return Optional.of(Slip.of(List.of(job.kind() + " " + job.subject() + mark, "the end")));
    }

    @Override
    public void state(PrinterState state) {
      states.add(state);
    }

    @Override
    public void maybeTwice(PrintJob job) {
      twice.add(job.subject());
    }

    @Override
    public void ended(PrintJob job, Outcome outcome) {}
  }

  @BeforeEach
  void open() throws IOException {
    printer = new SimulatedPrinter(Paper.NARROW);
    worker = new PrintWorker(jobs, desk, () -> NOW, RETRY);
  }

  @AfterEach
  void close() throws IOException {
    worker.close();
    printer.close();
  }

  private Optional<Printer> there() {
    var port = new NetworkPort("127.0.0.1", printer.port(), Duration.ofSeconds(5));
    var language = new EscPos(Paper.NARROW, Chinese.FONT, true);
    var talk = new PrinterTalk(port, true, Duration.ofSeconds(2));
    return Optional.of(new Printer(talk, language, Optional.empty(), Optional.of(Pin.TWO)));
  }

  private void owe(String subject) {
    jobs.add(Kind.RECEIPT, subject, 0, "", NOW);
    worker.look();
  }

  private static void until(BooleanSupplier fact) throws InterruptedException {
    for (var n = 0; n < 1_200 && !fact.getAsBoolean(); n++) {
      new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
    }
    assertTrue(fact.getAsBoolean());
  }

  private boolean stands(PrinterTrouble trouble) {
    return desk.states.stream().anyMatch(s -> s.trouble().equals(Optional.of(trouble)));
  }

  @Test
  void papersComeInTheirOrderAndOnce() throws Exception {
    worker.use(there());
    owe("1");
    owe("2");
    owe("1");
    owe("3");
    until(() -> jobs.outcomes().size() == 3);
    assertEquals("RECEIPT 1\nthe end\nRECEIPT 2\nthe end\nRECEIPT 3\nthe end\n", printer.text());
    assertEquals(3, printer.slips().size());
    assertEquals(PrinterState.QUIET, desk.states.getLast());
  }

  @Test
  void withoutPaperItIsToldAndPrintedOnceWhenThereIsSome() throws Exception {
    printer.paperFor(0);
    worker.use(there());
    owe("1");
    owe("2");
    until(() -> stands(PrinterTrouble.PAPER_OUT));
    assertTrue(desk.states.getLast().waiting() >= 1);
    printer.refill();
    until(() -> jobs.outcomes().size() == 2);
    assertEquals("RECEIPT 1\nthe end\nRECEIPT 2\nthe end\n", printer.text());
    assertEquals(List.of(), desk.twice);
  }

  @Test
  void paperThatEndsInAReceiptIsNoReasonForASecondOne() throws Exception {
    printer.paperFor(20);
    worker.use(there());
    owe("1");
    until(() -> stands(PrinterTrouble.PAPER_OUT));
    printer.refill();
    until(() -> jobs.outcomes().size() == 1);
    assertEquals("RECEIPT 1\nthe end\n", printer.text());
    assertEquals(List.of(Outcome.PRINTED), jobs.outcomes());
    assertEquals(List.of(), desk.twice);
  }

  @Test
  void aLostAnswerMeansOnceMoreWithAMark() throws Exception {
    printer.hangUpAfter(12 + 20);
    worker.use(there());
    owe("1");
    until(() -> jobs.outcomes().size() == 1);
    assertEquals(List.of("1"), desk.twice);
    assertTrue(printer.text().endsWith("RECEIPT 1 again\nthe end\n"), printer.text());
    assertEquals(List.of(Outcome.PRINTED), jobs.outcomes());
  }

  @Test
  void aKilledTillPrintsWhatItOwesAndMarksWhatMayBeOut() throws Exception {
    owe("1");
    owe("2");
    jobs.leaving(1);
    worker.use(there());
    until(() -> jobs.outcomes().size() == 2);
    assertEquals("RECEIPT 1 again\nthe end\nRECEIPT 2\nthe end\n", printer.text());
    assertEquals(List.of("1"), desk.twice);
  }

  @Test
  void aPaperThatCannotBePrintedStopsNoOther() throws Exception {
    worker.use(there());
    owe("wrong");
    owe("2");
    until(() -> jobs.outcomes().size() == 2);
    assertEquals(List.of(Outcome.DROPPED, Outcome.PRINTED), jobs.outcomes());
    assertEquals("RECEIPT 2\nthe end\n", printer.text());
  }

  @Test
  void aPrinterThatIsOffIsToldAndFoundAgain() throws Exception {
    var gone = there();
    printer.close();
    worker.use(gone);
    owe("1");
    until(() -> stands(PrinterTrouble.SILENT));
    assertEquals(1, desk.states.getLast().waiting());
    printer = new SimulatedPrinter(Paper.NARROW);
    worker.use(there());
    until(() -> jobs.outcomes().size() == 1);
    assertEquals("RECEIPT 1\nthe end\n", printer.text());
  }

  @Test
  void theDrawerOpensAlsoWhileAReceiptWaitsForPaper() throws Exception {
    var told = new ArrayBlockingQueue<Kick>(5);
    worker.use(there());
    worker.kick(told::add);
    assertEquals(Kick.SENT, told.poll(60, TimeUnit.SECONDS));
    printer.paperFor(20);
    owe("1");
    until(() -> stands(PrinterTrouble.PAPER_OUT));
    worker.kick(told::add);
    assertEquals(Kick.SENT, told.poll(60, TimeUnit.SECONDS));
    until(() -> printer.kicks() == 2);
    printer.refill();
    until(() -> jobs.outcomes().size() == 1);
    assertEquals("RECEIPT 1\nthe end\n", printer.text());
  }

  @Test
  void aDrawerThatCannotBeReachedIsToldAndNeverOpensLater() throws Exception {
    var told = new ArrayBlockingQueue<Kick>(5);
    worker.kick(told::add);
    assertEquals(Kick.SILENT, told.poll(60, TimeUnit.SECONDS));
    worker.use(there());
    owe("1");
    until(() -> jobs.outcomes().size() == 1);
    assertEquals(0, printer.kicks());
  }

  @Test
  void whatIsOwedIsPrintedBeforeTheTillCloses() throws Exception {
    worker.use(there());
    owe("1");
    worker.close();
    assertEquals(List.of(Outcome.PRINTED), jobs.outcomes());
    assertEquals("RECEIPT 1\nthe end\n", printer.text());
  }
}
