package saoma.settings;

import java.util.List;

/// What a channel keeps of one trade, as the shop's contract says.
///
/// @param rate parts per million of the amount
/// @param least fen that one trade costs at the least
/// @param most fen that one trade costs at the most; 0 for no limit
/// @param rounding to the whole fen: `HALF_UP`, `HALF_EVEN`, `UP` or `DOWN`
/// @param returned whether the fee comes back with a refund
/// @param compared whether a bill that says another fee is a difference; not where the rate hangs
///   on what the till cannot know, such as the kind of a card
public record FeeRule(
    int rate, int least, int most, String rounding, boolean returned, boolean compared) {
  public static final List<String> ROUNDINGS = List.of("HALF_UP", "HALF_EVEN", "UP", "DOWN");

  /// Six in a thousand, as Alipay and WeChat Pay charge a shop without a contract of its own.
  public static final FeeRule USUAL = new FeeRule(6_000, 0, 0, "HALF_UP", true, true);

  static final int HIGHEST_RATE = 1_000_000;

  /// The same at another rate.
  public FeeRule at(int changed) {
    return new FeeRule(changed, least, most, rounding, returned, compared);
  }

  boolean isPossible() {
    return rate >= 0
        && rate <= HIGHEST_RATE
        && least >= 0
        && most >= 0
        && (most == 0 || most >= least)
        && ROUNDINGS.contains(rounding);
  }
}
