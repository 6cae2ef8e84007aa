package saoma.cli;

import java.util.function.Function;
import saoma.checkout.ShiftDesk;
import saoma.settings.Home;

/// Opens a till's shifts for `saoma report`, while no till has them open. Given by the wiring.
public interface ReportRun {
  /// @param work reads only
  /// @throws CannotEnter with words for a person
  <T> T read(Home home, Function<ShiftDesk, T> work) throws CannotEnter;
}
