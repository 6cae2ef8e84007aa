package saoma.cli;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saoma.checkout.ShiftDesk;
import saoma.numbers.Span;
import saoma.report.Page;
import saoma.sheet.SheetFormat;
import saoma.shift.Sealed;

/// `saoma report`: X, Z, and the sums of a day's and a month's Zs, on standard output. Closes
/// nothing and changes nothing.
@Command(
    name = "report",
    description = {
      "Prints how the open shift stands (x), Zs as they were issued (z), the Zs of a day or a"
          + " month together, or the shop's numbers over a span of days beside the span before"
          + " (numbers).",
      "z without a number or a date prints the newest one; numbers without days those of the last"
          + " seven."
    },
    mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
  private static final int WEEK = 7;

  private final ReportRun run;
  private final InstantSource clock;
  @Mixin private CommonOptions common = new CommonOptions();

  /// What is wanted.
  enum Wish {
    X,
    Z,
    DAY,
    MONTH,
    NUMBERS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How it is told.
  enum Format {
    TEXT,
    JSON,
    CSV,
    PDF,
    XLSX;

    /// The kind of file, for those that are no lines of text.
    Optional<SheetFormat> file() {
      return switch (this) {
        case PDF -> Optional.of(SheetFormat.PDF);
        case XLSX -> Optional.of(SheetFormat.XLSX);
        case TEXT, JSON, CSV -> Optional.empty();
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "x|z|day|month|numbers", description = "${COMPLETION-CANDIDATES}")
  private Wish wish = Wish.X;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description = "a business day in China, 2026-01-31, or one of the month (default: today)")
  private @Nullable LocalDate date;

  @Option(names = "--from", paramLabel = "DAY", description = "for numbers: the first day")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "for numbers: the last day (default: today)")
  private @Nullable LocalDate to;

  @Option(names = "--number", paramLabel = "N", description = "the number of a Z")
  private @Nullable Long number;

  @Option(
      names = "--format",
      paramLabel = "text|json|csv|pdf|xlsx",
      description = "default: text; pdf and xlsx are saved below the data folder, the path is told")
  private @Nullable Format format;

  @Spec private @Nullable CommandSpec spec;

  public ReportCommand(ReportRun run, InstantSource clock) {
    this.run = run;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (number != null && (wish != Wish.Z || date != null)) {
      throw wrong("--number: for z alone, without --date");
    }
    if ((from != null || to != null) && wish != Wish.NUMBERS) {
      throw wrong("--from, --to: for numbers alone");
    }
    try {
      var lines = told();
      if (lines.isEmpty()) {
        Lines.err(spec).accept(missing());
        return ExitCode.FAILED;
      }
      lines.forEach(Lines.out(spec));
      return ExitCode.DONE;
    } catch (CannotEnter e) {
      Lines.err(spec).accept(e.words());
      return ExitCode.FAILED;
    } catch (IllegalArgumentException e) {
      Lines.err(spec).accept("A Z is not as it was issued; run saoma verify.");
      return ExitCode.FAILED;
    }
  }

  private ParameterException wrong(String words) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), words);
  }

  private List<String> told() throws CannotEnter {
    var home = common.home();
    if (wish == Wish.NUMBERS) {
      return new NumbersLines(run, home, form()).told(span());
    }
    var file = form().file();
    return file.isEmpty()
        ? run.read(home, this::lines)
        : new ReportFiles(run, home, file.get()).save(run.read(home, this::pages));
  }

  private Span span() {
    var last = to == null ? LocalDate.ofInstant(clock.instant(), ShiftDesk.ZONE) : to;
    try {
      return Span.asked(from == null ? last.minusDays(WEEK - 1) : from, last);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw wrong("--from, --to: " + e.getMessage());
    }
  }

  /// Nothing where there is no such report.
  private List<Page> pages(ShiftDesk desk) {
    return switch (wish) {
      case X -> desk.x().<Page>map(x -> new Page.Now(x.report())).stream().toList();
      case Z -> zs(desk).stream().<Page>map(Page.Closed::of).toList();
      case DAY -> List.of(new Page.Day(desk.day(day())));
      case MONTH -> List.of(new Page.Month(desk.month(YearMonth.from(day()))));
      case NUMBERS -> List.of();
    };
  }

  /// Nothing where there is no such report.
  private List<String> lines(ShiftDesk desk) {
    var words = ReportLines.of(form());
    return switch (wish) {
      case X -> desk.x().map(words::x).orElse(List.of());
      case Z -> words.z(zs(desk));
      case DAY -> words.period(desk.day(day()));
      case MONTH -> words.period(desk.month(YearMonth.from(day())));
      case NUMBERS -> List.of();
    };
  }

  private List<Sealed> zs(ShiftDesk desk) {
    var one = number;
    if (one != null) {
      return desk.z(one).stream().toList();
    }
    return date == null ? desk.lastZ().stream().toList() : desk.zs(day(), day());
  }

  private Format form() {
    var named = format;
    if (named != null) {
      return named;
    }
    return common.json() ? Format.JSON : Format.TEXT;
  }

  private LocalDate day() {
    var named = date;
    return named != null ? named : LocalDate.ofInstant(clock.instant(), ShiftDesk.ZONE);
  }

  private String missing() {
    return wish == Wish.X ? "No shift is open." : "There is no such Z.";
  }
}
