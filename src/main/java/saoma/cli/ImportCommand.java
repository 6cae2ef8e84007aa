package saoma.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saoma.catalogue.CatalogueImport;
import saoma.catalogue.ImportProgress;
import saoma.catalogue.ImportReport;
import saoma.catalogue.ListedStock;

/// `saoma import FILE`: a list of goods into the catalogue of a till that is not open. Done is done
/// even where single lines were refused; they are named, and not a product of them is in.
@Command(
    name = "import",
    description = "Brings products from a TSV, CSV or XLSX file into the catalogue.",
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
  /// Lines between two words of progress.
  private static final long STEP = 50_000;

  private final TillOpener opener;
  private final InstantSource clock;
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "FILE",
      description = "columns by name (code, name, price, stock …), else code, name, price")
  private Path file = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  public ImportCommand(TillOpener opener, InstantSource clock) {
    this.opener = opener;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    var err = line.getErr();
    try (var till = opener.open(common.home())) {
      var name = String.valueOf(file.getFileName());
      var stock = new ListedStock(till.goods(), clock.instant(), name, "");
      var report = new CatalogueImport(till.catalogue(), stock).run(file, progress(err));
      print(report, line.getOut(), err);
      boolean done = report.trouble() == null && report.skipped() < Math.max(1, report.lines());
      return done ? ExitCode.DONE : ExitCode.FAILED;
    } catch (CannotEnter e) {
      err.println(e.words());
      return ExitCode.FAILED;
    }
  }

  private static ImportProgress progress(PrintWriter err) {
    return (lines, permille) -> {
      if (lines % STEP == 0) {
        err.println(
            permille == ImportProgress.UNKNOWN
                ? "%,d lines".formatted(lines)
                : "%,d lines, %d %%".formatted(lines, permille / 10));
        err.flush();
      }
      return !Thread.currentThread().isInterrupted();
    };
  }

  private void print(ImportReport report, PrintWriter out, PrintWriter err) {
    if (common.json()) {
      report.skippedLines().forEach(line -> out.println(ImportText.json("skipped", line)));
      report.repeatedLines().forEach(line -> out.println(ImportText.json("repeated", line)));
      out.println(ImportText.json(report));
    }
    report.skippedLines().forEach(line -> err.println(ImportText.words(line)));
    report.repeatedLines().forEach(line -> err.println(ImportText.words(line)));
    err.println(ImportText.words(report));
    out.flush();
    err.flush();
  }
}
