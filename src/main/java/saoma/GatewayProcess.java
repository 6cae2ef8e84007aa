package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import saoma.practice.PracticeAddresses;
import saoma.settings.Home;
import tools.jackson.databind.json.JsonMapper;

/// The practice gateway in a process of its own. It may be killed too: what it has told anybody is
/// in its file, and it comes back at the same address.
final class GatewayProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final OwnProcess own;
  private final Home home;
  private final Path log;
  private final PracticeAddresses at;
  private Process process;

  /// Starts it, and waits until it serves.
  GatewayProcess(OwnProcess own, Home home, Path log) throws IOException, InterruptedException {
    this.own = own;
    this.home = home;
    this.log = log;
    Files.createDirectories(home.root());
    process = begun(null);
    at = serving();
  }

  PracticeAddresses at() {
    return at;
  }

  /// SIGKILL, and a new process that goes on with the same file.
  ///
  /// @throws IOException if it does not come back where it was
  synchronized void killAndRestart() throws IOException, InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
    process = begun(at.wechat().base().replaceAll(".*:", ""));
    if (!serving().equals(at)) {
      throw new IOException("the gateway came back as another one; see " + log);
    }
  }

  private Process begun(@Nullable String port) throws IOException {
    var arguments = new ArrayList<>(List.of("practice", "--loopback", "--home=" + home.root()));
    if (port != null) {
      arguments.add("--port=" + port);
    }
    return own.start(log, arguments);
  }

  /// The first line says that it serves, and where.
  private PracticeAddresses serving() throws IOException, InterruptedException {
    var first = new CompletableFuture<String>();
    var lines = process.inputReader();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            first.complete(String.valueOf(lines.readLine()));
          } catch (IOException e) {
            first.completeExceptionally(e);
          }
        });
    try {
      var line = first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!line.startsWith("{")) {
        throw new IOException("the gateway did not start; see " + log);
      }
      return JsonMapper.builder().build().readValue(line, PracticeAddresses.class);
    } catch (ExecutionException | TimeoutException e) {
      process.toHandle().destroyForcibly();
      throw new IOException("the gateway did not start; see " + log, e);
    }
  }

  @Override
  public synchronized void close() {
    process.destroy();
    process.onExit().join();
  }
}
