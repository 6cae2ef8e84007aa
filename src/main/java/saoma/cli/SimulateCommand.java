package saoma.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saoma.simulate.Blindness;
import saoma.simulate.Fault;
import saoma.simulate.Law;
import saoma.simulate.Makes;
import saoma.simulate.Mutation;
import saoma.simulate.Simulation;

/// `saoma simulate`: the real till on a clock that is made up, with everything going wrong.
@Command(
    name = "simulate",
    description = {
      "Plays histories of a till with lost answers, crashes, odd customers and hasty clerks,",
      "and looks after every event whether a law is broken."
    },
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
  private static final int MOST_SALES = 1_000;
  private final Supplier<Makes> makes;
  private final LongSupplier nanos;
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--seeds",
      defaultValue = "1000",
      description = "how many histories (default: ${DEFAULT-VALUE})")
  private long seeds;

  @Option(
      names = "--from",
      defaultValue = "0",
      description = "the first seed (default: ${DEFAULT-VALUE})")
  private long from;

  @Option(
      names = "--sales",
      defaultValue = "20",
      description = "sales in each history (default: ${DEFAULT-VALUE})")
  private int sales;

  @Option(
      names = "--faults",
      defaultValue = "all",
      description = "all, none, or names with commas (default: ${DEFAULT-VALUE})")
  private String faults = "all";

  @Option(names = "--laws", description = "lists the laws and ends")
  private boolean laws;

  @Option(
      names = "--mutations",
      description =
          "switches safety rules off, one by one and in pairs; ends with 1 if one of them"
              + " is not noticed")
  private boolean mutations;

  @Option(names = "--trace", description = "tells every event of the seed named by --from")
  private boolean trace;

  @Spec private @Nullable CommandSpec spec;

  /// @param nanos a clock for the speed
  public SimulateCommand(Supplier<Makes> makes, LongSupplier nanos) {
    this.makes = makes;
    this.nanos = nanos;
  }

  @Override
  public Integer call() {
    var text = new SimulateText(Lines.out(spec), common.json());
    if (laws) {
      for (var law : Law.values()) {
        text.law(law);
      }
      return ExitCode.DONE;
    }
    if (seeds < 1 || sales < 1 || sales > MOST_SALES) {
      Lines.err(spec).accept("--seeds is at least 1, --sales from 1 to " + MOST_SALES + ".");
      return ExitCode.MISUSED;
    }
    Set<Fault> chosen;
    try {
      chosen = chosen(faults);
    } catch (IllegalArgumentException e) {
      var known = EnumSet.allOf(Fault.class).toString().toLowerCase(Locale.ROOT);
      Lines.err(spec).accept("--faults is all, none, or some of " + known + ".");
      return ExitCode.MISUSED;
    }
    var simulation = new Simulation(makes.get(), sales, chosen);
    if (trace) {
      return trace(simulation, text);
    }
    return mutations ? mutate(simulation, text) : play(simulation, text);
  }

  private int play(Simulation simulation, SimulateText text) {
    var start = nanos.getAsLong();
    var tally = simulation.play(from, seeds, Set.of(), false);
    text.tally(from, tally, nanos.getAsLong() - start);
    if (tally.first().isEmpty()) {
      return ExitCode.DONE;
    }
    text.failure(simulation.shorten(tally.first().get(), from + seeds, Set.of()));
    return ExitCode.FAILED;
  }

  private int trace(Simulation simulation, SimulateText text) {
    var told = simulation.tell(from, Set.of());
    text.told(told);
    return told.violations().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private int mutate(Simulation simulation, SimulateText text) {
    var blindness = new Blindness(simulation);
    var rows = blindness.single(from, seeds, text::mutation);
    var pairs = blindness.pairs(from, seeds, text::mutation);
    var missed =
        rows.stream().filter(row -> !row.noticed()).count()
            + pairs.stream().filter(row -> !row.noticed()).count();
    text.mutations(Mutation.values().length, pairs.size(), missed);
    return missed == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static Set<Fault> chosen(String names) {
    return switch (names) {
      case "all" -> EnumSet.allOf(Fault.class);
      case "none" -> EnumSet.noneOf(Fault.class);
      default -> {
        var some = EnumSet.noneOf(Fault.class);
        for (var name : names.split(",")) {
          some.add(Fault.valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        yield some;
      }
    };
  }
}
