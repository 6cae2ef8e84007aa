package saoma.numbers;

import java.time.Duration;

/// A channel and the step of [Waits] in which its money came.
public record PaidKey(String channel, int step) {
  private static final char BETWEEN = '|';

  public static PaidKey of(String channel, Duration wait) {
    return new PaidKey(channel, Waits.step(wait));
  }

  public String text() {
    return channel + BETWEEN + "%02d".formatted(step);
  }

  /// Takes any text; one without a step counts as the longest wait.
  public static PaidKey read(String text) {
    var at = text.lastIndexOf(BETWEEN);
    var last = Waits.LIMITS.size();
    if (at < 0 || !text.substring(at + 1).matches("\\d{2}")) {
      return new PaidKey(text, last);
    }
    return new PaidKey(
        text.substring(0, at), Math.min(last, Integer.parseInt(text.substring(at + 1))));
  }
}
