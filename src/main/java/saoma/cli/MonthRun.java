package saoma.cli;

import java.time.YearMonth;
import saoma.month.Made;
import saoma.settings.Home;

/// Fills a home with a month of shop life that is made up. Given by the wiring.
public interface MonthRun {
  /// @param seed one seed is one month
  /// @param salesPerDay about so many
  /// @throws CannotEnter with words for a person, if the home takes real money, holds sales already
  ///   or cannot be written
  Made fill(Home home, YearMonth month, long seed, int salesPerDay) throws CannotEnter;
}
