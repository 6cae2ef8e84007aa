package saoma.operator;

/// What the audit log tells of. Its name stands in the books and never changes.
public enum Act {
  LOGGED_IN,
  LOGGED_OUT,
  WRONG_PIN,
  /// A PIN was right, and its person may not do this.
  DENIED,
  /// Somebody did what they may.
  USED,
  /// Somebody did once what another person allowed.
  OVERRIDDEN,
  OPERATOR_ADDED,
  OPERATOR_CHANGED,
  PIN_SET,
  RIGHTS_CHANGED,
  /// All managers' PINs were forgotten, by the command on the till's PC.
  PINS_RESET,
  /// The PC's clock was set, or the PC slept.
  CLOCK_SET
}
