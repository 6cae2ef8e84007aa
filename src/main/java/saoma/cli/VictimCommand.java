package saoma.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The till that `saoma prove` starts and kills. Ends when its standard input does, so that it
/// never outlives who started it.
@Command(name = "prove-till", hidden = true, mixinStandardHelpOptions = true)
public final class VictimCommand implements Callable<Integer> {
  private final Proofs proofs;
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private @Nullable CommandSpec spec;

  public VictimCommand(Proofs proofs) {
    this.proofs = proofs;
  }

  @Override
  public Integer call() {
    var goOn = new AtomicBoolean(true);
    Thread.ofPlatform().daemon().name("until-the-end").start(() -> untilTheEnd(goOn));
    return proofs.victim(common.home(), goOn::get, Lines.out(spec), Lines.err(spec));
  }

  private static void untilTheEnd(AtomicBoolean goOn) {
    try {
      while (System.in.read() >= 0) {
        // Nothing is said to it.
      }
    } catch (IOException _) {
      // Whoever held the other end is gone, which is the end too.
    } finally {
      goOn.set(false);
    }
  }
}
