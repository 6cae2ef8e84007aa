package saoma;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.Feed;
import saoma.device.CashDrawer.Kick;
import saoma.device.CashPrinter;
import saoma.device.CashSlip;
import saoma.device.ReceiptFolder;
import saoma.device.ReceiptPrinter;
import saoma.device.ReceiptText;
import saoma.device.RefundPrinter;
import saoma.device.RefundSlip;
import saoma.device.ReportPrinter;
import saoma.device.escpos.Slip;
import saoma.device.paper.PaperSlips;
import saoma.device.paper.PhoneCode;
import saoma.device.paper.PrintJob;
import saoma.device.paper.PrintJob.Kind;
import saoma.device.paper.PrintJobs;
import saoma.device.paper.PrintWorker;
import saoma.device.paper.Printer;
import saoma.device.paper.PrinterState;
import saoma.device.template.SlipTemplates;
import saoma.order.Receipt;
import saoma.settings.Home;
import saoma.settings.PrinterSettings;
import saoma.shift.Sealed;
import saoma.shift.XReport;
import saoma.store.DurableTx;
import saoma.store.PrintTable;

/// Everything the shop prints: a text file in a folder always, and paper where there is a printer.
/// The paper is owed first and printed later, so that no sale waits for it.
final class PrintDesk
    implements ReceiptPrinter, RefundPrinter, CashPrinter, ReportPrinter, AutoCloseable {
  static final Duration RETRY = Duration.ofSeconds(4);

  private static final Logger LOG = LoggerFactory.getLogger(PrintDesk.class);

  private final ReceiptFolder folder;
  private final Function<String, Optional<Path>> pictures;
  private final PrintJobs jobs;
  private final PaperWords words;
  private final InstantSource clock;
  private final PrintWorker worker;
  private final Feed<PrinterState> states = new Feed<>(PrinterState.QUIET);
  private final Feed<Optional<PrintNews>> news = new Feed<>(Optional.empty());

  /// Numbers of receipts whose original is owed.
  private final Set<String> owed = ConcurrentHashMap.newKeySet();

  private volatile Optional<Printer> printer = Optional.empty();

  PrintDesk(
      ReceiptFolder folder,
      Function<String, Optional<Path>> pictures,
      PrintJobs jobs,
      PaperWords words,
      InstantSource clock,
      Duration retry) {
    this.folder = folder;
    this.pictures = pictures;
    this.jobs = jobs;
    this.words = words;
    this.clock = clock;
    worker = new PrintWorker(jobs, new Office(), clock, retry);
  }

  /// The shop's, with its folder and its queue.
  ///
  /// @param codes what opens a receipt on a phone
  static PrintDesk of(
      Home home,
      DurableTx books,
      InstantSource clock,
      Function<Receipt, Optional<PhoneCode>> codes) {
    var folder = new ReceiptFolder(home.receipts(), new ReceiptText(ReceiptText.WIDE));
    var words = new PaperWords(books, codes, new SlipTemplates(home.slips()));
    return new PrintDesk(folder, home::optionalFile, new PrintTable(books), words, clock, RETRY);
  }

  /// Works with this printer from now on. Without one the folder is the paper, and what was owed is
  /// in it.
  void use(PrinterSettings settings) {
    printer = Printer.of(settings, pictures);
    var waiting = jobs.waiting();
    if (printer.isPresent()) {
      owed.addAll(originals(waiting));
    } else {
      owed.clear();
      waiting.forEach(job -> jobs.ended(job.id(), PrintJob.Outcome.DROPPED, clock.instant()));
    }
    states.publish(PrinterState.QUIET);
    worker.use(printer);
  }

  private static Set<String> originals(List<PrintJob> waiting) {
    return waiting.stream()
        .filter(PrintJob::isOriginal)
        .map(PrintJob::subject)
        .collect(Collectors.toSet());
  }

  /// How the printer stands.
  Feed<PrinterState> states() {
    return states;
  }

  /// What a clerk must hear of a paper.
  Feed<Optional<PrintNews>> news() {
    return news;
  }

  @Override
  public Printed print(Receipt receipt) {
    var number = Long.toString(receipt.number());
    var here = printer;
    if (here.isPresent() && receipt.copies() == 0) {
      owed.add(number);
    }
    var paper = owe(here, Kind.RECEIPT, number, receipt.copies(), "");
    var file = folder.print(receipt);
    return paper.orElse(file);
  }

  @Override
  public Printed print(RefundSlip slip) {
    var paper = copy(Kind.REFUND, slip.number());
    var file = folder.print(slip);
    return paper.orElse(file);
  }

  @Override
  public Printed print(CashSlip slip) {
    return kept(slip.number(), folder.print(slip), slips -> slips.lines(slip));
  }

  @Override
  public Printed print(XReport x) {
    return kept(x.report().head().at().toString(), folder.print(x), slips -> slips.lines(x));
  }

  @Override
  public Printed print(Sealed z) {
    var paper = copy(Kind.Z, Long.toString(z.number()));
    var file = folder.print(z);
    return paper.orElse(file);
  }

  /// A paper that is printed from its lines.
  private Printed kept(String subject, Printed file, Function<PaperSlips, List<String>> lines) {
    var here = printer;
    var body = here.map(one -> String.join("\n", lines.apply(one.slips()))).orElse("");
    return owe(here, Kind.X, subject, 0, body).orElse(file);
  }

  /// The next copy of a paper that does not count them itself; the first is the original.
  private Optional<Printed> copy(Kind kind, String subject) {
    var here = printer;
    return here.isEmpty()
        ? Optional.empty()
        : owe(here, kind, subject, jobs.count(kind, subject), "");
  }

  /// Empty where there is no printer.
  private Optional<Printed> owe(
      Optional<Printer> here, Kind kind, String subject, int copy, String body) {
    if (here.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (!jobs.add(kind, subject, copy, body, clock.instant())) {
        owed.retainAll(originals(jobs.waiting()));
      }
      worker.look();
      return Optional.of(new Printed.Owed());
    } catch (RuntimeException e) {
      LOG.error("{} {} is not in the printer's queue", kind, subject, e);
      return Optional.of(new Printed.Failed("queue"));
    }
  }

  /// Whether this receipt, or this copy of it, was printed or is owed.
  boolean has(Receipt receipt) {
    return folder.has(receipt);
  }

  /// Whether the original of the receipt with this number was printed.
  boolean hasOriginal(long number) {
    return folder.hasOriginal(number) && !owed.contains(Long.toString(number));
  }

  /// Whether the paper of this refund was printed or is owed.
  boolean has(RefundSlip slip) {
    return folder.has(slip);
  }

  /// Opens the drawer that hangs on the printer.
  void kick(Consumer<Kick> told) {
    worker.kick(told);
  }

  @Override
  public void close() {
    worker.close();
  }

  private final class Office implements PrintWorker.Office {
    @Override
    public Optional<Slip> slip(PrintJob job, PaperSlips slips) {
      return words.slip(job, slips);
    }

    @Override
    public void state(PrinterState state) {
      states.publish(state);
    }

    @Override
    public void maybeTwice(PrintJob job) {
      news.publish(Optional.of(new PrintNews.MaybeTwice(job)));
    }

    @Override
    public void ended(PrintJob job, PrintJob.Outcome outcome) {
      if (job.isOriginal()) {
        owed.remove(job.subject());
      }
      switch (outcome) {
        case PRINTED -> {}
        case UNSURE -> news.publish(Optional.of(new PrintNews.Unsure(job)));
        case DROPPED -> news.publish(Optional.of(new PrintNews.NotPrintable(job)));
      }
    }
  }
}
