package saoma.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saoma.cli.Runs.Demo;

/// `saoma demo`: sales through the real screens and the real protocols.
@Command(
    name = "demo",
    description = "Sells by itself, in turns by Alipay and WeChat, with practice money.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  private static final int MOST = 1_000_000;
  private final Runs runs;
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--sales",
      defaultValue = "4",
      description = "how many (default: ${DEFAULT-VALUE})")
  private int sales;

  @Option(
      names = "--shots",
      paramLabel = "DIR",
      description = "leaves pictures of the screens there")
  private @Nullable Path shots;

  @Option(names = "--headless", description = "needs no display")
  private boolean headless;

  @Option(
      names = "--tender",
      paramLabel = "NAME",
      split = ",",
      description =
          "how they are paid, in turns: ${COMPLETION-CANDIDATES} (default: alipay,wechat)")
  private List<DemoTender> tenders = List.of(DemoTender.ALIPAY, DemoTender.WECHAT);

  @Spec private @Nullable CommandSpec spec;

  public DemoCommand(Runs runs) {
    this.runs = runs;
  }

  @Override
  public Integer call() {
    if (sales < 1 || sales > MOST) {
      Lines.err(spec).accept("--sales is a number from 1 to " + MOST + ".");
      return ExitCode.MISUSED;
    }
    var events = Lines.out(spec);
    return runs.demo(
        common.home(),
        new Demo(sales, shots, headless, tenders),
        line -> {
          if (common.json()) {
            events.accept(line);
          }
        },
        Lines.err(spec));
  }
}
