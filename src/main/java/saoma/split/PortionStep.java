package saoma.split;

/// What the machine says to an event of a portion.
public sealed interface PortionStep {
  /// Go there. `alarm` if a person must hear of it.
  record Moved(PortionState to, boolean alarm) implements PortionStep {}

  record Stayed() implements PortionStep {}

  /// It does not go together. `alarm` if money is behind it.
  record Rejected(String why, boolean alarm) implements PortionStep {}
}
