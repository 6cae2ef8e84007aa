package saoma.device.escpos;

/// Where a command of ESC/POS ends, as a printer tells it. Refuses what the till never sends.
final class Commands {
  private Commands() {}

  /// How many bytes the first command of these takes; 0 if it is not whole yet.
  static int length(byte[] b, int at, int end) {
    var there = end - at;
    if (there < 1) {
      return 0;
    }
    var most =
        switch (b[at]) {
          case 0x1B -> esc(b, at, there);
          case 0x1C -> 2;
          case 0x1D -> gs(b, at, there);
          case 0x10 -> there < 2 ? 99 : b[at + 1] == 0x14 ? 5 : 3;
          default -> 1;
        };
    return most <= there ? most : 0;
  }

  private static int esc(byte[] b, int at, int there) {
    if (there < 2) {
      return 99;
    }
    return switch (b[at + 1]) {
      case '@' -> 2;
      case 'a', 'd', 'E', 'R' -> 3;
      case 'p' -> 5;
      default -> throw new IllegalStateException("ESC " + b[at + 1]);
    };
  }

  private static int gs(byte[] b, int at, int there) {
    if (there < 2) {
      return 99;
    }
    return switch (b[at + 1]) {
      case 'a', '!', 'r' -> 3;
      case 'V' -> 4;
      case 'v' -> there < 8 ? Integer.MAX_VALUE : 8 + word(b, at + 4) * word(b, at + 6);
      default -> throw new IllegalStateException("GS " + b[at + 1]);
    };
  }

  static int word(byte[] b, int at) {
    return (b[at] & 0xff) + ((b[at + 1] & 0xff) << 8);
  }
}
