package saoma.ui.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import saoma.checkout.Trouble;
import saoma.money.Money;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;

/// Cash by keys alone: exact, changed, in parts, wrong, and given back.
class CashScreenTest extends UiTest {
  private void fill() throws Exception {
    till.scan(TestTill.RICE); // 39.90
    till.scan(TestTill.MILK); // 3.80
    till.press(KeyCode.ENTER);
    assertEquals(Optional.of(View.CASH), onFx(() -> till.views().shown()));
  }

  private String label(String style) throws Exception {
    return onFx(() -> ((Label) till.views().scene().getRoot().lookup(style)).getText());
  }

  private CashPage page() throws Exception {
    return onFx(() -> till.drawer().model().pageProperty().get().orElseThrow());
  }

  @Test
  void enterTwiceTakesTheExactSum() throws Exception {
    fill();
    assertEquals("¥43.70", label(".cash-due"));
    till.press(KeyCode.ENTER);
    assertEquals(List.of(Money.fen(4370)), till.drawer().received());
    assertEquals("¥0.00", label(".cash-answer-amount"));
    assertEquals(CashPage.Step.DONE, page().step());
    till.press(KeyCode.ENTER);
    assertEquals(Optional.of(View.SALE), onFx(() -> till.views().shown()));
    assertTrue(onFx(till::cart).isEmpty());
  }

  @Test
  void whatIsTypedIsChangedAndTheNextScanStartsTheNextSale() throws Exception {
    fill();
    till.type("50");
    assertEquals("¥6.30", label(".cash-answer-amount"));
    till.press(KeyCode.ENTER);
    assertEquals(List.of(Money.fen(5000)), till.drawer().received());
    till.scan(TestTill.WATER);
    assertEquals(Optional.of(View.SALE), onFx(() -> till.views().shown()));
    assertEquals(1, onFx(till::cart).items());
  }

  @Test
  void aTapOnANoteIsEnough() throws Exception {
    fill();
    onFx(() -> {
      till.drawer().model().tap(Money.fen(10_000));
      return true;
    });
    assertEquals(List.of(Money.fen(10_000)), till.drawer().received());
    assertEquals("¥56.30", label(".cash-answer-amount"));
  }

  @Test
  void lessIsAPartAndTheCartIsFixedUntilItGoesBack() throws Exception {
    fill();
    till.type("20");
    assertEquals("¥23.70", label(".cash-answer-amount"));
    till.press(KeyCode.ENTER);
    assertEquals(CashPage.Step.PART, page().step());
    till.press(KeyCode.ENTER);
    assertEquals(Money.fen(2370), onFx(() -> till.sale().tenders().due()));
    till.scan(TestTill.WATER);
    assertEquals(2, onFx(till::cart).items(), "what is paid in part keeps its lines");
    assertEquals(
        "desk.partly-paid", onFx(() -> till.notices().shownProperty().get().orElseThrow().key()));
    till.press(KeyCode.F6);
    assertEquals("alipay", onFx(till::asked).getLast().channel());
    till.pressControl(KeyCode.R);
    assertEquals(List.of("S00001261123000001"), onFx(till::givenUp));
  }

  @Test
  void whatCannotBeIsSaidAndStays() throws Exception {
    fill();
    till.type("99999");
    till.press(KeyCode.ENTER);
    assertEquals(List.of(), till.drawer().received());
    assertEquals(Optional.of("cash.too-much"), page().problem());
    till.press(KeyCode.ESCAPE);
    assertEquals(Optional.of(View.SALE), onFx(() -> till.views().shown()));
    assertEquals(2, onFx(till::cart).items());
  }

  @Test
  void aRefusalLeavesEverythingAsItWas() throws Exception {
    till.drawer().refuse(new Trouble.NoRoom());
    fill();
    till.type("50");
    till.press(KeyCode.ENTER);
    assertEquals(List.of(new Trouble.NoRoom()), till.drawer().refusals());
    assertEquals(CashPage.Step.ASK, page().step());
    assertEquals(Money.fen(5000), page().received());
  }

  @Test
  void theNotesAreThoseJustAbove() {
    assertEquals(
        List.of(6890L, 7000L, 8000L, 10_000L),
        Notes.above(Money.fen(6890)).stream().map(Money::minor).toList());
    assertEquals(
        List.of(350L, 500L, 1000L, 2000L, 5000L, 10_000L),
        Notes.above(Money.fen(350)).stream().map(Money::minor).toList());
    assertEquals(
        List.of(10_000L), Notes.above(Money.fen(10_000)).stream().map(Money::minor).toList());
  }

  private boolean canKeep() throws Exception {
    return onFx(() -> till.views().scene().lookup("#keep-change").getParent().isVisible());
  }

  @Test
  void changeIsKeptByAMemberWhoIsAskedFirst() throws Exception {
    fill();
    assertFalse(canKeep(), "there is no change of the exact sum");
    till.press(KeyCode.F4);
    assertTrue(page().keeper().isEmpty());
    till.type("50");
    assertTrue(canKeep());
    till.press(KeyCode.F4);
    assertEquals(List.of(), till.drawer().received(), "first it is asked who that is");
    assertEquals("李娜", page().keeper().orElseThrow().name());
    assertEquals(Money.fen(5000), page().received());
    till.press(KeyCode.F4);
    assertEquals(List.of(Money.fen(5000)), till.drawer().received());
    assertEquals(List.of(8L), till.drawer().keepers());
    assertEquals("Kept as balance of 李娜", label(".cash-answer-word"));
    assertEquals("¥6.30", label(".cash-answer-amount"));
    assertEquals(CashPage.Step.DONE, page().step());
    assertFalse(canKeep());
  }

  @Test
  void enterGivesTheChangeBackEvenWhereAMemberIsKnown() throws Exception {
    fill();
    till.type("50");
    till.press(KeyCode.F4);
    till.press(KeyCode.ENTER);
    assertEquals(List.of(), till.drawer().keepers());
    assertEquals("Change", label(".cash-answer-word"));
  }
}
