package saoma.ui.customer;

import java.time.Duration;
import java.util.Locale;

/// The time until a code closes, in whole seconds: 0 is reached at the instant in which the till
/// closes it, never before.
///
/// @param inAll how long it was at the beginning
public record Countdown(int secondsLeft, int inAll) {
  /// When the colour and the word change.
  public static final int HURRY = 15;

  public Countdown {
    secondsLeft = Math.max(0, secondsLeft);
    inAll = Math.max(1, inAll);
  }

  public static Countdown of(Duration left, Duration inAll) {
    var begun = left.plusNanos(999_999_999).toSeconds();
    return new Countdown(
        Math.clamp(begun, 0, Integer.MAX_VALUE), Math.clamp(inAll.toSeconds(), 1, 86_400));
  }

  /// `4:31`
  public String text() {
    return String.format(Locale.ROOT, "%d:%02d", secondsLeft / 60, secondsLeft % 60);
  }

  public boolean hurry() {
    return secondsLeft <= HURRY;
  }

  /// How much of the ring is left, in degrees of 360.
  public int degrees() {
    return (int) (360L * Math.min(secondsLeft, inAll) / inAll);
  }
}
