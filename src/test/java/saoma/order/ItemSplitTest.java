package saoma.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.money.Quantity;

class ItemSplitTest {
  private static final Cart TABLE =
      Cart.EMPTY
          .add("1", "鱼", "Fish", Quantity.ONE, Money.fen(6800))
          .add("2", "汤", "Soup", Quantity.ONE, Money.fen(1000))
          .add("3", "茶", "Tea", Quantity.pieces(3), Money.fen(500));

  private static List<Long> fen(List<Money> parts) {
    return parts.stream().map(Money::minor).toList();
  }

  @Test
  void eachBearsHisLinesAndTheRestIsForAll() {
    var split = new ItemSplit(3, Map.of(1L, Set.of(0), 2L, Set.of(1, 2)));
    assertEquals(List.of(7300L, 1000L, 1000L), fen(split.parts(TABLE.lines(), TABLE.total())));
    assertEquals(Set.of(0, 1, 2), split.of(TABLE.lines().getLast()));
  }

  @Test
  void aLineOfThreeFenForTwoIsNotAlwaysPaidByTheFirst() {
    var cart =
        Cart.EMPTY
            .add("1", "a", "", Quantity.ONE, Money.fen(3))
            .add("2", "b", "", Quantity.ONE, Money.fen(3));
    assertEquals(
        List.of(3L, 3L), fen(new ItemSplit(2, Map.of()).parts(cart.lines(), cart.total())));
  }

  @Test
  void whoeverHasLeftBearsNothing() {
    var split = new ItemSplit(2, Map.of(1L, Set.of(4), 2L, Set.of(1, 5)));
    assertEquals(Set.of(0, 1), split.of(TABLE.lines().getFirst()));
    assertEquals(Set.of(1), split.of(TABLE.lines().get(1)));
  }

  @Test
  void partsAddUpToWhatIsDueAndWholeLinesAreExact() {
    var random = new SplittableRandom(3);
    for (var round = 0; round < 3_000; round++) {
      var cart = Cart.EMPTY;
      for (var line = 0; line <= random.nextInt(9); line++) {
        var price = Money.fen(1 + random.nextLong(20_000));
        cart = cart.add("p" + line, "n", "", Quantity.pieces(1 + random.nextInt(3)), price);
      }
      var people = 2 + random.nextInt(5);
      var bearers = new HashMap<Long, Set<Integer>>();
      var single = new long[people];
      var alone = true;
      for (var line : cart.lines()) {
        var who = new TreeSet<Integer>();
        for (var n = 0; n <= random.nextInt(2); n++) {
          who.add(random.nextInt(people));
        }
        bearers.put(line.id(), who);
        alone &= who.size() == 1;
        single[who.first()] += line.total().minor();
      }
      var parts = new ItemSplit(people, bearers).parts(cart.lines(), cart.total());
      assertEquals(cart.total(), parts.stream().reduce(Money.fen(0), Money::plus));
      if (alone) {
        assertEquals(java.util.Arrays.stream(single).boxed().toList(), fen(parts));
      }
      var due = Money.fen(1 + random.nextLong(cart.total().minor()));
      var rest = new ItemSplit(people, bearers).parts(cart.lines(), due);
      assertEquals(due, rest.stream().reduce(Money.fen(0), Money::plus));
      assertTrue(rest.stream().allMatch(part -> part.minor() >= 0));
    }
  }

  @Test
  void soManyCannotShare() {
    assertThrows(IllegalArgumentException.class, () -> new ItemSplit(7, Map.of()));
    assertThrows(IllegalArgumentException.class, () -> new ItemSplit(0, Map.of()));
  }
}
