package saoma.ereceipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import saoma.fuzz.Target;
import saoma.money.Money;
import saoma.order.JournalPlace;

/// What anybody can hold in front of a phone, or type.
public final class EReceiptTargets {
  private static final Claim CLAIM =
      new Claim("01", 42, Money.fen(8650), new JournalPlace(77, "0123456789abcdef".repeat(4)));

  private EReceiptTargets() {}

  public static List<Target> all() {
    var signature = new byte[64];
    ThreadLocalRandom.current().nextBytes(signature);
    var good = new ReceiptLink(CLAIM, signature).text();
    return List.of(
        new Target(
            "links of receipts",
            List.of(bytes(good), bytes("http://192.168.1.20:8466/r/" + good)),
            List.of("/r/", "-", "_", "=", "AQ", "\u0000", "%2F", good),
            EReceiptTargets::link));
  }

  private static void link(byte[] input) {
    ReceiptLink.read(new String(input, StandardCharsets.UTF_8))
        .ifPresent(link -> {
          require(
              ReceiptLink.read(link.text())
                  .map(ReceiptLink::claim)
                  .equals(Optional.of(link.claim())),
              "one receipt has one text");
          require(link.claim().total().minor() >= 0, "a total");
          require(link.isSignedBy("no key").isEmpty(), "no key");
        });
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
