package saoma.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `saoma restore FILE`: a backup in the place of the books.
@Command(
    name = "restore",
    description = {
      "Checks a backup and puts it in the place of the books, while no till is open.",
      "The books of before are put aside, never deleted; the money journal stays, and the next"
          + " start gives back from it what came after the backup."
    },
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
  private final BackupRun runs;
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "a zip out of the folder backups")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "only says what it would bring and what it would lack")
  private boolean dryRun;

  @Spec private @Nullable CommandSpec spec;

  public RestoreCommand(BackupRun runs) {
    this.runs = runs;
  }

  @Override
  public Integer call() {
    try {
      var brought = runs.restore(common.home(), file, dryRun);
      if (common.json()) {
        Lines.out(spec).accept(BackupText.json(brought, dryRun));
      } else {
        BackupText.words(brought, dryRun).forEach(Lines.out(spec));
      }
      return ExitCode.DONE;
    } catch (CannotEnter e) {
      Lines.err(spec).accept(e.words());
      return ExitCode.FAILED;
    }
  }
}
