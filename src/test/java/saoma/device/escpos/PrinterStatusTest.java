package saoma.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tables of the manual, bit by bit.
class PrinterStatusTest {
  @ParameterizedTest
  @CsvSource({
    "12, 12, 12, 12,",
    "16, 12, 12, 12,", // The drawer's pin is high.
    "1A, 12, 12, 12, OFFLINE",
    "1A, 16, 12, 12, COVER_OPEN",
    "1A, 1A, 12, 12, OFFLINE", // Somebody holds the feed button.
    "1A, 32, 12, 72, PAPER_OUT",
    "1A, 12, 12, 72, PAPER_OUT",
    "1A, 36, 12, 72, COVER_OPEN",
    "1A, 52, 1A, 12, FAULT",
    "1A, 52, 32, 12, FAULT",
    "1A, 52, 52, 12, FAULT",
    "12, 12, 12, 1E,",
  })
  void eachBitHasItsWord(String one, String two, String three, String four, String trouble) {
    var status =
        new PrinterStatus(
            Integer.parseInt(one, 16),
            Integer.parseInt(two, 16),
            Integer.parseInt(three, 16),
            Integer.parseInt(four, 16));
    assertEquals(Optional.ofNullable(trouble).map(PrinterTrouble::valueOf), status.trouble());
    assertEquals(four.equals("1E"), status.nearEnd());
  }

  @Test
  void answersAreToldApartAndNoByteIsBoth() {
    for (var heard = 0; heard < 256; heard++) {
      assertFalse(PrinterStatus.isStatus(heard) && PrinterStatus.isDone(heard));
    }
    assertTrue(PrinterStatus.isStatus(0x7E));
    assertTrue(PrinterStatus.isDone(0x0C));
    assertFalse(PrinterStatus.isStatus(0x10));
    assertFalse(PrinterStatus.isDone(0x93));
  }
}
