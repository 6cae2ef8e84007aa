package saoma.ui;

import java.util.function.BooleanSupplier;

/// One key of a screen: the stroke, what it does, and the text that says so. The same record binds
/// the key, stands in the line at the foot, and is printed by the F1 overlay, so the three cannot
/// differ.
///
/// @param usual where it is unless the shop laid it elsewhere
/// @param text key of the text that says what happens
/// @param hinted whether it is worth a place in the line at the foot
/// @param there whether the till has what it is for; where it has not, the overlay does not name it
/// @param when whether it does something now; otherwise the stroke goes on to the focused control
public record Key(
    Stroke stroke,
    Stroke usual,
    String text,
    boolean hinted,
    BooleanSupplier there,
    BooleanSupplier when,
    Runnable act) {
  public Key(Stroke stroke, String text, Runnable act) {
    this(stroke, stroke, text, false, () -> true, () -> true, act);
  }

  /// The same on another stroke.
  Key on(Stroke other) {
    return new Key(other, usual, text, hinted, there, when, act);
  }

  /// Whether the shop laid it elsewhere.
  boolean isMoved() {
    return !stroke.equals(usual);
  }

  public Key hint() {
    return new Key(stroke, usual, text, true, there, when, act);
  }

  public Key only(BooleanSupplier enabled) {
    return new Key(stroke, usual, text, hinted, there, enabled, act);
  }

  /// Only at a till that has what the key is for.
  public Key where(BooleanSupplier had) {
    return new Key(stroke, usual, text, hinted, had, had, act);
  }
}
