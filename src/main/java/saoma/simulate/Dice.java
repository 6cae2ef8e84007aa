package saoma.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All chance of one history. Each draw is `SplittableRandom`'s mixing of the seed and of what is
/// drawn for, and not the next of a sequence: leaving one thing out leaves the others as they are,
/// which is what makes a failure shrink.
@SuppressWarnings("EnumOrdinal") // An index within one run; nothing is stored by it.
final class Dice {
  private static final int WHOLE = 1 << 16;

  /// How often, of 65536, a fault strikes where it can.
  private static final int[] STRENGTHS = {200, 650, 2_000, 6_500, 16_000};

  private final long seed;
  private final long[] salts = new long[Fault.values().length];
  private final int[] strengths = new int[Fault.values().length];
  private final Set<Happening> left = new HashSet<>();
  private final List<Happening> happened = new ArrayList<>();
  private boolean calm;

  /// @param allowed of which the seed draws those that are on
  /// @param leftOut what must not happen this time
  Dice(long seed, EnumSet<Fault> allowed, Collection<Happening> leftOut) {
    this.seed = mix(seed + 0x9E37_79B9_7F4A_7C15L);
    left.addAll(leftOut);
    for (var fault : Fault.values()) {
      salts[fault.ordinal()] = fault.salt();
      var drawn = bits(fault.salt(), 1);
      strengths[fault.ordinal()] =
          allowed.contains(fault) && (drawn & 1) == 0
              ? fault.scaled(STRENGTHS[(int) Long.remainderUnsigned(drawn >>> 1, STRENGTHS.length)])
              : 0;
    }
  }

  /// SplittableRandom's finisher (Stafford's variant 13).
  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }

  static long key(long one, long other) {
    return mix(one * 0x9E37_79B9_7F4A_7C15L + other);
  }

  /// Whether it goes wrong here.
  boolean strikes(Fault fault, long key) {
    var strength = strengths[fault.ordinal()];
    if (strength == 0 || calm || (bits(salts[fault.ordinal()], key) & (WHOLE - 1)) >= strength) {
      return false;
    }
    var one = new Happening(fault, key);
    if (!left.isEmpty() && left.contains(one)) {
      return false;
    }
    happened.add(one);
    return true;
  }

  /// Whether it can go wrong in this history.
  boolean isOn(Fault fault) {
    return strengths[fault.ordinal()] > 0;
  }

  /// From `least` on, fewer than `most`.
  long between(long least, long most, long salt, long key) {
    return least + Long.remainderUnsigned(bits(mix(salt), key), most - least);
  }

  /// From here on nothing goes wrong any more.
  void calm() {
    calm = true;
  }

  List<Happening> happened() {
    return happened;
  }

  private long bits(long salt, long key) {
    return mix(seed ^ mix(salt + key));
  }
}
