package saoma.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillCellsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.00, 0",
    "45, 4500",
    "45.0, 4500",
    "0.01000, 1",
    "-0.53, -53",
    "88.88, 8888",
    "-0, 0",
    "007.5, 750",
    "1000000000, 100000000000"
  })
  void yuanAreReadExactly(String text, long fen) {
    assertEquals(OptionalLong.of(fen), BillCells.fen(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        ".5",
        "5.",
        "0.001",
        "0.010001",
        "1e3",
        "+1",
        "--1",
        "1,000.00",
        "１２",
        " 1",
        "1.2.3",
        "1000000000.01",
        "99999999999999999999999",
        "0.00%"
      })
  void whatIsNoWholeNumberOfFenIsNone(String text) {
    assertEquals(OptionalLong.empty(), BillCells.fen(text));
  }

  @Test
  void timesAreChinas() {
    assertEquals(
        Optional.of(Instant.parse("2026-01-02T01:04:15Z")), BillCells.time("2026-01-02 09:04:15"));
    for (var text :
        List.of(
            "2026-02-30 09:04:15",
            "2026-01-02T09:04:15",
            "2026-01-02 24:00:00",
            "2026-01-0x 09:04:15",
            "0000-01-01 00:00:00",
            "２０26-01-02 09:04:15",
            "")) {
      assertEquals(Optional.empty(), BillCells.time(text), text);
    }
  }

  @Test
  void linesEndWithEitherEndAndTheLastWithNone() throws IOException {
    var text = text("a\r\n\nbb\nc\rd", 1_000);
    var lines = new ArrayList<String>();
    for (var line = text.next(); line != null; line = text.next()) {
      lines.add(line);
    }
    assertEquals(List.of("a", "", "bb", "c\rd"), lines);
    assertEquals(4, text.number());
  }

  @Test
  void aLineThatIsTooLongIsCutAndTheNextIsWhole() throws IOException {
    var text = text("x".repeat(100_000) + "\nnext\n", 1_000_000);
    assertEquals(BillText.LONGEST, String.valueOf(text.next()).length());
    assertTrue(text.tooLong());
    assertEquals("next", text.next());
    assertFalse(text.tooLong());
    assertNull(text.next());
  }

  @Test
  void aLineOverTheEndOfAChunkIsOneLine() throws IOException {
    var one = "0123456789".repeat(1_500);
    var text = text((one + "\n").repeat(50), 10_000_000);
    for (var n = 0; n < 50; n++) {
      assertEquals(one, text.next());
    }
    assertNull(text.next());
  }

  @Test
  void moreThanABillCanHaveIsNotRead() {
    var text = text("line\n".repeat(1_000), 4_000);
    assertThrows(
        BillText.TooMuch.class,
        () -> {
          while (text.next() != null) {
            assertTrue(text.number() < 1_000);
          }
        });
  }

  private static BillText text(String content, long most) {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    return new BillText(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, most);
  }
}
