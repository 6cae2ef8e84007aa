package saoma.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `saoma operator reset`: the way back in when no manager knows a PIN any more. Whoever has the
/// till's data folder could do worse; the audit log says that it was done.
@Command(
    name = "operator",
    description = "The people of the till.",
    mixinStandardHelpOptions = true)
public final class OperatorCommand {
  private final OperatorRun runs;
  @Spec private @Nullable CommandSpec spec;

  public OperatorCommand(OperatorRun runs) {
    this.runs = runs;
  }

  @Command(
      name = "reset",
      description = {
        "Forgets the PINs of all managers, while no till is open.",
        "The till is open to everybody then, until a manager gets a new PIN at it (Ctrl+P). It"
            + " stands in the audit log."
      },
      mixinStandardHelpOptions = true)
  int reset(@Mixin CommonOptions common) {
    try {
      var managers = runs.reset(common.home());
      Lines.out(spec)
          .accept(
              common.json()
                  ? "{\"managers\":" + managers + "}"
                  : managers == 0
                      ? "This till has no managers; it is open to everybody."
                      : "The PINs of "
                          + managers
                          + " managers are forgotten. Open the till, press Ctrl+P and give a"
                          + " manager a new PIN; until then it is open to everybody.");
      return ExitCode.DONE;
    } catch (CannotEnter e) {
      Lines.err(spec).accept(e.words());
      return ExitCode.FAILED;
    }
  }
}
