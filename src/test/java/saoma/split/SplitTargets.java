package saoma.split;

import java.nio.charset.StandardCharsets;
import java.util.List;
import saoma.fuzz.Target;
import saoma.money.Money;

/// What somebody types for a receiver, and what stands in the settings.
public final class SplitTargets {
  private SplitTargets() {}

  public static List<Target> all() {
    var text = "2088000000000101,李雷,5%;wang@example.com,王芳,2.00";
    return List.of(
        new Target(
            "split rule",
            List.of(text.getBytes(StandardCharsets.UTF_8)),
            List.of(",", ";", "%", "99.9999%", "0.0001%", "9999999.99", "¥", "2088", "@", "１"),
            SplitTargets::read));
  }

  private static void read(byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    Quota.read(text, text, text);
    var read = Quotas.read(text, 30);
    if (read.isPresent()) {
      var quotas = read.get();
      require(Quotas.read(quotas.text(), 30).equals(read), "it reads as it was written");
      var basis = Money.fen(9_999);
      var sum = quotas.parts(basis).stream().mapToLong(part -> part.amount().minor()).sum();
      require(sum <= quotas.limit(basis).minor(), "more than the contract allows");
      require(
          quotas.all().stream().noneMatch(q -> q.toString().contains(q.receiver().account())),
          "an account in a log");
    }
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
