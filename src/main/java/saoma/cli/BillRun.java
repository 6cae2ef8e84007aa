package saoma.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import saoma.channel.BillAnswer;
import saoma.channel.BillSink;
import saoma.settings.Home;

/// Gets a day's bill for a command. Given by the wiring.
public interface BillRun {
  /// Asks the channel that the till's settings describe.
  ///
  /// @throws CannotEnter if there is no such channel, or it cannot be asked
  BillAnswer fetch(Home home, String channel, LocalDate day, BillSink sink) throws CannotEnter;

  /// Reads a file that somebody fetched; whose it is is not known then.
  ///
  /// @throws CannotEnter if it cannot be read
  BillAnswer read(Path file, String channel, LocalDate day, BillSink sink) throws CannotEnter;
}
