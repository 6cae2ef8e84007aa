package saoma.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saoma.checkout.ShiftDesk;
import saoma.cli.Runs.Demo;

/// `saoma demo`: sales through the real screens and the real protocols, or a month that is made up.
@Command(
    name = "demo",
    description = {
      "Sells by itself, in turns by Alipay and WeChat, with practice money.",
      "With --month it fills an empty home with a month of shop life instead, to look at."
    },
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  private static final int MOST = 1_000_000;
  private static final int MOST_A_DAY = 2_000;
  private static final String LAST = "last";
  private final Runs runs;
  private final MonthRun months;
  private final InstantSource clock;
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--sales",
      defaultValue = "4",
      description = "how many (default: ${DEFAULT-VALUE})")
  private int sales;

  @Option(
      names = "--shots",
      paramLabel = "DIR",
      description = "leaves pictures of the screens there")
  private @Nullable Path shots;

  @Option(names = "--headless", description = "needs no display")
  private boolean headless;

  @Option(
      names = "--tender",
      paramLabel = "NAME",
      split = ",",
      description =
          "how they are paid, in turns: ${COMPLETION-CANDIDATES} (default: alipay,wechat)")
  private List<DemoTender> tenders = List.of(DemoTender.ALIPAY, DemoTender.WECHAT);

  @Option(
      names = "--month",
      arity = "0..1",
      fallbackValue = LAST,
      paramLabel = "YYYY-MM",
      description = "makes up this month, which must be over; the last one where none is named")
  private @Nullable String month;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "of the month; one seed is one month (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--sales-per-day",
      paramLabel = "N",
      defaultValue = "100",
      description = "of the month, about so many (default: ${DEFAULT-VALUE})")
  private int salesPerDay;

  @Spec private @Nullable CommandSpec spec;

  public DemoCommand(Runs runs, MonthRun months, InstantSource clock) {
    this.runs = runs;
    this.months = months;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return month == null ? sell() : fill(month);
  }

  /// The morning after the month is played too, so that day must be over.
  private int fill(String named) {
    var today = clock.instant().atZone(ShiftDesk.ZONE).toLocalDate();
    var last = YearMonth.from(today.minusDays(1)).minusMonths(1);
    YearMonth wanted;
    try {
      wanted = named.equals(LAST) ? last : YearMonth.parse(named);
    } catch (DateTimeParseException _) {
      Lines.err(spec).accept("--month is like 2026-10, or nothing for the last one.");
      return ExitCode.MISUSED;
    }
    if (wanted.isAfter(last) || salesPerDay < 1 || salesPerDay > MOST_A_DAY) {
      Lines.err(spec)
          .accept(
              "--month is at the latest %s, --sales-per-day a number from 1 to %d."
                  .formatted(last, MOST_A_DAY));
      return ExitCode.MISUSED;
    }
    try {
      var made = months.fill(common.home(), wanted, seed, salesPerDay);
      if (common.json()) {
        Lines.out(spec).accept(MonthText.json(made));
      } else {
        MonthText.words(made).forEach(Lines.out(spec));
      }
      return ExitCode.DONE;
    } catch (CannotEnter e) {
      Lines.err(spec).accept(e.words());
      return ExitCode.FAILED;
    }
  }

  private int sell() {
    if (sales < 1 || sales > MOST) {
      Lines.err(spec).accept("--sales is a number from 1 to " + MOST + ".");
      return ExitCode.MISUSED;
    }
    var events = Lines.out(spec);
    return runs.demo(
        common.home(),
        new Demo(sales, shots, headless, tenders),
        line -> {
          if (common.json()) {
            events.accept(line);
          }
        },
        Lines.err(spec));
  }
}
