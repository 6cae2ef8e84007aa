package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MishapsTest {
  @Test
  void theSamePlaceHasTheSameCodeWhateverItSays() {
    Supplier<Exception> here = () -> new IllegalStateException("card 6222" + System.nanoTime());
    assertEquals(Mishaps.code(here.get()), Mishaps.code(here.get()));
  }

  @Test
  void anotherKindOrAnotherCauseHasAnotherCode() {
    var codes =
        List.of(
            Mishaps.code(new IllegalStateException()),
            Mishaps.code(new IllegalArgumentException()),
            Mishaps.code(new IllegalStateException(new ArithmeticException())));
    assertEquals(3, codes.stream().distinct().count(), codes.toString());
    assertNotEquals(codes.get(0), codes.get(2));
  }

  @Test
  void aCodeCanBeReadOut() {
    assertTrue(Mishaps.code(new RuntimeException()).matches("[2-9A-HJ-NP-Z]{4}"));
  }
}
