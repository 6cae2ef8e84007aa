package saoma.ui;

import java.util.Locale;

/// What the edge of the window tells at the instant in which a tone does, for a noisy shop and for
/// who does not hear: the same three things, each with a width and a pattern beside its colour.
///
/// @param number counts on, so that the same thing twice is told twice
public record Flash(Kind kind, long number) {
  /// As long as the eye needs and no longer, in milliseconds.
  public enum Kind {
    SCANNED(150),
    PAID(1200),
    NEEDS_YOU(1200);

    private final int millis;

    Kind(int millis) {
      this.millis = millis;
    }

    int millis() {
      return millis;
    }

    /// As the style sheet names it.
    String style() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
