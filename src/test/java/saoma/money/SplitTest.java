package saoma.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static Money sum(List<Money> parts) {
    return parts.stream().reduce(Money.fen(0), Money::plus);
  }

  private static List<Long> fen(List<Money> parts) {
    return parts.stream().map(Money::minor).toList();
  }

  @Test
  void theEarlierOnesGetWhatDoesNotDivide() {
    assertEquals(List.of(3334L, 3333L, 3333L), fen(Split.even(Money.fen(10_000), 3)));
    assertEquals(List.of(1L, 1L, 0L), fen(Split.even(Money.fen(2), 3)));
    assertEquals(List.of(7L), fen(Split.even(Money.fen(7), 1)));
  }

  @Test
  void whoWasCutMostGetsTheUnit() {
    assertEquals(List.of(0L, 1L, 4L), fen(Split.by(Money.fen(5), List.of(1L, 2L, 12L))));
    assertEquals(List.of(0L, 5L), fen(Split.by(Money.fen(5), List.of(0L, 9L))));
  }

  @Test
  void partsAlwaysAddUpAndNoneIsAUnitAwayFromItsShare() {
    var random = new SplittableRandom(7);
    for (var round = 0; round < 20_000; round++) {
      var whole = random.nextInt(3) == 0 ? random.nextLong(100) : random.nextLong(1L << 45);
      var weights = new ArrayList<Long>();
      for (var at = 0; at <= random.nextInt(6); at++) {
        weights.add(random.nextInt(4) == 0 ? 0 : random.nextLong(1L << 17));
      }
      weights.add(1L);
      var all = weights.stream().mapToLong(w -> w).sum();
      var parts = Split.by(Money.fen(whole), weights);
      assertEquals(whole, sum(parts).minor());
      for (var at = 0; at < parts.size(); at++) {
        var off = parts.get(at).minor() * all - whole * weights.get(at);
        assertTrue(Math.abs(off) < all, () -> whole + " by " + weights);
        assertTrue(weights.get(at) > 0 || parts.get(at).isZero(), "no weight, no money");
      }
    }
  }

  @Test
  void evenPartsDifferByOneAtMost() {
    var random = new SplittableRandom(11);
    for (var round = 0; round < 5_000; round++) {
      var whole = random.nextLong(Long.MAX_VALUE);
      var parts = Split.even(Money.fen(whole), 1 + random.nextInt(50));
      assertEquals(whole, sum(parts).minor());
      assertTrue(parts.getFirst().minor() - parts.getLast().minor() <= 1);
      assertEquals(parts.stream().sorted().toList().reversed(), parts);
    }
  }

  @Test
  void nothingIsSplitAmongNobody() {
    assertThrows(IllegalArgumentException.class, () -> Split.even(Money.fen(1), 0));
    assertThrows(IllegalArgumentException.class, () -> Split.even(Money.fen(-1), 2));
    assertThrows(IllegalArgumentException.class, () -> Split.by(Money.fen(1), List.of(0L)));
    assertThrows(IllegalArgumentException.class, () -> Split.by(Money.fen(1), List.of(2L, -1L)));
  }
}
