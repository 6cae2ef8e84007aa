package saoma.hold;

/// What the machine says to an event of a hold.
public sealed interface HoldStep {
  /// Go there. `alarm` if money turned out to be held after the till had given it up.
  record Moved(HoldState to, boolean alarm) implements HoldStep {}

  record Stayed() implements HoldStep {}

  /// It does not go together. `alarm` if money is behind it.
  record Refused(String why, boolean alarm) implements HoldStep {}
}
