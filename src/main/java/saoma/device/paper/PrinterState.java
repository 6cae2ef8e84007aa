package saoma.device.paper;

import java.util.Optional;
import saoma.device.escpos.PrinterTrouble;

/// How the printer stands, as far as it was asked last.
///
/// @param trouble what stops it
/// @param nearEnd the roll will be at its end soon
/// @param waiting papers that are owed
public record PrinterState(Optional<PrinterTrouble> trouble, boolean nearEnd, int waiting) {
  public static final PrinterState QUIET = new PrinterState(Optional.empty(), false, 0);
}
