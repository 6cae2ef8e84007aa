package saoma.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `target/saoma` as its launcher starts it, or an empty window with the same Java, up to its first
/// picture. `mvn -q -DskipTests package` makes it.
record Started(Process process) implements AutoCloseable {
  private static final Path LIB = Path.of("target", "saoma", "lib").toAbsolutePath();

  enum Cache {
    WITH,
    WITHOUT
  }

  static Started till(Path home, Cache cache) throws IOException {
    return start(cache, "--home=" + home);
  }

  static Started emptyWindow(Cache cache) throws IOException {
    return start(cache, "empty");
  }

  private static Started start(Cache cache, String argument) throws IOException {
    var jar = LIB.resolve("saoma.jar");
    var archive = LIB.resolve("saoma.aot");
    if (!Files.exists(jar) || !Files.exists(archive)) {
      throw new IOException("there is no " + jar + " with its cache: mvn -q -DskipTests package");
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + LIB.resolve("jvm.options"));
    command.addAll(List.of("--module-path", LIB.resolve("javafx").toString()));
    switch (cache) {
      // A cache that does not fit would be measured as one.
      case WITH -> command.addAll(List.of("-XX:AOTCache=" + archive, "-XX:AOTMode=on"));
      case WITHOUT -> command.add("-XX:AOTMode=off");
    }
    if (System.getenv("DISPLAY") == null) {
      command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    }
    command.addAll(List.of("-cp", jar + ":" + Path.of("target", "test-classes").toAbsolutePath()));
    command.addAll(List.of(FirstPicture.class.getName(), argument));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var started = new Started(process);
    started.awaitPicture();
    return started;
  }

  private void awaitPicture() throws IOException {
    // Not closed: what comes later would end the process.
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); !"shown".equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IOException("it ended without a picture");
      }
    }
  }

  /// What of the machine's memory would be free without it, in MiB: shared pages count in part.
  long megabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"))
            .stream()
            .filter(line -> line.startsWith("Pss:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024;
  }

  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
