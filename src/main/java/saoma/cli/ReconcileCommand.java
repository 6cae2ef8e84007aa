package saoma.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import saoma.cli.ReconcileRun.Compared;
import saoma.reconcile.Matching.Progress;

/// `saoma reconcile`: a day of the books beside the channels' bills, to the fen.
@Command(
    name = "reconcile",
    description = {
      "Fetches a channel's bill of a day, or reads one from a file, and compares it with the"
          + " books.",
      "Done again it changes nothing. Money is booked and differences are explained at the till,"
          + " by a named person.",
      "Exit code 0: matched, or every difference has its reason. 3: differences are open. 1: there"
          + " was no bill to compare with."
    },
    mixinStandardHelpOptions = true)
public final class ReconcileCommand implements Callable<Integer> {
  private static final String ALL = "all";
  private static final List<String> CHANNELS = List.of("alipay", "wechat", "unionpay", ALL);
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final ReconcileRun run;
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--channel",
      required = true,
      paramLabel = "NAME",
      description = "alipay, wechat, unionpay, or all")
  private String channel = "";

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DAY",
      description = "the day in China, 2026-01-31")
  private @Nullable LocalDate date;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "read this file, as the channel gave it, and ask nobody")
  private @Nullable Path file;

  @Spec private @Nullable CommandSpec spec;

  public ReconcileCommand(ReconcileRun run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    var day = day();
    var out = Lines.out(spec);
    var told = new Told(out, common.json());
    Consumer<Progress> progress =
        common.json() ? now -> out.accept(ReconcileText.json(now)) : _ -> {};
    var channels = channel.equals(ALL) ? List.<String>of() : List.of(channel);
    try {
      run.run(common.home(), channels, day, file, progress, told);
      return told.code;
    } catch (CannotEnter e) {
      Lines.err(spec).accept(e.words());
      return ExitCode.FAILED;
    }
  }

  /// Prints each channel, and keeps the worst of their codes.
  private static final class Told implements Consumer<Compared> {
    private final Consumer<String> out;
    private final boolean json;
    private int code = ExitCode.DONE;

    Told(Consumer<String> out, boolean json) {
      this.out = out;
      this.json = json;
    }

    @Override
    public void accept(Compared one) {
      one.differences()
          .forEach(d ->
              out.accept(json ? ReconcileText.json(one.channel(), d) : ReconcileText.words(d)));
      out.accept(json ? ReconcileText.json(one) : ReconcileText.words(one));
      if (one.match().isEmpty()) {
        code = ExitCode.FAILED;
      } else if (code == ExitCode.DONE && !one.match().get().isSettled()) {
        code = ExitCode.DIFFERS;
      }
    }
  }

  private LocalDate day() {
    var day = Objects.requireNonNull(date);
    if (!CHANNELS.contains(channel)) {
      throw misused("--channel: alipay, wechat, unionpay or all");
    }
    if (channel.equals(ALL) && file != null) {
      throw misused("--file: a file is one channel's");
    }
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw misused("--date: no year of a bill");
    }
    return day;
  }

  private ParameterException misused(String words) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), words);
  }
}
