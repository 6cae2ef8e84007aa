package saoma.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import saoma.cli.Runs.Finding;
import saoma.cli.Runs.Level;
import tools.jackson.databind.json.JsonMapper;

/// `saoma doctor`: what fits, what does not, and what to do about it.
@Command(
    name = "doctor",
    description = "Checks Java, database, keys, clock, channels and fonts, and says what to do.",
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private final Runs runs;
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private @Nullable CommandSpec spec;

  public DoctorCommand(Runs runs) {
    this.runs = runs;
  }

  @Override
  public Integer call() {
    var findings = runs.doctor(common.home());
    var out = common.json() ? Lines.out(spec) : Lines.err(spec);
    findings.forEach(one -> out.accept(common.json() ? json(one) : words(one)));
    return findings.stream().anyMatch(one -> one.level() == Level.WRONG)
        ? ExitCode.FAILED
        : ExitCode.DONE;
  }

  private static String json(Finding finding) {
    return MAPPER.writeValueAsString(finding);
  }

  private static String words(Finding finding) {
    var sign =
        switch (finding.level()) {
          case FINE -> "  ok  ";
          case WARNING -> " look ";
          case WRONG -> " MEND ";
        };
    var advice = finding.advice().isEmpty() ? "" : "\n         -> " + finding.advice();
    return sign + finding.subject() + ": " + finding.sentence() + advice;
  }
}
