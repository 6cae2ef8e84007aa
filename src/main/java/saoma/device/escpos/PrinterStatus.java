package saoma.device.escpos;

import java.util.Optional;

/// What a printer answers to `DLE EOT` 1 to 4, one byte each.
///
/// @param printer bit 3: off line
/// @param cause bit 2: cover open, 5: stopped at the end of the paper, 6: a fault
/// @param fault bits 3 (knife), 5 (for good), 6 (passes by itself)
/// @param roll bits 2 and 3: the roll nears its end, 5 and 6: no paper
public record PrinterStatus(int printer, int cause, int fault, int roll) {
  /// Nothing is wrong.
  public static final PrinterStatus READY = new PrinterStatus(0x12, 0x12, 0x12, 0x12);

  /// What stops it; empty if it prints.
  public Optional<PrinterTrouble> trouble() {
    if (has(cause, 0x04)) {
      return Optional.of(PrinterTrouble.COVER_OPEN);
    }
    if (has(roll, 0x60) || has(cause, 0x20)) {
      return Optional.of(PrinterTrouble.PAPER_OUT);
    }
    if (has(fault, 0x68) || has(cause, 0x40)) {
      return Optional.of(PrinterTrouble.FAULT);
    }
    return has(printer, 0x08) ? Optional.of(PrinterTrouble.OFFLINE) : Optional.empty();
  }

  /// Whether the roll will be at its end soon; it still prints.
  public boolean nearEnd() {
    return has(roll, 0x0C) && !has(roll, 0x60);
  }

  private static boolean has(int answer, int bits) {
    return (answer & bits) != 0;
  }

  /// Whether a byte can be the answer to `DLE EOT`: bits 1 and 4 are set, 0 and 7 are not.
  static boolean isStatus(int heard) {
    return (heard & 0x93) == 0x12;
  }

  /// Whether a byte can be the answer to `GS r 1`: bits 4 and 7 are not set. A printer sends it
  /// when it comes to that command, after all that was printed before it.
  static boolean isDone(int heard) {
    return (heard & 0x90) == 0;
  }
}
