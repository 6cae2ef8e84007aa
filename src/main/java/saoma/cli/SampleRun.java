package saoma.cli;

import java.util.function.Consumer;
import saoma.settings.Home;

/// What the wiring does for `saoma sample`.
public interface SampleRun {
  /// Makes the sample shop beside these books if it is not there, and opens it.
  ///
  /// @param home of the shop
  /// @param words takes sentences for a person
  /// @return an exit code, once the window is closed
  int open(Home home, Consumer<String> words);

  /// Makes it without opening it.
  ///
  /// @param days hears how many of its days are over
  /// @throws CannotEnter with words for a person
  Sample make(Home home, Consumer<Integer> days) throws CannotEnter;

  /// Deletes it with all that is in it.
  ///
  /// @return whether there was one
  /// @throws CannotEnter if it is open, or the folder is something else
  boolean delete(Home home) throws CannotEnter;

  /// What was made.
  ///
  /// @param fresh false if it was there already
  /// @param receipts in it; nothing where it was there already
  record Sample(boolean fresh, long receipts) {}
}
