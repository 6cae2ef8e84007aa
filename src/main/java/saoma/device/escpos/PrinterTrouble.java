package saoma.device.escpos;

/// Why nothing comes out of a printer; the first is what a person sees to first.
public enum PrinterTrouble {
  /// Nobody is at its address, or it takes the line and says nothing.
  SILENT,
  COVER_OPEN,
  PAPER_OUT,
  /// The knife is stuck, or the head too hot: its own lamp says which.
  FAULT,
  /// Taken off line by hand, or still feeding.
  OFFLINE
}
