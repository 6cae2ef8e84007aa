package saoma.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `saoma backup`: one now, of books that no till has open.
@Command(
    name = "backup",
    description = {
      "Makes a backup of the books now, reads it back and checks it.",
      "A till that is open makes its own every few hours."
    },
    mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
  private final BackupRun runs;
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private @Nullable CommandSpec spec;

  public BackupCommand(BackupRun runs) {
    this.runs = runs;
  }

  @Override
  public Integer call() {
    try {
      var made = runs.backup(common.home());
      if (common.json()) {
        Lines.out(spec).accept(BackupText.json(made));
      } else {
        BackupText.words(made).forEach(Lines.out(spec));
      }
      return made.copyTrouble().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    } catch (CannotEnter e) {
      Lines.err(spec).accept(e.words());
      return ExitCode.FAILED;
    }
  }
}
