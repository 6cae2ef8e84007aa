package saoma.device.paper;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.device.CashDrawer;
import saoma.device.CashDrawer.Kick;
import saoma.device.escpos.EscPos.Pin;
import saoma.device.escpos.PrinterTalk;
import saoma.device.escpos.PrinterTalk.Told;
import saoma.device.escpos.PrinterTrouble;
import saoma.device.escpos.Slip;

/// The one thread that talks to the printer: prints what is owed, the oldest first, and tries again
/// for as long as it takes. Nobody ever waits for it.
///
/// What the printer confirmed is never sent again. Where its answer was lost the paper is sent once
/// more and says so on its face; where that answer is lost too a person looks.
public final class PrintWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PrintWorker.class);
  private static final Duration REST = Duration.ofMinutes(1);
  private static final Duration LAST_PAPER = Duration.ofSeconds(5);
  private static final int MOST_SENDS = 2;

  private final PrintJobs jobs;
  private final Office office;
  private final InstantSource clock;
  private final Duration retry;
  private final ConcurrentLinkedQueue<CompletableFuture<Kick>> kicks =
      new ConcurrentLinkedQueue<>();
  private final Semaphore wake = new Semaphore(0);
  private final Thread thread = Thread.ofVirtual().name("printer").unstarted(this::loop);
  private volatile Optional<Printer> printer = Optional.empty();
  private volatile boolean nearEnd;
  private volatile boolean closing;

  /// Who knows what a job says, and hears what became of it; on the worker's thread.
  public interface Office {
    /// Empty if the books have no such thing.
    Optional<Slip> slip(PrintJob job, PaperSlips slips);

    void state(PrinterState state);

    /// The printer's answer was lost, so that the paper may come twice.
    void maybeTwice(PrintJob job);

    void ended(PrintJob job, PrintJob.Outcome outcome);
  }

  /// @param retry how long it waits before it asks again a printer that did not print
  public PrintWorker(PrintJobs jobs, Office office, InstantSource clock, Duration retry) {
    this.jobs = jobs;
    this.office = office;
    this.clock = clock;
    this.retry = retry;
  }

  /// Begins to work with this printer; empty for none.
  public void use(Optional<Printer> next) {
    printer = next;
    if (next.isPresent() && thread.getState() == Thread.State.NEW) {
      thread.start();
    }
    look();
  }

  /// There is something new to do.
  public void look() {
    wake.release();
  }

  /// Opens the drawer that hangs on the printer, before the next paper. A wish that could not be
  /// sent in time is forgotten: no drawer opens when nobody expects it.
  ///
  /// @param told hears once what came of it, on a thread of its own
  public void kick(Consumer<Kick> told) {
    var kick = new CompletableFuture<Kick>();
    var _ =
        kick.completeOnTimeout(
                Kick.SILENT, CashDrawer.USUAL_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .thenAccept(told);
    kicks.add(kick);
    look();
  }

  private void loop() {
    while (true) {
      var worked = false;
      try {
        worked = step();
      } catch (RuntimeException e) {
        LOG.error("the printer's queue did not go on", e);
      }
      if (!worked && closing) {
        return;
      }
      if (!worked) {
        rest();
      }
    }
  }

  private void rest() {
    try {
      var pause = hasWork() ? retry : REST;
      wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
      wake.drainPermits();
    } catch (InterruptedException _) {
      closing = true;
    }
  }

  private boolean hasWork() {
    try {
      return printer.isPresent() && jobs.next().isPresent();
    } catch (RuntimeException e) {
      LOG.error("the printer's queue was not read", e);
      return false;
    }
  }

  /// @return whether the next one can follow at once
  private boolean step() {
    var here = printer;
    if (here.isEmpty()) {
      return false;
    }
    kick(here.get());
    var next = jobs.next();
    return next.isPresent() && print(next.get(), here.get());
  }

  private void kick(Printer here) {
    for (var kick = kicks.poll(); kick != null; kick = kicks.poll()) {
      if (!kick.isDone()) {
        kick.complete(
            here.pin().filter(pin -> here.talk().kick(pin)).isPresent() ? Kick.SENT : Kick.SILENT);
      }
    }
  }

  private boolean print(PrintJob job, Printer here) {
    var bytes = bytes(job, here);
    if (bytes.isEmpty()) {
      end(job, PrintJob.Outcome.DROPPED);
      return true;
    }
    if (job.sends() > 0) {
      office.maybeTwice(job);
    }
    var company = new Company(job, here);
    return switch (here.talk().print(bytes.get(), company)) {
      case Told.Printed(var low) -> {
        nearEnd = low;
        end(job, PrintJob.Outcome.PRINTED);
        yield true;
      }
      case Told.NotBegun(var trouble) -> {
        told(Optional.of(trouble));
        yield false;
      }
      case Told.Lost _ -> {
        if (job.sends() + 1 >= MOST_SENDS && !closing) {
          end(job, PrintJob.Outcome.UNSURE);
        }
        yield false;
      }
    };
  }

  /// Empty if it cannot be printed at all: one such paper must not stop the others.
  private Optional<byte[]> bytes(PrintJob job, Printer here) {
    try {
      return office.slip(job, here.slips()).map(here.language()::encode);
    } catch (IllegalArgumentException e) {
      LOG.error("{} {} cannot be printed", job.kind(), job.subject(), e);
      return Optional.empty();
    }
  }

  private void end(PrintJob job, PrintJob.Outcome outcome) {
    jobs.ended(job.id(), outcome, clock.instant());
    office.ended(job, outcome);
    told(Optional.empty());
  }

  private void told(Optional<PrinterTrouble> trouble) {
    office.state(new PrinterState(trouble, nearEnd, jobs.waiting().size()));
  }

  /// Prints what it can at once, and leaves the rest to the next start.
  @Override
  public void close() {
    closing = true;
    look();
    try {
      if (thread.getState() != Thread.State.NEW && !thread.join(LAST_PAPER)) {
        thread.interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Company implements PrinterTalk.Company {
    private final PrintJob job;
    private final Printer here;

    Company(PrintJob job, Printer here) {
      this.job = job;
      this.here = here;
    }

    @Override
    public void leaving() {
      jobs.leaving(job.id());
    }

    @Override
    public void held(Optional<PrinterTrouble> trouble) {
      told(trouble);
    }

    @Override
    public Optional<Pin> kick() {
      var wanted = false;
      for (var kick = kicks.poll(); kick != null; kick = kicks.poll()) {
        wanted |= kick.complete(here.pin().isPresent() ? Kick.SENT : Kick.SILENT);
      }
      return wanted ? here.pin() : Optional.empty();
    }

    @Override
    public boolean gone() {
      return closing || !printer.equals(Optional.of(here));
    }
  }
}
