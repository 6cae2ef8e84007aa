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
import saoma.channel.BillAnswer;
import saoma.channel.BillLine;
import saoma.channel.BillProblem;
import saoma.channel.BillSink;

/// `saoma bill`: a channel's bill of a day, line by line, and whether it adds up.
@Command(
    name = "bill",
    description = {
      "Fetches a channel's bill of a day, or reads one from a file, checks it, and prints its lines"
          + " and sums.",
      "A bill that does not add up is refused; its lines stand above the refusal and prove nothing."
    },
    mixinStandardHelpOptions = true)
public final class BillCommand implements Callable<Integer> {
  private static final List<String> CHANNELS = List.of("alipay", "wechat", "unionpay");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final BillRun run;
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--channel",
      required = true,
      paramLabel = "NAME",
      description = "alipay, wechat or unionpay")
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

  public BillCommand(BillRun run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    var day = day();
    var out = Lines.out(spec);
    try {
      var from = file;
      var answer =
          from == null
              ? run.fetch(common.home(), channel, day, sink(out))
              : run.read(from, channel, day, sink(out));
      out.accept(common.json() ? BillText.json(answer) : BillText.words(answer));
      return code(answer);
    } catch (CannotEnter e) {
      Lines.err(spec).accept(e.words());
      return ExitCode.FAILED;
    }
  }

  private LocalDate day() {
    var day = Objects.requireNonNull(date);
    if (!CHANNELS.contains(channel)) {
      throw misused("--channel: alipay, wechat or unionpay");
    }
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw misused("--date: no year of a bill");
    }
    return day;
  }

  private ParameterException misused(String words) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), words);
  }

  private BillSink sink(Consumer<String> out) {
    return new BillSink() {
      @Override
      public void line(BillLine line) {
        out.accept(common.json() ? BillText.json(line) : BillText.words(line));
      }

      @Override
      public void problem(BillProblem problem) {
        out.accept(common.json() ? BillText.json(problem) : BillText.words(problem));
      }
    };
  }

  /// That there is none is an answer too.
  private static int code(BillAnswer answer) {
    return switch (answer) {
      case BillAnswer.Whole _, BillAnswer.NoBill _ -> ExitCode.DONE;
      case BillAnswer.Refused _, BillAnswer.NotReady _, BillAnswer.Denied _, BillAnswer.Unknown _ ->
          ExitCode.FAILED;
    };
  }
}
