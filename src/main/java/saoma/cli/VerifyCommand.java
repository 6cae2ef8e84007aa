package saoma.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `saoma verify`: whether any byte of the money journal was changed, and what it adds up to.
@Command(
    name = "verify",
    description = {
      "Walks the money journal, names every record that is not as it was written, and prints each"
          + " day's head and totals.",
      "Needs nothing but the journal's files, and changes nothing. With the till's database beside"
          + " them it compares the two."
    },
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
  private final Runs runs;
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--journal",
      paramLabel = "DIR",
      description = "only the journal in this folder: a copy, a stick")
  private @Nullable Path journal;

  @Spec private @Nullable CommandSpec spec;

  public VerifyCommand(Runs runs) {
    this.runs = runs;
  }

  @Override
  public Integer call() {
    try {
      var verified = runs.verify(common.home(), journal);
      var lines = common.json() ? VerifyText.json(verified) : VerifyText.words(verified);
      lines.forEach(Lines.out(spec));
      return verified.good() ? ExitCode.DONE : ExitCode.FAILED;
    } catch (CannotEnter e) {
      Lines.err(spec).accept(e.words());
      return ExitCode.FAILED;
    }
  }
}
