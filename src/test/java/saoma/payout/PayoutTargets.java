package saoma.payout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import saoma.fuzz.Target;
import saoma.payout.PayoutLines.Read;

/// What somebody pastes into the draft of payouts.
public final class PayoutTargets {
  private PayoutTargets() {}

  public static List<Target> all() {
    var text = "13812345678, 王芳, 120.00\n2088000000000001,,5\n0200001009, 好客, 8, 工行, 对公\n";
    return List.of(
        new Target(
            "payout lines",
            List.of(text.getBytes(StandardCharsets.UTF_8)),
            List.of(",", "，", "\t", "¥", "元", "1e9", "2088", "@", "company", "\n", "0.1"),
            PayoutTargets::read));
  }

  private static void read(byte[] input) {
    switch (PayoutLines.read(new String(input, StandardCharsets.UTF_8))) {
      case Read.Wrong(var line, var _) -> require(line >= 0, "a line that is none");
      case Read.Lines(var lines) -> {
        require(!lines.isEmpty() && lines.size() <= PayoutLines.MOST, "none or too many");
        for (var line : lines) {
          require(line.amount().isPositive(), "nothing to pay");
          require(!line.account().isBlank(), "to nobody");
          require(!line.toString().contains(line.account()), "an account in a log");
          require(!line.kind().isBank() || line.shown().length() <= 5, "more than the last four");
        }
      }
    }
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
