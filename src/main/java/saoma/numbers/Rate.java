package saoma.numbers;

import java.util.OptionalLong;

/// Quotients of whole numbers, rounded half up.
public final class Rate {
  private static final long MILLION = 1_000_000;

  private Rate() {}

  /// A part of a whole in millionths; nothing where there is no whole.
  public static OptionalLong of(long part, long whole) {
    return whole == 0
        ? OptionalLong.empty()
        : OptionalLong.of(quotient(Math.multiplyExact(part, MILLION), whole));
  }

  /// By which part of itself a value has changed, in millionths; nothing where it was zero.
  public static OptionalLong change(long now, long before) {
    return before == 0
        ? OptionalLong.empty()
        : of(Math.subtractExact(now, before), Math.absExact(before));
  }

  /// @param by not zero
  public static long quotient(long whole, long by) {
    var down = Math.floorDiv(whole, by);
    var rest = Math.absExact(Math.floorMod(whole, by));
    return rest >= Math.absExact(by) - rest ? down + 1 : down;
  }
}
