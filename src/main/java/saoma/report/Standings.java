package saoma.report;

/// The parts of what a report says of one payment that stands open or rests on a word: its number,
/// who said something, and why, as `S0123 Li Na: seen`.
final class Standings {
  /// As much of a number as a person compares.
  private static final int TAIL = 6;

  private Standings() {}

  /// The end of its number.
  static String tail(String of) {
    var number = of.split(" ", 2)[0];
    return number.length() > TAIL ? "…" + number.substring(number.length() - TAIL) : number;
  }

  /// Empty where nobody said anything.
  static String who(String of) {
    var parts = of.split(" ", 2);
    return parts.length < 2 ? "" : parts[1].split(": ", 2)[0];
  }
}
