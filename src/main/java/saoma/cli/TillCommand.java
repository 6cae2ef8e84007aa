package saoma.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import saoma.update.Version;

/// `saoma` by itself opens the till.
@Command(
    name = "saoma",
    description = "Opens the till.",
    mixinStandardHelpOptions = true,
    version = "Saoma " + Version.OURS,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:did not succeed", "2:used wrongly"})
public final class TillCommand implements Callable<Integer> {
  private final Runs runs;
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private @Nullable CommandSpec spec;

  public TillCommand(Runs runs) {
    this.runs = runs;
  }

  @Override
  public Integer call() {
    return runs.till(common.home(), Lines.err(spec));
  }
}
