package saoma.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saoma.cli.Runs.Faults;
import saoma.cli.Runs.Practice;
import saoma.settings.Home;

/// `saoma practice`: the gateway by itself, until it is stopped.
@Command(
    name = "practice",
    description = "Runs the practice gateway until it is stopped; the first line says where it is.",
    mixinStandardHelpOptions = true)
public final class PracticeCommand implements Callable<Integer> {
  private final Runs runs;
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--port",
      defaultValue = "0",
      description = "0 for the port of last time, or a free one")
  private int port;

  @Option(names = "--loopback", description = "reachable from this machine only")
  private boolean loopback;

  @Option(
      names = "--settings-for",
      paramLabel = "TILL_HOME",
      description = "points that till at this gateway")
  private @Nullable Path settingsFor;

  @Option(
      names = "--faults",
      paramLabel = "FILE",
      description = "what shall go wrong, as JSON; more under /faults while it runs")
  private @Nullable Path faults;

  @Option(
      names = "--fault-seed",
      paramLabel = "SEED",
      description = "the seed of what goes wrong by chance: the same seed does the same")
  private @Nullable Long faultSeed;

  @Option(
      names = "--fault-percent",
      paramLabel = "PERCENT",
      description = "how many requests in a hundred go wrong by chance")
  private @Nullable Integer faultPercent;

  @Spec private @Nullable CommandSpec spec;

  public PracticeCommand(Runs runs) {
    this.runs = runs;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      Lines.err(spec).accept("A port lies between 0 and 65535.");
      return ExitCode.MISUSED;
    }
    if (faultPercent != null && (faultPercent < 0 || faultPercent > 100)) {
      Lines.err(spec).accept("--fault-percent lies between 0 and 100.");
      return ExitCode.MISUSED;
    }
    var till = settingsFor == null ? null : new Home(settingsFor);
    var wish =
        new Practice(
            common.home().practice(),
            port,
            loopback,
            till,
            new Faults(faults, faultSeed, faultPercent));
    return runs.practice(wish, Lines.out(spec), Lines.err(spec));
  }
}
