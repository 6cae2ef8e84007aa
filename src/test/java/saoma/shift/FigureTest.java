package saoma.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.shift.Figure.How;
import saoma.shift.Figure.Unit;

class FigureTest {
  private static final Figure TEN = Figure.money("ten", 1000, 2);
  private static final Figure ONE = Figure.money("one", 100, 1);

  @Test
  void aSumIsItsParts() {
    var sum = Figure.sum("sum", TEN, ONE.negated());
    assertEquals(900, sum.value());
    assertEquals(3, sum.count());
    assertEquals(List.of(TEN, ONE.negated()), sum.parts());
  }

  @Test
  void aSumThatIsNotItsPartsIsNone() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Figure("sum", "", Unit.MONEY, How.SUM, 901, 0, List.of(TEN, ONE.negated())));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Figure("fact", "", Unit.MONEY, How.FACT, 1000, 0, List.of(TEN)));
  }

  @Test
  void whatIsTakenOffIsTakenOffInEachPart() {
    var off = Figure.sum("outer", Figure.sum("inner", TEN, ONE)).negated();
    assertEquals(-1100, off.value());
    assertEquals(-1000, off.find("ten", "").orElseThrow().value());
  }

  @Test
  void nothingOverflowsSilently() {
    var most = Figure.money("most", Long.MAX_VALUE, 0);
    assertThrows(ArithmeticException.class, () -> Figure.sum("sum", most, ONE));
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 3, 333", "1001, 2, 501", "999, 2, 500", "2000, 3, 667", "-1000, 3, -333",
    "-999, 2, -499", "0, 5, 0", "5, 0, 0", "1, 3, 0", "-1, 2, 0"
  })
  void aQuotientIsRoundedHalfUp(long whole, long by, long expected) {
    var quotient =
        Figure.quotient("average", Figure.money("whole", whole, 0), Figure.counted("by", by));
    assertEquals(expected, quotient.value());
  }
}
