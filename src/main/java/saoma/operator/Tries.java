package saoma.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many wrong PINs were typed at this till of late. They count for the till and not for a
/// person, because a wrong PIN is nobody's; and a right one forgives none, because whoever guesses
/// at another's PIN knows a right one, their own. Each is forgotten a quarter of an hour after the
/// one before: who goes on guessing gets a hundred guesses a day, who mistyped waits for nothing.
///
/// @param wrong that are not forgotten
/// @param since from when the forgetting counts
/// @param lockedUntil no PIN is looked at before; null if none was wrong too often
public record Tries(int wrong, Instant since, @Nullable Instant lockedUntil) {
  /// Wrong tries that cost nothing.
  static final int FREE = 4;

  static final Duration FORGOTTEN = Duration.ofMinutes(15);
  private static final List<Duration> WAITS =
      List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(5));
  private static final int MOST = FREE + WAITS.size() + 1;

  public static final Tries NONE = new Tries(0, Instant.EPOCH, null);

  /// Before this no PIN is looked at; null if one is. A clock that was set back locks nobody out.
  public @Nullable Instant lockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil) && !now.isBefore(since)
        ? lockedUntil
        : null;
  }

  /// One more that is taken for wrong until it turns out right.
  Tries tried(Instant now) {
    var rest = forgetting(now);
    var count = Math.min(rest.wrong + 1, MOST);
    return new Tries(count, rest.wrong == 0 ? now : rest.since, until(count, now));
  }

  /// What was tried last was right.
  Tries right(Instant now) {
    var rest = forgetting(now);
    return new Tries(Math.max(0, rest.wrong - 1), rest.since, null);
  }

  int left() {
    return Math.max(0, FREE - wrong);
  }

  private Tries forgetting(Instant now) {
    if (wrong == 0 || now.isBefore(since)) {
      return new Tries(wrong, now, lockedUntil);
    }
    var gone = Duration.between(since, now).dividedBy(FORGOTTEN);
    return new Tries(
        (int) Math.max(0, wrong - gone), since.plus(FORGOTTEN.multipliedBy(gone)), lockedUntil);
  }

  private static @Nullable Instant until(int count, Instant now) {
    if (count <= FREE) {
      return null;
    }
    var nth = count - FREE - 1;
    return now.plus(nth < WAITS.size() ? WAITS.get(nth) : FORGOTTEN);
  }
}
