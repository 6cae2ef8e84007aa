package saoma.offer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import saoma.fuzz.Target;
import saoma.order.Offered;

/// The texts in which offers are kept.
public final class OfferTargets {
  private OfferTargets() {}

  public static List<Target> all() {
    return List.of(
        new Target(
            "offers of a line",
            List.of(bytes("1\tL\t50\t\t第二件半价\tSecond at half\n2\tWM\t7\tSPRING10\t券\t")),
            List.of("\t", "\n", "L", "WM", "-", "99999999999999999999", "😀"),
            input -> read(input, Offered::read)),
        new Target(
            "rule of an offer",
            List.of(
                bytes("FREE 2 1"),
                bytes("BUNDLE 990\n1\ta\n2\tb"),
                bytes("WHOLE 100 P500"),
                bytes("CODES\na\nb"),
                bytes("2026-01-01 - 1234567 08:00 10:00")),
            List.of("\n", "\t", " ", "-", "P", "99999999999999999999", "ALL", "24:00"),
            input -> {
              read(input, RuleText::deal);
              read(input, RuleText::goods);
              read(input, RuleText::span);
            }));
  }

  private static void read(byte[] input, Consumer<String> reader) {
    try {
      reader.accept(new String(input, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      // What was never written here.
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
