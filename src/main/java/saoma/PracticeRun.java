package saoma;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.cli.CannotEnter;
import saoma.cli.ExitCode;
import saoma.cli.Runs.Practice;
import saoma.practice.PracticeConfig;
import saoma.practice.PracticeServer;
import saoma.practice.fault.FaultPlan;
import saoma.settings.SettingsFile;
import tools.jackson.databind.json.JsonMapper;

/// The practice gateway as a program of its own, for tills on other machines and for proofs.
final class PracticeRun {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeRun.class);

  private final InstantSource clock;

  PracticeRun(InstantSource clock) {
    this.clock = clock;
  }

  int serve(Practice wish, Consumer<String> addresses, Consumer<String> words) {
    var config = new PracticeConfig(wish.folder(), wish.port(), wish.loopback(), clock);
    FaultPlan plan;
    try {
      plan = PracticeFaults.plan(wish.faults());
    } catch (PracticeFaults.Misused e) {
      words.accept(String.valueOf(e.getMessage()));
      return ExitCode.MISUSED;
    }
    try (var server = PracticeServer.start(config, plan)) {
      var till = wish.settingsFor();
      if (till != null) {
        var pointed = PracticeSettings.pointed(Wiring.settings(till), server.addresses());
        new SettingsFile(till.settingsFile()).save(pointed);
        words.accept("The till in " + till.root() + " now pays here.");
      }
      addresses.accept(JsonMapper.builder().build().writeValueAsString(server.addresses()));
      words.accept("Phones reach it at " + server.addresses().phone() + " — Ctrl+C stops it.");
      untilStopped(server);
      return ExitCode.DONE;
    } catch (IOException e) {
      words.accept("The gateway did not start: " + e.getMessage());
      return ExitCode.FAILED;
    } catch (CannotEnter e) {
      words.accept(e.words());
      return ExitCode.FAILED;
    } catch (InterruptedException e) {
      return ExitCode.DONE;
    }
  }

  /// A signal is the way to stop it, so it counts as done.
  private static void untilStopped(PracticeServer server) throws InterruptedException {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              try {
                server.close();
              } catch (IOException e) {
                LOG.warn("the practice gateway did not close in order", e);
              }
              Runtime.getRuntime().halt(ExitCode.DONE);
            }));
    new CountDownLatch(1).await();
  }
}
