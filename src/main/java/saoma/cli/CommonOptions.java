package saoma.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saoma.settings.Home;

/// What every command takes: `@Mixin CommonOptions common`.
public final class CommonOptions {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "the till's data folder (default: the platform's own)")
  private @Nullable Path home;

  @Option(names = "--json", description = "one JSON object a line on standard output")
  private boolean json;

  /// The folder that was named, or the platform's own.
  public Home home() {
    return home != null
        ? new Home(home)
        : Home.standard(
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
  }

  public boolean json() {
    return json;
  }
}
