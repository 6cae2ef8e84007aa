package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import saoma.cli.CannotEnter;
import saoma.cli.DemoTender;
import saoma.cli.ExitCode;
import saoma.cli.Runs.Demo;
import saoma.settings.Home;
import saoma.settings.Settings.Mode;

/// Plays sales through the real window and the real protocols, with practice money only.
final class DemoRun {
  private static final int SALES_WITHOUT_DISPLAY = 4;
  private final Wiring wiring;

  DemoRun(Wiring wiring) {
    this.wiring = wiring;
  }

  /// The newcomer's first look on a machine without a display: books of its own, pictures to see.
  int withoutDisplay(Consumer<String> words) {
    try {
      var folder = Files.createTempDirectory("saoma-demo");
      var target = Path.of("target");
      var shots = (Files.isDirectory(target) ? target : folder).resolve("demo");
      return play(
          new Home(folder.resolve("till")),
          new Demo(
              SALES_WITHOUT_DISPLAY, shots, true, List.of(DemoTender.ALIPAY, DemoTender.WECHAT)),
          _ -> {},
          words);
    } catch (IOException e) {
      words.accept("The demo has no folder to play in: " + e.getMessage());
      return ExitCode.FAILED;
    }
  }

  int play(Home home, Demo wish, Consumer<String> events, Consumer<String> words) {
    try {
      if (Wiring.settings(home).mode() != Mode.PRACTICE) {
        words.accept("The demo pays with practice money; this till is set to real money.");
        return ExitCode.FAILED;
      }
      if (wish.headless() || !Display.isThere()) {
        Display.goHeadless();
      }
      return sell(wiring.open(home), wish, events, words);
    } catch (CannotEnter e) {
      words.accept(e.words());
      return ExitCode.FAILED;
    } catch (IOException e) {
      words.accept("A picture was not written: " + e.getMessage());
      return ExitCode.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  private static int sell(
      TillWindow window, Demo wish, Consumer<String> events, Consumer<String> words)
      throws IOException, InterruptedException {
    try (var customer = new PracticeCustomer()) {
      var clerk = new DemoClerk(window, customer, wish, events);
      for (int sale = 0; sale < wish.sales(); sale++) {
        var failure = clerk.sell(sale);
        if (failure.isPresent()) {
          words.accept("The demo stopped: " + failure.get());
          return ExitCode.FAILED;
        }
      }
      clerk.look();
      words.accept(wish.sales() + " sales, all paid." + where(wish));
      return ExitCode.DONE;
    } finally {
      window.shut();
      window.await();
    }
  }

  private static String where(Demo wish) {
    var shots = wish.shots();
    return shots == null ? "" : " Pictures are in " + shots.toAbsolutePath() + ".";
  }
}
