package saoma.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `saoma sample`: a full shop to look at, in a folder of its own beside the books.
@Command(
    name = "sample",
    description = {
      "Opens a sample shop with a made-up week of sales, so that every report has something to"
          + " show.",
      "It lies in the folder sample/ of the till's home, with books of its own and practice money"
          + " only; it is made the first time."
    },
    mixinStandardHelpOptions = true)
public final class SampleCommand implements Callable<Integer> {
  private final SampleRun runs;
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--make", description = "makes it and opens nothing")
  private boolean make;

  @Option(names = "--delete", description = "deletes it with all that is in it")
  private boolean delete;

  @Spec private @Nullable CommandSpec spec;

  public SampleCommand(SampleRun runs) {
    this.runs = runs;
  }

  @Override
  public Integer call() {
    if (make && delete) {
      Lines.err(spec).accept("Either --make or --delete.");
      return ExitCode.MISUSED;
    }
    try {
      if (delete) {
        return deleted();
      }
      return make ? made() : runs.open(common.home(), Lines.err(spec));
    } catch (CannotEnter e) {
      Lines.err(spec).accept(e.words());
      return ExitCode.FAILED;
    }
  }

  private int deleted() throws CannotEnter {
    var was = runs.delete(common.home());
    say(
        "{\"deleted\":" + was + "}",
        was ? "The sample shop is deleted." : "There is no sample shop.");
    return ExitCode.DONE;
  }

  private int made() throws CannotEnter {
    var made = runs.make(common.home(), day -> Lines.err(spec).accept("day " + day + " of 7"));
    say(
        "{\"made\":%b,\"receipts\":%d}".formatted(made.fresh(), made.receipts()),
        made.fresh()
            ? "The sample shop is there, with " + made.receipts() + " receipts: saoma sample"
            : "The sample shop is there already: saoma sample");
    return ExitCode.DONE;
  }

  private void say(String json, String words) {
    Lines.out(spec).accept(common.json() ? json : words);
  }
}
