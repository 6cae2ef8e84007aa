package saoma.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.money.Money;

class CountTest {
  private static final Currency YEN = Currency.getInstance("JPY");

  private static Denomination fen(long fen) {
    return new Denomination(Money.fen(fen));
  }

  @Test
  void theTotalIsThePiecesExactly() {
    var count = Count.of(Money.CNY, Map.of(fen(10_000), 3L, fen(50), 7L, fen(1), 2L));
    assertEquals(Money.fen(30_352), count.total());
    assertEquals("CNY:10000x3,50x7,1x2", CountText.write(count));
  }

  @Test
  void anySumHasItsFewestPieces() {
    var random = new SplittableRandom(7);
    for (var i = 0; i < 500; i++) {
      var sum = Money.fen(random.nextLong(10_000_000));
      var count = Count.of(sum);
      assertEquals(sum, count.total());
      assertEquals(count, CountText.read(CountText.write(count)));
    }
  }

  @Test
  void anotherCurrencyIsCountedInItsSmallestUnit() {
    var count = Count.of(new Money(1234, YEN));
    assertEquals(new Money(1234, YEN), count.total());
    assertEquals("JPY:1x1234", CountText.write(count));
  }

  @Test
  void whatIsNoNoteOrTooManyIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Count.of(Money.CNY, Map.of(fen(300), 1L)));
    assertThrows(IllegalArgumentException.class, () -> Count.of(Money.CNY, Map.of(fen(100), -1L)));
    assertThrows(
        IllegalArgumentException.class,
        () -> Count.of(Money.CNY, Map.of(fen(100), Count.MOST + 1)));
    assertThrows(IllegalArgumentException.class, () -> new Denomination(Money.fen(0)));
  }

  @Test
  void anEmptyDrawerIsACountToo() {
    var nothing = Count.nothing(Money.CNY);
    assertTrue(nothing.total().isZero());
    assertEquals(nothing, Count.of(Money.CNY, Map.of(fen(100), 0L)));
    assertEquals(nothing, CountText.read("CNY:"));
  }
}
