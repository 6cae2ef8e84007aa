package saoma.device.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.device.scale.Weighed.Fault;
import saoma.device.scale.Weighed.Moving;
import saoma.device.scale.Weighed.Over;
import saoma.device.scale.Weighed.Steady;
import saoma.device.scale.Weighed.Under;

class ScaleProtocolTest {
  private static Optional<Weighed> read(ScaleProtocol protocol, String frame) {
    return protocol.read(frame);
  }

  private static Optional<Weighed> steady(long grams) {
    return Optional.of(new Steady(grams, false));
  }

  private static Optional<Weighed> moving(long grams) {
    return Optional.of(new Moving(OptionalLong.of(grams)));
  }

  @Test
  void whatScalesSayByThemselves() {
    var stream = ScaleProtocol.STREAM;
    assertEquals(steady(1_234), read(stream, "ST,GS,+  1.234kg\r"));
    assertEquals(steady(1_234), read(stream, "ST,GS,   1.234,kg\r"));
    assertEquals(steady(1_234), read(stream, "01ST,GS,   1.234,kg\r"));
    assertEquals(steady(350), read(stream, "ST,+00000350  g\r"));
    assertEquals(Optional.of(new Steady(350, true)), read(stream, "ST,NT,+  0.350kg\r"));
    assertEquals(steady(0), read(stream, "ST,GS,+  0.000kg\r"));
    assertEquals(moving(998), read(stream, "US,GS,+  0.998kg\r"));
    assertEquals(moving(-2), read(stream, "US,GS,-  0.002kg\r"));
    assertEquals(Optional.of(new Under()), read(stream, "ST,GS,-  0.120kg\r"));
    assertEquals(Optional.of(new Over()), read(stream, "OL,GS,+ ------kg\r"));
    assertEquals(Optional.of(new Under()), read(stream, "UL,GS,         \r"));
    assertEquals(Optional.of(new Fault()), read(stream, "ST,GS,+  1.234lb\r"));
    assertEquals(Optional.of(new Fault()), read(stream, "TL,GS,+  1.234kg\r"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "234kg\r", "GS,+  1.234kg", "XX,GS,+ 1kg", "ST", "S T,GS,1kg"})
  void halfALineIsNothing(String line) {
    assertEquals(Optional.empty(), read(ScaleProtocol.STREAM, line));
  }

  @Test
  void toledoAnswersWithAWeightOrItsState() {
    var toledo = ScaleProtocol.TOLEDO;
    assertEquals(steady(1_234), read(toledo, "\u000201.234"));
    assertEquals(Optional.of(new Steady(95, true)), read(toledo, "\u000200.095N"));
    assertEquals(Optional.of(new Moving(OptionalLong.empty())), read(toledo, "\u0002?A"));
    assertEquals(Optional.of(new Over()), read(toledo, "\u0002?B"));
    assertEquals(Optional.of(new Under()), read(toledo, "\u0002?D"));
    assertEquals(Optional.of(new Under()), read(toledo, "\u0002?M"), "and outside the zero range");
    assertEquals(Optional.of(new Fault()), read(toledo, "\u0002?`"));
    assertEquals(steady(1_234), read(toledo, "noise\u000201.234"));
    assertEquals(Optional.empty(), read(toledo, "01.234"));
    assertEquals(Optional.of(new Fault()), read(toledo, "\u00021.2.3"));
  }

  @Test
  void nciAnswersWithAWeightAndItsState() {
    var nci = ScaleProtocol.NCI;
    assertEquals(steady(1_250), read(nci, "\n0001.25KG\r\n00\r"));
    assertEquals(steady(1_250), read(nci, "\n01.250KG\r\nS00\r"));
    assertEquals(moving(1_250), read(nci, "\n0001.25kg\r\n10\r"));
    assertEquals(steady(0), read(nci, "\n0000.00kg\r\n20\r"));
    assertEquals(Optional.of(new Over()), read(nci, "\n^^^^^^^kg\r\n02\r"));
    assertEquals(Optional.of(new Under()), read(nci, "\n_______kg\r\n01\r"));
    assertEquals(Optional.of(new Fault()), read(nci, "\n0001.25kg\r\n40\r"));
    assertEquals(Optional.of(new Steady(1_250, true)), read(nci, "\n01.250kg\r\n0p4\r"));
    assertEquals(Optional.empty(), read(nci, "\n?\r"));
  }

  @Test
  void smaAnswersInFieldsOfFixedWidth() {
    var sma = ScaleProtocol.SMA;
    assertEquals(steady(7_025), read(sma, "\n 1G       7.025kg "));
    assertEquals(moving(7_650), read(sma, "\n 1GM      7.650kg "));
    assertEquals(Optional.of(new Steady(500, true)), read(sma, "\n 1N       0.500kg "));
    assertEquals(steady(0), read(sma, "\nZ1G       0.000kg "));
    assertEquals(Optional.of(new Over()), read(sma, "\nO1G      15.200kg "));
    assertEquals(Optional.of(new Under()), read(sma, "\nU1G      -0.200kg "));
    assertEquals(Optional.of(new Fault()), read(sma, "\nE1G    ------kg  "));
    assertEquals(Optional.empty(), read(sma, "\n 1T       0.500kg "), "the tare itself");
    assertEquals(Optional.empty(), read(sma, "\n?"));
  }

  @ParameterizedTest
  @CsvSource({
    "1.234, kg, 1234",
    "1.2340, kg, 1234",
    "0.5, KG, 500",
    "12, kg, 12000",
    "350.0, g, 350",
    "9999, kg, 9999000"
  })
  void weightsAreWholeGrams(String number, String unit, long grams) {
    assertEquals(OptionalLong.of(grams), WeightText.grams(number, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "1.2345, kg",
    "0.5, g",
    "1, lb",
    "1, ''",
    "'', kg",
    "1e3, kg",
    "99999, kg",
    "1., kg",
    "+1, kg",
    "1234567890, kg",
    "１, kg"
  })
  void whatIsNoWholeGramIsNoWeight(String number, String unit) {
    assertEquals(OptionalLong.empty(), WeightText.grams(number, unit));
  }
}
