package saoma;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import saoma.cli.Runs;
import saoma.practice.fault.Chance;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.PlanText;
import saoma.practice.fault.WrongPlan;

/// What the command line says shall go wrong at the practice gateway.
final class PracticeFaults {
  private PracticeFaults() {}

  /// The message is for the person who typed the command.
  static final class Misused extends Exception {
    private Misused(String words) {
      super(words);
    }
  }

  /// The file's plan, and in it the seed and the percentage that were typed.
  static FaultPlan plan(Runs.Faults wish) throws Misused {
    var plan = file(wish.file());
    var chance = plan.chance();
    var seed = wish.seed();
    var percent = wish.percent();
    return plan.with(
        new Chance(
            seed == null ? chance.seed() : seed,
            percent == null ? chance.percent() : percent,
            chance.kinds()));
  }

  private static FaultPlan file(@Nullable Path file) throws Misused {
    if (file == null) {
      return FaultPlan.HONEST;
    }
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(PlanText.MOST_BYTES + 1);
      return PlanText.plan(new String(bytes, StandardCharsets.UTF_8));
    } catch (WrongPlan wrong) {
      throw new Misused(file + ": " + wrong.getMessage());
    } catch (IOException e) {
      throw new Misused(file + " cannot be read.");
    }
  }
}
