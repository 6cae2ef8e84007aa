package saoma.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.settings.Home;

/// What the wiring does for the commands that run something. Each returns an exit code once it is
/// over.
public interface Runs {
  /// Opens the till, or plays the demo where there is no display.
  ///
  /// @param words takes sentences for a person
  int till(Home home, Consumer<String> words);

  /// @param addresses takes the one line of JSON
  int practice(Practice wish, Consumer<String> addresses, Consumer<String> words);

  /// @param events takes a JSON object a line
  int demo(Home home, Demo wish, Consumer<String> events, Consumer<String> words);

  /// Looks at everything that must fit and says what to do.
  List<Finding> doctor(Home home);

  /// Verifies a money journal.
  ///
  /// @param journal a folder to look at alone; null for the home's own and the database beside it
  /// @throws CannotEnter if there is none, or it cannot be read
  Verified verify(Home home, @Nullable Path journal) throws CannotEnter;

  /// @param folder where keys and trades of the gateway lie
  /// @param settingsFor the till to be pointed at it
  /// @param faults what shall go wrong there
  record Practice(
      Path folder, int port, boolean loopback, @Nullable Home settingsFor, Faults faults) {}

  /// What goes wrong at the practice gateway from the start.
  ///
  /// @param file the plan as JSON
  /// @param seed of what goes wrong by chance, in place of the file's
  /// @param percent of the requests that go wrong by chance, in place of the file's
  record Faults(@Nullable Path file, @Nullable Long seed, @Nullable Integer percent) {}

  /// @param shots where pictures go
  /// @param tenders how the sales are paid, in turns
  record Demo(int sales, @Nullable Path shots, boolean headless, List<DemoTender> tenders) {
    public Demo {
      tenders = List.copyOf(tenders);
    }
  }

  /// One thing that was looked at.
  ///
  /// @param advice what to do; empty where all is well
  record Finding(String subject, Level level, String sentence, String advice) {}

  /// How bad it is.
  enum Level {
    FINE,
    WARNING,
    WRONG
  }
}
