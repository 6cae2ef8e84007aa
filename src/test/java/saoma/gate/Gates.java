package saoma.gate;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Says whether an H2 keeps what it has acknowledged, also in the steady state, where short tests
/// see nothing: H2 leaves old blocks alone for 45 seconds, and 2.5.250 to 2.5.252 lose commits once
/// it uses them again.
///
/// To upgrade H2: `mvn -q test-compile exec:exec@gates -Dgates.h2=/path/to/h2-NEW.jar` (several,
/// separated by commas; without it the one that is built in). Only if it ends with 0, put the
/// version into `h2.version` of the pom, `H2Settings.VERSION` and [#PASSED].
public final class Gates {
  /// Those that passed; a test keeps the one that is built in among them.
  static final Set<String> PASSED = Set.of("2.4.240");

  static final int COMMITS = 400;
  private static final Duration OLDER_THAN_RETENTION = Duration.ofSeconds(60);
  private static final int KILLS = 20;
  private static final int LIFE_MILLIS = 3_000;
  private static final long SEED = 20261125;

  private final Path h2;
  private final Path folder;

  Gates(Path h2, Path folder) {
    this.h2 = h2;
    this.folder = folder;
  }

  /// @param arguments the H2s, each a jar or `ours`, in one argument and separated by commas
  public static void main(String[] arguments) throws Exception {
    var jars = Stream.of(arguments).flatMap(one -> Stream.of(one.split(","))).toList();
    var passes = !jars.isEmpty();
    for (var jar : jars) {
      var h2 = jar.equals("ours") ? builtIn() : Path.of(jar);
      passes &= new Gates(h2, Files.createTempDirectory("saoma-gates")).passes();
    }
    System.exit(passes ? 0 : 1);
  }

  /// The H2 that the till is built with.
  static Path builtIn() throws URISyntaxException {
    return home(org.h2.Driver.class);
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private boolean passes() throws IOException, InterruptedException, URISyntaxException {
    var version = version();
    var missing = reuse(COMMITS);
    System.out.printf(
        "H2 %s, space used again at once: %d of %d commits missing%n", version, missing, COMMITS);
    var killed = kills();
    System.out.printf(
        "H2 %s, killed %d times when older than %d s: %d commits, %d times some missing%n",
        version, KILLS, OLDER_THAN_RETENTION.toSeconds(), killed.commits(), killed.lost());
    var passes = missing == 0 && killed.lost() == 0 && killed.commits() > KILLS;
    System.out.printf("H2 %s %s%n", version, passes ? "passes" : "FAILS");
    return passes;
  }

  String version() throws IOException, InterruptedException, URISyntaxException {
    return answer("version").split(" ", 2)[0];
  }

  /// @return how many commits were missing after what a kill would have left
  int reuse(int commits) throws IOException, InterruptedException, URISyntaxException {
    var own = Files.createDirectories(folder.resolve("reuse"));
    return Integer.parseInt(answer("reuse", own.toString(), Integer.toString(commits)));
  }

  private record Killed(long commits, int lost) {}

  private Killed kills() throws IOException, InterruptedException, URISyntaxException {
    var own = Files.createDirectories(folder.resolve("kills"));
    var random = new SplittableRandom(SEED);
    var acknowledged = 0L;
    var lost = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      var grows = kill == 0 ? OLDER_THAN_RETENTION : Duration.ZERO;
      var life = grows.plusMillis(LIFE_MILLIS / 3 + random.nextInt(LIFE_MILLIS));
      var newest = killed(own, life);
      var standing = answer("count", own.toString()).split(" ", 2);
      var there = Long.parseLong(standing[0]);
      var isWhole = there >= newest && there == Long.parseLong(standing[1]);
      lost += isWhole ? 0 : 1;
      acknowledged = Math.max(acknowledged, newest);
    }
    return new Killed(acknowledged, lost);
  }

  /// @return the last number that it acknowledged
  private long killed(Path own, Duration life)
      throws IOException, InterruptedException, URISyntaxException {
    var process = start("write", own.toString());
    try (var lines = process.inputReader()) {
      var line = lines.readLine();
      if (!"open".equals(line)) {
        throw new IOException("the writer did not start: " + line);
      }
      var timer = Thread.ofVirtual().start(() -> killIn(process, life));
      var newest = 0L;
      // The last line may be torn, and nobody was told it then.
      for (var next = lines.read(); next >= 0; next = lines.read()) {
        var digits = new StringBuilder();
        while (next >= '0' && next <= '9') {
          digits.append((char) next);
          next = lines.read();
        }
        newest = next == '\n' ? Long.parseLong(digits.toString()) : newest;
      }
      timer.join();
      return newest;
    }
  }

  private static void killIn(Process process, Duration life) {
    try {
      process.waitFor(life);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.toHandle().destroyForcibly();
    }
  }

  private String answer(String... arguments)
      throws IOException, InterruptedException, URISyntaxException {
    var process = start(arguments);
    try (var lines = process.inputReader()) {
      var line = lines.readLine();
      if (process.waitFor() != 0 || line == null) {
        throw new IOException(h2 + " could not be asked: " + String.join(" ", arguments));
      }
      return line;
    }
  }

  private Process start(String... arguments) throws IOException, URISyntaxException {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(home(GatedWriter.class) + System.getProperty("path.separator") + h2);
    command.add(GatedWriter.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
