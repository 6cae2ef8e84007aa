package saoma.device.escpos;

/// The rolls that a receipt printer takes, at 203 dots to the inch and letters of 12 by 24 dots.
public enum Paper {
  /// 58 mm wide, 48 mm of them printed.
  NARROW(384, 58),
  /// 80 mm wide, 72 mm of them printed.
  WIDE(576, 80);

  /// Dots that a letter is wide; a Chinese character is twice as wide.
  static final int CELL = 12;

  private final int dots;
  private final int millimetres;

  Paper(int dots, int millimetres) {
    this.dots = dots;
    this.millimetres = millimetres;
  }

  /// The roll that has so many letters on a line; the wide one for any other number.
  public static Paper of(int columns) {
    return columns == NARROW.columns() ? NARROW : WIDE;
  }

  /// How wide the roll is.
  public int millimetres() {
    return millimetres;
  }

  /// Across the roll.
  public int dots() {
    return dots;
  }

  /// Letters on a line.
  public int columns() {
    return dots / CELL;
  }
}
