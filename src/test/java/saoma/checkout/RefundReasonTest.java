package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.CartLine;

/// What comes back of a line, and the words that are kept with it.
class RefundReasonTest {
  private static final CartLine MILK = line("牛奶", "3", 650);
  private static final CartLine APPLES = line("苹果", "0.35", 1280);

  private static CartLine line(String name, String quantity, long fen) {
    return new CartLine(1, "1", name, "", Quantity.parse(quantity), Money.fen(fen));
  }

  @Test
  void whatIsCountedComesBackByThePieceAndWhatWasWeighedOnlyWhole() {
    var two = RefundPick.none(MILK).step(1).step(1);
    assertEquals(Money.fen(1300), two.amount());
    assertEquals(Money.fen(1950), two.step(1).step(1).amount());
    assertFalse(two.step(-1).step(-1).step(-1).isAny());
    assertEquals(RefundPick.whole(APPLES), RefundPick.none(APPLES).step(1));
    assertEquals(APPLES.total(), RefundPick.whole(APPLES).step(1).amount());
    assertFalse(RefundPick.whole(APPLES).step(-1).isAny());
    for (var wrong : List.of("4", "0.5", "1.5")) {
      assertThrows(
          IllegalArgumentException.class, () -> new RefundPick(MILK, Quantity.parse(wrong)));
    }
    assertThrows(
        IllegalArgumentException.class, () -> new RefundPick(APPLES, Quantity.parse("0.3")));
  }

  @Test
  void theWordsNameWhatComesBack() {
    var two = RefundPick.none(MILK).step(1).step(1);
    assertEquals(
        "退货：牛奶×2、苹果×0.35", RefundReason.of(List.of(two, RefundPick.whole(APPLES)), false, ""));
    assertEquals("部分退款", RefundReason.of(List.of(), false, ""));
    assertEquals("整单退款", RefundReason.of(List.of(), true, " "));
    assertEquals("卡已注销；整单退款", RefundReason.of(List.of(), true, " 卡已注销 "));
  }

  @Test
  void theWordsAreNeverTooLongForAChannel() {
    var random = new SplittableRandom(3);
    for (int round = 0; round < 3_000; round++) {
      var picks = new ArrayList<RefundPick>();
      for (int i = random.nextInt(1, 20); i > 0; i--) {
        picks.add(RefundPick.whole(line("米😀".repeat(random.nextInt(1, 30)), "1", 100)));
      }
      var said = "因".repeat(random.nextInt(0, 60));
      var reason = RefundReason.of(picks, random.nextBoolean(), said);
      assertTrue(reason.length() <= RefundReason.LONGEST, reason);
      assertFalse(reason.isBlank());
      var broken =
          reason
              .codePoints()
              .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
      assertFalse(broken, reason);
    }
    var many = new ArrayList<RefundPick>();
    for (int i = 0; i < 30; i++) {
      many.add(RefundPick.whole(line("牛奶" + i, "1", 100)));
    }
    assertTrue(RefundReason.of(many, false, "").endsWith("等30项"));
  }
}
