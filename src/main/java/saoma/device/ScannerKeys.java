package saoma.device;

import java.time.Duration;
import saoma.settings.HandSettings;

/// Tells a scanner from a hand. A scanner is a keyboard that types a whole code faster than fingers
/// can and ends it with Enter or Tab. Characters are kept here until it is clear whose they are;
/// whoever feeds this keeps the key events back for as long.
///
/// Times are monotonic nanoseconds given by the caller. Not thread-safe: one keyboard, one thread.
public final class ScannerKeys {
  /// @param gap the longest pause inside one scan; a fast typist needs twice as long
  /// @param shortest the least characters of a code; fewer are a hand's, however fast
  /// @param repeat within this time the same code again is a bouncing trigger, not a second thing
  /// @param end what closes a code
  public record Timing(Duration gap, int shortest, Duration repeat, End end) {
    public static final Timing USUAL =
        new Timing(Duration.ofMillis(35), 4, Duration.ofMillis(300), End.EITHER);

    /// As it is set.
    public static Timing of(HandSettings set) {
      return new Timing(
          Duration.ofMillis(set.gapMillis()),
          set.shortest(),
          Duration.ofMillis(set.repeatMillis()),
          End.valueOf(set.end()));
    }
  }

  /// The key behind a code.
  public enum End {
    ENTER,
    TAB,
    EITHER;

    public boolean isEnter() {
      return this != TAB;
    }

    public boolean isTab() {
      return this != ENTER;
    }
  }

  /// Whose the characters were, once the end key came.
  public sealed interface Heard {
    record Scan(String code) implements Heard {}

    /// The same code within `repeat`: shown, not counted.
    record Bounce(String code) implements Heard {}

    /// Not a scanner: the keys that were kept back go on to where they were typed.
    record Hand() implements Heard {}
  }

  /// Longer than any code on a shelf or a phone; whatever goes on longer is not a scan.
  private static final int LONGEST = 256;

  private Timing timing;
  private final StringBuilder burst = new StringBuilder();
  private long lastNanos;
  private String lastCode = "";
  private long lastCodeNanos;

  public ScannerKeys(Timing timing) {
    this.timing = timing;
  }

  public Timing timing() {
    return timing;
  }

  /// The scanner is another one from now on.
  public void use(Timing other) {
    timing = other;
  }

  /// A printing character. True if what was kept back before it is a hand's and goes on now; this
  /// character itself is kept back in either case.
  public boolean typed(char character, long nanos) {
    var handBefore = !burst.isEmpty() && (slow(nanos) || burst.length() >= LONGEST);
    if (handBefore) {
      burst.setLength(0);
    }
    burst.append(character);
    lastNanos = nanos;
    return handBefore;
  }

  /// Enter or Tab.
  public Heard ended(long nanos) {
    var code = burst.toString().strip();
    var scan = code.length() >= timing.shortest() && !slow(nanos);
    burst.setLength(0);
    if (!scan) {
      return new Heard.Hand();
    }
    var bounce = code.equals(lastCode) && nanos - lastCodeNanos <= timing.repeat().toNanos();
    lastCode = code;
    lastCodeNanos = nanos;
    return bounce ? new Heard.Bounce(code) : new Heard.Scan(code);
  }

  /// Nothing came for a while. True if what is kept back is a hand's and goes on now.
  public boolean quiet(long nanos) {
    if (!burst.isEmpty() && !slow(nanos)) {
      return false;
    }
    burst.setLength(0);
    return true;
  }

  /// A key that no scanner sends; what is kept back goes on.
  public void interrupted() {
    burst.setLength(0);
  }

  private boolean slow(long nanos) {
    return nanos - lastNanos > timing.gap().toNanos();
  }
}
