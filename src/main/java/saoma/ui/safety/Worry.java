package saoma.ui.safety;

import java.time.Duration;
import saoma.device.escpos.PrinterTrouble;

/// What does no harm yet and will if nobody sees to it. Each has one line on the sale screen, with
/// the way out; the worst stands first.
public sealed interface Worry {
  /// The disk under the books is nearly full.
  ///
  /// @param bytes that are left
  record DiskLow(long bytes) implements Worry {}

  /// Too full to begin another sale.
  ///
  /// @param bytes that are left
  record DiskFull(long bytes) implements Worry {}

  /// The disk under the books does not answer.
  record DiskGone() implements Worry {}

  /// The last backup could not be made, or was not whole.
  record NoBackup() implements Worry {}

  /// The last backup does not lie on the second disk.
  ///
  /// @param place where it should lie, as it was set
  record NoSecondBackup(String place) implements Worry {}

  /// The second copy was set and cannot be written: the stick is not in.
  ///
  /// @param place where it should lie, as it was set
  record NoSecondCopy(String place) implements Worry {}

  /// The receipt printer stands still; sales go on.
  ///
  /// @param waiting papers that come out when it goes on
  record PrinterStands(PrinterTrouble trouble, int waiting) implements Worry {}

  /// The roll in the printer will be at its end soon.
  record RollNearEnd() implements Worry {}

  /// The machine's clock is not the channel's.
  ///
  /// @param ahead how far it is ahead, negative if behind
  record ClockOff(Duration ahead) implements Worry {}
}
