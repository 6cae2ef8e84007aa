package saoma.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void readsYuanToTheFen() {
    assertEquals(Money.fen(2750), Money.yuan("27.5"));
    assertEquals(Money.fen(1), Money.yuan("0.01"));
    assertEquals(Money.fen(-100), Money.yuan("-1"));
  }

  @Test
  void refusesWhatIsNoAmount() {
    for (var text :
        new String[] {
          "", " 1", "1 ", "1,5", "1.005", "1e3", "+1", ".5", "5.", "--1", "１", "NaN", "1.0.0"
        }) {
      assertThrows(IllegalArgumentException.class, () -> Money.yuan(text), text);
    }
  }

  @Test
  void throwsInsteadOfOverflowing() {
    var most = Money.fen(Long.MAX_VALUE);
    assertThrows(ArithmeticException.class, () -> most.plus(Money.fen(1)));
    assertThrows(ArithmeticException.class, () -> most.times(Quantity.pieces(2)));
    assertThrows(ArithmeticException.class, () -> Money.fen(Long.MIN_VALUE).negated());
    assertThrows(IllegalArgumentException.class, () -> Money.yuan("99999999999999999"));
  }

  @Test
  void twoCurrenciesNeverMix() {
    var yen = new Money(5, Currency.getInstance("JPY"));
    assertEquals("5", yen.digits());
    assertThrows(IllegalArgumentException.class, () -> yen.plus(Money.fen(5)));
    assertThrows(IllegalArgumentException.class, () -> yen.compareTo(Money.fen(5)));
  }

  @Test
  void aWeighedLineRoundsHalfUp() {
    assertEquals(Money.fen(3), Money.fen(5).times(new Quantity(500)));
    assertEquals(Money.fen(350), Money.fen(1000).times(Quantity.parse("0.35")));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 10_000; i++) {
      var money = Money.fen(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
      assertEquals(money, Money.yuan(money.digits()));
    }
  }

  @Test
  void quantitiesStayInRange() {
    assertEquals("0.35", Quantity.parse("0.350").digits());
    assertEquals("10", Quantity.parse("10").digits());
    for (var text : new String[] {"0", "-1", "1.2345", "10000", "", "x", "6901234567892"}) {
      assertThrows(IllegalArgumentException.class, () -> Quantity.parse(text), text);
    }
  }
}
