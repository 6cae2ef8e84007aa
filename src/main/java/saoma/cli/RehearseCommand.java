package saoma.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `saoma rehearse`: made-up customers for a new clerk.
@Command(
    name = "rehearse",
    description = {
      "Lets made-up customers come to a new clerk, one after another, and says what was right and"
          + " what was wrong.",
      "It lies in the folder rehearsal/ of the till's home, with books of its own and practice"
          + " money only; each rehearsal begins anew."
    },
    mixinStandardHelpOptions = true)
public final class RehearseCommand implements Callable<Integer> {
  private final RehearseRun runs;
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private @Nullable CommandSpec spec;

  public RehearseCommand(RehearseRun runs) {
    this.runs = runs;
  }

  @Override
  public Integer call() {
    return runs.rehearse(common.home(), Lines.err(spec));
  }
}
