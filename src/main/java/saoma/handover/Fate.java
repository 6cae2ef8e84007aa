package saoma.handover;

/// What became of an order that was handed over.
public enum Fate {
  /// Nobody knows yet.
  OPEN,
  PAID,
  /// By the clerk or by the program.
  GIVEN_UP,
  /// Nobody took it up before its deadline.
  EXPIRED;

  /// Whether whoever handed it over is told now. Only money that comes after the end changes it
  /// once more, to paid.
  public boolean isSure() {
    return this != OPEN;
  }
}
