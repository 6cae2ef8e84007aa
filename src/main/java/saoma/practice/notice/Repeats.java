package saoma.practice.notice;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// When a channel delivers a notification: the pause before the first delivery, and the pauses
/// before each repeat after a failure. Data, so that a test can be quick.
public record Repeats(Duration first, List<Duration> gaps) {
  public Repeats {
    gaps = List.copyOf(gaps);
  }

  /// Alipay: 4 min, 10 min, 10 min, 1 h, 2 h, 6 h, 15 h; eight deliveries in all.
  public static final Repeats ALIPAY =
      new Repeats(Duration.ZERO, minutes(4, 10, 10, 60, 120, 360, 900));

  /// WeChat Pay: fifteen repeats within about a day, from 15 s to 6 h.
  public static final Repeats WECHAT =
      new Repeats(
          Duration.ZERO,
          seconds(
              15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600,
              21600));

  /// The same schedule, so many times as fast, because nobody practises for a day.
  public Repeats hurried(int times) {
    return new Repeats(first, gaps.stream().map(gap -> gap.dividedBy(times)).toList());
  }

  public Repeats startingAfter(Duration pause) {
    return new Repeats(pause, gaps);
  }

  private static List<Duration> minutes(long... counts) {
    return Arrays.stream(counts).mapToObj(Duration::ofMinutes).toList();
  }

  private static List<Duration> seconds(long... counts) {
    return Arrays.stream(counts).mapToObj(Duration::ofSeconds).toList();
  }
}
