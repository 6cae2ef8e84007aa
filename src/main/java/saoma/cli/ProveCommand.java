package saoma.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saoma.cli.Proofs.Cuts;
import saoma.cli.Proofs.Kills;

/// `saoma prove`: kills and power cuts, for whoever does not believe it. Touches no till's data: it
/// sells with practice money in folders of its own.
@Command(
    name = "prove",
    description = {
      "Kills a selling till at random instants (--kills), or cuts its power at each write"
          + " (--power), and checks that everything acknowledged is stored, and paid exactly once.",
      "Ends with 0 only if every law held."
    },
    mixinStandardHelpOptions = true)
public final class ProveCommand implements Callable<Integer> {
  private static final List<String> POLICIES =
      List.of("drop", "keep", "prefix", "shuffle", "amnesia");
  private static final List<String> LIES = List.of("none", "journal", "database", "both");
  private static final int MOST_SALES = 10_000;
  private static final int MOST = 1_000_000;
  private static final int MOST_TILLS = 36;
  private final Proofs proofs;

  @Option(names = "--kills", defaultValue = "0", description = "how many SIGKILLs")
  private int kills;

  @Option(
      names = "--tills",
      defaultValue = "1",
      description = "how many tills share the gateway (default: ${DEFAULT-VALUE})")
  private int tills;

  @Option(names = "--steady", description = "kills only once the file is older than two minutes")
  private boolean steady;

  @Option(names = "--power", description = "power cuts, in this process")
  private boolean power;

  @Option(names = "--sales", defaultValue = "20", description = "before the last cut")
  private int sales;

  @Option(
      names = "--cuts",
      defaultValue = "0",
      description = "at most so many for each policy (0: at each write and each force)")
  private int cuts;

  @Option(
      names = "--policy",
      defaultValue = "all",
      description =
          "what a cut leaves of what was not forced: drop, keep, prefix, shuffle; or amnesia: the"
              + " database also loses its newest forced commits; all (default)")
  private String policy = "all";

  @Option(
      names = "--lie",
      defaultValue = "none",
      description =
          "the disk ignores the forces of the journal, the database, or both; with journal or both"
              + " this proof must fail")
  private String lie = "none";

  @Option(names = "--seed", defaultValue = "1", description = "the same seed, the same instants")
  private long seed;

  @Option(names = "--json", description = "one JSON object on standard output")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  public ProveCommand(Proofs proofs) {
    this.proofs = proofs;
  }

  @Override
  public Integer call() {
    var words = Lines.err(spec);
    if (power ? !canCut() : !canKill()) {
      words.accept("Say --kills N [--tills 1.." + MOST_TILLS + "], or --power; see --help.");
      return ExitCode.MISUSED;
    }
    Consumer<String> out = Lines.out(spec);
    Consumer<String> result = json ? out : _ -> {};
    var policies = policy.equals("all") ? POLICIES : List.of(policy);
    return power
        ? proofs.cuts(new Cuts(sales, cuts, policies, lie, seed), result, words)
        : proofs.kills(new Kills(kills, tills, steady, seed), result, words);
  }

  private boolean canKill() {
    return kills > 0 && kills <= MOST && tills > 0 && tills <= MOST_TILLS;
  }

  private boolean canCut() {
    return kills == 0
        && cuts >= 0
        && sales > 0
        && sales <= MOST_SALES
        && (policy.equals("all") || POLICIES.contains(policy))
        && LIES.contains(lie);
  }
}
