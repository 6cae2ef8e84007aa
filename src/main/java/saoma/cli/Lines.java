package saoma.cli;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Lines to the standard streams of a command, each flushed: whoever reads them may act on one at
/// once.
final class Lines {
  private Lines() {}

  static Consumer<String> out(@Nullable CommandSpec spec) {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    return line -> {
      out.println(line);
      out.flush();
    };
  }

  static Consumer<String> err(@Nullable CommandSpec spec) {
    var err = Objects.requireNonNull(spec).commandLine().getErr();
    return line -> {
      err.println(line);
      err.flush();
    };
  }
}
