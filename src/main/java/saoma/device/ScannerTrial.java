package saoma.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.device.ScannerKeys.End;
import saoma.device.ScannerKeys.Timing;
import saoma.settings.HandSettings;

/// Measures a scanner while it reads anything a few times: the pauses between its signs, and the
/// key that it closes a code with. Pure; times are monotonic nanoseconds of the caller.
public final class ScannerTrial {
  /// So many scans tell enough.
  public static final int SCANS = 5;

  /// Scanners take 5 to 30 ms, slow ones over the air up to 80, hands more than 100 sooner or later
  /// in a code.
  private static final Duration HAND = Duration.ofMillis(100);

  /// Above this a fast hand may pass for the scanner.
  private static final int NEAR_HAND = 60;

  private static final int STEP = 5;
  private static final int LEAST_GAP = 20;
  private static final int FEWEST_SIGNS = 2;
  private static final int USUAL_SIGNS = 4;
  private static final int LONGEST = 256;

  /// What one row of keys was.
  public enum Kind {
    SCAN,
    /// The same code again at once: a bouncing trigger, one scan.
    SAME,
    HAND,
    /// As fast as a scanner, but no Enter and no Tab came.
    NO_END
  }

  /// @param longest pause inside it
  /// @param end the key that closed it; empty where none came
  public record Heard(Kind kind, String code, Duration longest, Optional<End> end) {}

  private final Timing now;
  private final StringBuilder signs = new StringBuilder();
  private final List<Heard> heard = new ArrayList<>();
  private long longest;
  private long last;
  private long began;
  private String before = "";
  private long beforeEnded;

  /// @param now how the till tells the scanner until this is done
  public ScannerTrial(Timing now) {
    this.now = now;
  }

  /// What was heard, in its order.
  public List<Heard> heard() {
    return List.copyOf(heard);
  }

  public void typed(char sign, long nanos) {
    if (signs.isEmpty()) {
      began = nanos;
      longest = 0;
    } else {
      longest = Math.max(longest, nanos - last);
    }
    if (signs.length() < LONGEST) {
      signs.append(sign);
    }
    last = nanos;
  }

  /// Enter or Tab. Nothing where nothing stands before it.
  public void ended(End end, long nanos) {
    if (signs.isEmpty()) {
      return;
    }
    longest = Math.max(longest, nanos - last);
    var code = signs.toString().strip();
    var kind =
        isHand(code)
            ? Kind.HAND
            : code.equals(before) && began - beforeEnded <= now.repeat().toNanos()
                ? Kind.SAME
                : Kind.SCAN;
    add(kind, code, Optional.of(end));
    before = code;
    beforeEnded = nanos;
  }

  /// Nothing came for longer than any hand waits.
  public void silent() {
    if (!signs.isEmpty()) {
      var code = signs.toString().strip();
      add(isHand(code) ? Kind.HAND : Kind.NO_END, code, Optional.empty());
    }
  }

  private boolean isHand(String code) {
    return longest > HAND.toNanos() || code.length() < FEWEST_SIGNS;
  }

  private void add(Kind kind, String code, Optional<End> end) {
    heard.add(new Heard(kind, code, Duration.ofNanos(longest), end));
    signs.setLength(0);
  }

  /// How many scans were counted.
  public int scans() {
    return scanned().size();
  }

  private List<Heard> scanned() {
    return heard.stream().filter(one -> one.kind() == Kind.SCAN).toList();
  }

  /// What fits this scanner; empty until it has read often enough. The pause is twice the longest
  /// that was seen, so that a busy till does not tear a code apart.
  public Optional<Timing> proposal() {
    var scans = scanned();
    if (scans.size() < SCANS) {
      return Optional.empty();
    }
    var pause = scans.stream().map(Heard::longest).max(Duration::compareTo).orElseThrow();
    var twice = (2 * pause.toMillis() + STEP) / STEP * STEP;
    var shortest = scans.stream().mapToInt(one -> one.code().length()).min().orElseThrow();
    var ends = scans.stream().flatMap(one -> one.end().stream()).distinct().toList();
    return Optional.of(
        new Timing(
            Duration.ofMillis(Math.clamp(twice, LEAST_GAP, HandSettings.MOST_GAP)),
            Math.clamp(shortest, FEWEST_SIGNS, USUAL_SIGNS),
            now.repeat(),
            ends.size() == 1 ? ends.getFirst() : End.EITHER));
  }

  /// Whether a fast hand may pass for a scanner that is told so.
  public static boolean isNearHand(Timing timing) {
    return timing.gap().toMillis() > NEAR_HAND;
  }
}
