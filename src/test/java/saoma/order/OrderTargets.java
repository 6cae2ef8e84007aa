package saoma.order;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import saoma.fuzz.Target;
import saoma.money.Money;
import saoma.money.Quantity;

/// What is typed into the search for receipts, or scanned there.
public final class OrderTargets {
  private OrderTargets() {}

  public static List<Target> all() {
    return List.of(
        new Target(
            "search for receipts",
            List.of(bytes("39.90"), bytes("10:42"), bytes("2026-11-26"), bytes("01-000012")),
            List.of("¥", "元", "：", "１", "-", "99999999999999999999", "\u0000", "😀"),
            OrderTargets::search));
  }

  private static void search(byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    var line = new CartLine(1, text, text, text, Quantity.ONE, Money.fen(100));
    var receipt =
        new Receipt(1, "01", "shop", 1, Instant.EPOCH, List.of(line), line.total(), List.of(), 0);
    ReceiptQuery.of(text).matches(receipt);
    var amount = ReceiptQuery.of(text).amount();
    if (amount != null && amount.minor() < 0) {
      throw new AssertionError("an amount below zero");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
