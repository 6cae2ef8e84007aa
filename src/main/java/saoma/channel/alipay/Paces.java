package saoma.channel.alipay;

import java.time.Duration;
import java.util.List;
import saoma.channel.Pace;
import saoma.channel.Pace.Rung;
import saoma.channel.TakePace;

/// How Alipay wants to be asked.
final class Paces {
  /// Alipay's pages: first after 2 s, then every 3 s. A number is precreated once only. Whether a
  /// cancel kills a code that nobody has scanned is not documented, so it counts as alive.
  static final Pace CODE =
      new Pace(
          Duration.ofSeconds(2),
          List.of(new Rung(Duration.ofDays(7), Duration.ofSeconds(3))),
          List.of(),
          true);

  /// Alipay's pages, face to face: an answer that proves nothing is followed by a query at once,
  /// the password by one after 5 s and then every 3 s; a minute in all, then cancel without a gap,
  /// again every few seconds for a minute. A trade that a lost cancel left behind ends by itself
  /// after five.
  static final TakePace TAKE =
      new TakePace(
          Duration.ofSeconds(5),
          Duration.ZERO,
          Duration.ofSeconds(3),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Duration.ZERO,
          Duration.ofSeconds(3),
          20,
          Duration.ofMinutes(5));

  private Paces() {}
}
