package saoma.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RoundingTest {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/rounding.csv", delimiter = '|', numLinesToSkip = 1)
  void rounds(String what, long whole, long parts, long of, long step, RoundingMode mode, long to) {
    assertEquals(Money.fen(to), Rounding.of(Money.fen(whole), parts, of, step, mode), what);
  }

  @Test
  void theUsualOnesAreTheSameFunction() {
    assertEquals(Money.fen(3), Rounding.part(Money.fen(5), 1, 2));
    assertEquals(Money.fen(2), Rounding.partDown(Money.fen(5), 1, 2));
    assertEquals(Money.fen(1_230), Rounding.inCoins(Money.fen(1_239), 10));
    assertEquals(Money.fen(3), Money.fen(5).times(Quantity.parse("0.5")));
  }

  @Test
  void whatDoesNotFitIsNoAmount() {
    var large = Money.fen(Long.MAX_VALUE);
    assertThrows(ArithmeticException.class, () -> Rounding.part(large, 2, 1));
    assertThrows(IllegalArgumentException.class, () -> Rounding.part(large, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> Rounding.inCoins(large, 0));
  }
}
