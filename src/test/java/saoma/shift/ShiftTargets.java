package saoma.shift;

import java.nio.charset.StandardCharsets;
import java.util.List;
import saoma.fuzz.Target;

/// The readers of Zs and counts, which lie in a file that anybody can edit.
public final class ShiftTargets {
  private ShiftTargets() {}

  public static List<Target> all() {
    return List.of(
        new Target(
            "Z",
            List.of(bytes(Sealed.of(Sample.z()).text())),
            List.of(
                "\t", "\n", "\\", "figure\t0", "SUM", "QUOTIENT", "end\n", "9".repeat(20), "-0"),
            ShiftTargets::z),
        new Target(
            "drawer count",
            List.of(bytes("CNY:10000x3,500x1,1x2"), bytes("JPY:1x99")),
            List.of("x", ",", ":", "CNY", "XXX", "9".repeat(19), "-1"),
            ShiftTargets::count));
  }

  /// Whatever is read is written again as it was: one Z has one text.
  private static void z(byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    ZReport read;
    try {
      read = ZText.read(text);
    } catch (IllegalArgumentException e) {
      return;
    }
    require(ZText.read(ZText.write(read)).equals(read), "a Z that is another one when written");
  }

  private static void count(byte[] input) {
    Count read;
    try {
      read = CountText.read(new String(input, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return;
    }
    require(read.total().minor() >= 0, "less than nothing");
    require(CountText.read(CountText.write(read)).equals(read), "another count");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
