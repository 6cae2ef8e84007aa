package saoma;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `saoma` in a process of its own, on the class path of the test. Its standard output is read line
/// by line while it runs, its standard error is kept for messages.
final class Child implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 90;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Process process;
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private final StringBuffer words = new StringBuffer();
  private final Thread reading;
  private final Thread listening;

  private Child(Process process) {
    this.process = process;
    reading = Thread.ofVirtual().start(this::read);
    listening = Thread.ofVirtual().start(this::listen);
  }

  static Child saoma(String... arguments) throws IOException {
    var command =
        Stream.concat(
                Stream.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx512m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                    Main.class.getName()),
                Stream.of(arguments))
            .toList();
    return new Child(new ProcessBuilder(command).start());
  }

  /// The next line of standard output; empty once it has ended.
  Optional<String> line() throws InterruptedException {
    var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertTrue(line != null, () -> "nothing was printed for " + PATIENCE_SECONDS + " s: " + words);
    return line;
  }

  /// The next event of that name.
  JsonNode event(String name) throws InterruptedException {
    for (var line = line(); line.isPresent(); line = line()) {
      var event = MAPPER.readTree(line.get());
      if (event.path("event").asString().equals(name)) {
        return event;
      }
    }
    throw new AssertionError("it ended before it printed \"" + name + "\": " + words);
  }

  /// Everything it still prints, each line a JSON object.
  List<JsonNode> rest() throws InterruptedException {
    var rest = new ArrayList<JsonNode>();
    for (var line = line(); line.isPresent(); line = line()) {
      rest.add(MAPPER.readTree(line.get()));
    }
    return rest;
  }

  /// SIGKILL. What it had printed can still be read.
  void kill() throws InterruptedException {
    // Not Process.destroyForcibly, which closes the pipe we still read from.
    process.toHandle().destroyForcibly();
    exitCode();
  }

  /// Asks it to end, as a service manager does.
  void terminate() {
    process.toHandle().destroy();
  }

  int exitCode() throws InterruptedException {
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "it runs on: " + words);
    return process.exitValue();
  }

  /// What it said to a person; complete once it has ended.
  String words() throws InterruptedException {
    listening.join();
    return words.toString();
  }

  /// What `saoma orders --json` says of a till that is closed, oldest first.
  static List<JsonNode> orders(Path home) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code =
        Main.commands(new Wiring())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute("orders", "--json", "--home", home.toString());
    assertTrue(code == 0, err::toString);
    return out.toString().lines().map(MAPPER::readTree).toList().reversed();
  }

  @Override
  public void close() throws InterruptedException {
    process.toHandle().destroyForcibly();
    reading.join();
    listening.join();
  }

  private void read() {
    try (BufferedReader out = process.inputReader()) {
      out.lines().map(Optional::of).forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lines.add(Optional.empty());
    }
  }

  private void listen() {
    try (BufferedReader err = process.errorReader()) {
      err.lines().forEach(line -> words.append(line).append('\n'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
