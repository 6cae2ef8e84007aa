package saoma.settings;

import java.util.List;
import java.util.regex.Pattern;

/// How the hands at this counter work: their scales' labels, their keys, their scanner.
///
/// @param labels how scales write their labels, a [LabelLayout] each, with commas between them;
///   empty for none. None is the usual: whether digits are grams or fen is nothing to guess
/// @param keys the keys that the shop laid elsewhere, as `text=stroke` with `;` between them
/// @param gapMillis the longest pause between two signs of one scan; a hand is slower
/// @param shortest the least signs of a scan
/// @param repeatMillis within this time the same code again is a bouncing trigger
/// @param end the key that the scanner ends a code with: `ENTER`, `TAB`, or `EITHER`
/// @param voidReason whether a line is taken out with a reason only
public record HandSettings(
    String labels,
    String keys,
    int gapMillis,
    int shortest,
    int repeatMillis,
    String end,
    boolean voidReason) {
  public static final String EITHER = "EITHER";
  public static final String ENTER = "ENTER";
  public static final String TAB = "TAB";

  /// A gap below is faster than a keyboard's own clock, and one above is a hand's.
  public static final int LEAST_GAP = 10;

  public static final int MOST_GAP = 150;

  private static final int MOST_SHORTEST = 12;
  private static final int MOST_REPEAT = 2_000;
  private static final int LONGEST_KEYS = 4_000;

  private static final Pattern KEYS =
      Pattern.compile("(?:[a-z][a-z0-9.-]{0,60}=[^;=\\p{Cntrl}]{1,30}(?:;|\\z))*");

  public static final HandSettings USUAL = new HandSettings("", "", 35, 4, 300, EITHER, false);

  /// The layouts; none where they cannot be read, which `SettingsRules` does not let pass.
  public List<LabelLayout> layouts() {
    return LabelLayout.read(labels).orElse(List.of());
  }

  public HandSettings labelled(String changed) {
    return new HandSettings(changed, keys, gapMillis, shortest, repeatMillis, end, voidReason);
  }

  public HandSettings keyed(String changed) {
    return new HandSettings(labels, changed, gapMillis, shortest, repeatMillis, end, voidReason);
  }

  /// The same with another scanner.
  public HandSettings scanning(int gap, int least, int repeat, String closing) {
    return new HandSettings(labels, keys, gap, least, repeat, closing, voidReason);
  }

  public HandSettings asking(boolean why) {
    return new HandSettings(labels, keys, gapMillis, shortest, repeatMillis, end, why);
  }

  boolean isLabels() {
    return LabelLayout.read(labels).isPresent();
  }

  boolean isKeys() {
    return keys.length() <= LONGEST_KEYS && KEYS.matcher(keys).matches();
  }

  boolean isGap() {
    return gapMillis >= LEAST_GAP && gapMillis <= MOST_GAP;
  }

  boolean isShortest() {
    return shortest >= 1 && shortest <= MOST_SHORTEST;
  }

  boolean isRepeat() {
    return repeatMillis >= 0 && repeatMillis <= MOST_REPEAT;
  }

  boolean isEnd() {
    return List.of(EITHER, ENTER, TAB).contains(end);
  }
}
