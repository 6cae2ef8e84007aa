package saoma.cli;

import saoma.settings.Home;

/// What the wiring does for `saoma operator`, while no till is open.
@FunctionalInterface
public interface OperatorRun {
  /// Forgets the PINs of all managers, and writes it down.
  ///
  /// @return how many managers there are
  /// @throws CannotEnter with words for a person
  int reset(Home home) throws CannotEnter;
}
