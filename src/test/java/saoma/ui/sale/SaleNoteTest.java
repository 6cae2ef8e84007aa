package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.order.Notes;
import saoma.ui.sale.NoteModel.Kind;

/// Notes on the sale screen, and reasons for lines that are taken out.
class SaleNoteTest extends SaleFixture {
  private final NoteModel notes = cart.notes();

  private Optional<String> write(Kind kind, String text) {
    assertTrue(notes.begin(kind));
    return notes.enter(text);
  }

  private List<String> own() {
    return cart.now().lines().stream().map(line -> line.notes().own()).toList();
  }

  @Test
  void aNoteStandsWithItsLine() {
    sale.scan(WATER.code());
    assertEquals(Optional.empty(), write(Kind.LINE, " cold \n please "));
    assertEquals(List.of("cold   please"), own());
    notes.begin(Kind.LINE);
    assertEquals("cold   please", notes.askedProperty().get().orElseThrow().text());
    sale.scan(WATER.code());
    assertEquals(List.of("1 Spring water", "1 Spring water"), lines(), "the next one has none");
    cart.undo();
    cart.undo();
    assertEquals(List.of(""), own());
  }

  @Test
  void theSalesNoteGoesWithEveryLine() {
    sale.scan(WATER.code());
    write(Kind.SALE, "3rd floor");
    sale.scan(MILK.code());
    cart.select(1);
    cart.remove("");
    assertEquals("3rd floor", cart.now().note());
    assertEquals("3rd floor", cart.now().lines().getFirst().notes().sale());
  }

  @Test
  void anEmptyNoteTakesItAway() {
    sale.scan(WATER.code());
    write(Kind.LINE, "cold");
    write(Kind.LINE, "  ");
    assertEquals(List.of(""), own());
  }

  @Test
  void aNoteIsOfOneLengthAndOfALine() {
    assertFalse(notes.begin(Kind.SALE));
    assertEquals("sale.no-line", last().key());
    sale.scan(WATER.code());
    assertEquals(Optional.of("note.too-long"), write(Kind.LINE, "x".repeat(Notes.LONGEST + 1)));
    assertEquals(List.of(""), own());
  }

  @Test
  void aLineIsTakenOutWithAReasonWhereTheShopAsks() {
    var logged = new ArrayList<String>();
    cart.guard((right, about, then) -> {
      logged.add(right + " " + about);
      then.run();
    });
    sale.scan(WATER.code());
    sale.scan(MILK.code());
    assertFalse(notes.remove());
    assertEquals(List.of("1 Spring water"), lines());
    notes.askWhy(() -> true);
    assertTrue(notes.remove());
    assertEquals(List.of("1 Spring water"), lines());
    assertEquals(Optional.of("note.no-reason"), notes.enter(" x "));
    assertEquals(Optional.empty(), notes.enter("changed her mind"));
    assertEquals(List.of(), lines());
    assertEquals(
        List.of("VOID_LINE 纯牛奶 ×1  3.80", "VOID_LINE 矿泉水 ×1  2.00  · changed her mind"), logged);
  }
}
