package saoma.ui.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.operator.Act;
import saoma.operator.AuditQuery;
import saoma.operator.Right;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

/// A clerk changes a price with a second person's yes.
class PriceGateTest extends UiTest {
  private PeopleTill people;

  @BeforeEach
  void hire() throws Exception {
    people =
        onFx(() -> {
          var made = new PeopleTill(Language.EN);
          made.hire();
          made.till.views().show(View.SALE);
          made.till.sale().cart().guard(made.gate);
          return made;
        });
    people.till.scan(TestTill.MILK);
  }

  private Optional<View> pane() throws Exception {
    return onFx(() -> people.till.views().pane());
  }

  @Test
  void whatWasTypedWaitsBehindTheQuestionAndThePriceStandsInTheLog() throws Exception {
    var before = onFx(() -> people.till.cart().total());
    people.till.pressShift(KeyCode.F3);
    people.till.type("1");
    onFx(() -> {
      people.till.sale().adjust().reasonProperty().set("broken");
      return 0;
    });
    people.till.press(KeyCode.ENTER);
    assertEquals(Optional.of(View.OVERRIDE), pane());
    people.till.press(KeyCode.ESCAPE);
    assertEquals(Optional.of(View.ADJUST), pane());
    assertEquals("1", onFx(() -> people.till.sale().adjust().valueProperty().get()));
    assertEquals(before, onFx(() -> people.till.cart().total()));
    people.till.press(KeyCode.ENTER);
    people.till.type("manager said so");
    people.till.press(KeyCode.ENTER);
    people.till.type(PeopleTill.SUN);
    people.till.press(KeyCode.ENTER);
    until(() -> people.till.cart().total().minor() == 100);
    assertEquals(Optional.empty(), pane());
    var note = people.desk.search(AuditQuery.ALL, 1).getFirst().note();
    assertEquals(Act.OVERRIDDEN, note.act());
    assertEquals(Right.CHANGE_PRICE, note.right());
    assertEquals("Sun Wei", note.approver().name());
    assertTrue(note.about().endsWith(before.digits() + " → 1.00  broken"), note.about());
  }
}
