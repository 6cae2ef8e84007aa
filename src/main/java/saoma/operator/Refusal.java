package saoma.operator;

import java.time.Instant;

/// Why not. Nothing has changed but the count of tries and the audit log.
public sealed interface Refusal {
  /// @param left tries before the till waits
  record WrongPin(int left) implements Refusal {}

  /// Too many were wrong; no PIN is looked at before.
  record Locked(Instant until) implements Refusal {}

  /// Whoever this is may not do this.
  record NotAllowed() implements Refusal {}

  record NoReason() implements Refusal {}

  record NoName() implements Refusal {}

  /// An active operator has this name.
  record NameTaken() implements Refusal {}

  /// @param shortest digits that it needs
  record WeakPin(int shortest) implements Refusal {}

  /// Somebody has it, and nobody says who.
  record PinTaken() implements Refusal {}

  /// A shop begins with a manager and never loses the last one who can log in.
  record NoManagerLeft() implements Refusal {}

  /// There is no such operator, or not an active one.
  record Unknown() implements Refusal {}
}
