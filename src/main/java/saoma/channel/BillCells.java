package saoma.channel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the cells of a bill. Total: what is none is empty.
public final class BillCells {
  /// The channels' days begin at midnight there; no summer time.
  public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /// A billion yuan in fen; with it no sum over a bill can overflow.
  private static final long MOST = 100_000_000_000L;

  private BillCells() {}

  /// Yuan as bills write them, `27.5`, `-0.01000`, `45`, in fen; exactly, so a fraction of a fen is
  /// none.
  public static OptionalLong fen(String text) {
    var at = text.startsWith("-") ? 1 : 0;
    var digits = 0;
    var decimals = -1;
    var fen = 0L;
    for (var i = at; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '.' && decimals < 0 && digits > 0) {
        decimals = 0;
      } else if (c < '0' || c > '9' || (decimals >= 2 && c != '0') || fen > MOST) {
        return OptionalLong.empty();
      } else if (decimals < 2) {
        fen = fen * 10 + (c - '0');
        digits++;
        decimals += decimals < 0 ? 0 : 1;
      }
    }
    if (digits == 0 || text.endsWith(".")) {
      return OptionalLong.empty();
    }
    for (var missing = 2 - Math.max(0, decimals); missing > 0; missing--) {
      fen *= 10;
    }
    return fen > MOST ? OptionalLong.empty() : OptionalLong.of(at == 1 ? -fen : fen);
  }

  /// `2026-01-02 09:04:15` in China.
  public static Optional<Instant> time(String text) {
    if (text.length() != 19
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != ' '
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return Optional.empty();
    }
    return time(
        number(text, 0, 4),
        number(text, 5, 7),
        number(text, 8, 10),
        number(text, 11, 13),
        number(text, 14, 16),
        number(text, 17, 19));
  }

  /// Any of them may be what it cannot be.
  public static Optional<Instant> time(
      int year, int month, int day, int hour, int minute, int second) {
    if (year < 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.of(year, month, day, hour, minute, second).toInstant(CHINA));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The digits there as a number, -1 if there is anything else. At most nine.
  public static int number(String text, int from, int to) {
    var number = 0;
    for (var i = from; i < to; i++) {
      var c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  /// Whether a till or a channel can have made this number: printable and without a blank.
  public static boolean isNumber(String text) {
    if (text.isEmpty() || text.length() > 64) {
      return false;
    }
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
