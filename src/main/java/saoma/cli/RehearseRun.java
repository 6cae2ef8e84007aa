package saoma.cli;

import java.util.function.Consumer;
import saoma.settings.Home;

/// What the wiring does for `saoma rehearse`.
@FunctionalInterface
public interface RehearseRun {
  /// Begins a rehearsal beside these books, and lets customers come until the window is closed.
  ///
  /// @param home of the shop
  /// @param words takes sentences for a person
  /// @return an exit code
  int rehearse(Home home, Consumer<String> words);
}
