import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Finishes `target/saoma`, run by the build with the JDK that compiled it: makes the launcher
/// executable, notes that JDK for the launchers, and makes the AOT cache, classes already loaded
/// and linked, by a training run with the Java that the launcher will take. Without a cache the till works and only starts slower, so a
/// training run that fails is told and does not fail the build.
final class Finish {
  private static final int TRAINING_SECONDS = 180;

  private final Path image;
  private final Path cache;
  private final Path log;

  private Finish(Path image) {
    this.image = image;
    this.cache = image.resolve("lib", "saoma.aot");
    this.log = image.resolveSibling("saoma-training.log");
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var finish = new Finish(Path.of(arguments[0]).toAbsolutePath());
    Files.writeString(
        finish.image.resolve("lib", "built-with"), System.getProperty("java.home") + "\n");
    finish.image.resolve("bin", "saoma").toFile().setExecutable(true, false);
    finish.train(List.of(arguments).subList(1, arguments.length));
  }

  private void train(List<String> arguments) throws IOException, InterruptedException {
    var home = Files.createTempDirectory("saoma-training");
    try {
      var process =
          new ProcessBuilder(command(arguments, home))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        without("took more than " + TRAINING_SECONDS + " s");
      } else if (process.exitValue() != 0) {
        without("ended with " + process.exitValue());
      }
    } finally {
      delete(home);
    }
  }

  /// The launchers' own command, with the cache as output instead of input.
  private List<String> command(List<String> arguments, Path home) {
    var lib = image.resolve("lib");
    var command =
        new ArrayList<>(
            List.of(
                java(), "@" + lib.resolve("jvm.options"),
                "--module-path",
                lib.resolve("javafx").toString(),
                "-XX:AOTCacheOutput=" + cache,
                "-XX:-AOTClassLinking",
                "-jar",
                lib.resolve("saoma.jar").toString()));
    command.addAll(arguments);
    if (!arguments.isEmpty()) {
      command.addAll(List.of("--home", home.toString()));
    }
    return command;
  }

  /// A cache only fits the very Java that made it.
  private String java() {
    var bundled = image.resolve("runtime", "bin", "java");
    return Files.exists(bundled)
        ? bundled.toString()
        : Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private void without(String why) throws IOException {
    Files.deleteIfExists(cache);
    System.err.println(
        "[WARNING] no AOT cache: the training run " + why + ", see " + log
            + ". The till works without and starts slower.");
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
