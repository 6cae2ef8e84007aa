package saoma.ui.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.operator.Act;
import saoma.operator.AuditQuery;
import saoma.operator.AuditRow;
import saoma.operator.Right;
import saoma.operator.Role;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

/// Money is taken by whoever may sell, and by others with a second person's yes.
class SellGateTest extends UiTest {
  private PeopleTill people;

  @BeforeEach
  void hire() throws Exception {
    people =
        onFx(() -> {
          var made = new PeopleTill(Language.EN);
          made.hire();
          made.till.views().show(View.SALE);
          made.till.sale().tenders().guard(made.gate.daily(), made.gate);
          return made;
        });
    people.till.scan(TestTill.MILK);
  }

  private List<AuditRow> sold() {
    return people.desk.search(AuditQuery.ALL, 100).stream()
        .filter(row -> row.note().right() == Right.SELL)
        .toList();
  }

  /// A sale that is given up stands in the log with what was in it, and can be taken back.
  @Test
  void aSaleThatIsGivenUpStandsInTheLog() throws Exception {
    onFx(() -> {
      people.till.sale().cancel();
      return 0;
    });
    until(() ->
        people.desk.search(AuditQuery.ALL, 100).stream()
            .anyMatch(row -> row.note().right() == Right.VOID_SALE));
    var note =
        people.desk.search(AuditQuery.ALL, 100).stream()
            .map(AuditRow::note)
            .filter(one -> one.right() == Right.VOID_SALE)
            .findFirst()
            .orElseThrow();
    assertEquals(Act.USED, note.act());
    assertEquals("Li Na", note.by().name());
    assertTrue(note.about().startsWith("3.80  "), note.about());
  }

  private void forbid() throws Exception {
    onFx(() -> {
      people.be(PeopleTill.WANG);
      people.staff.setRight(Role.CLERK, Right.SELL, false);
      people.be(PeopleTill.LI);
      return 0;
    });
  }

  @Test
  void whoeverMaySellIsAskedNothingAndTheLogIsNotFilledWithSales() throws Exception {
    people.till.press(KeyCode.F6);
    assertEquals(1, onFx(() -> people.till.asked().size()));
    assertEquals(List.of(), sold());
  }

  @Test
  void whoeverMayNotNeedsASecondPersonForEachTime() throws Exception {
    forbid();
    people.till.press(KeyCode.F6);
    assertEquals(Optional.of(View.OVERRIDE), onFx(() -> people.till.views().pane()));
    people.till.press(KeyCode.ESCAPE);
    assertEquals(List.of(), onFx(() -> people.till.asked()));
    people.till.press(KeyCode.F6);
    people.till.type("Li Na learns");
    people.till.press(KeyCode.ENTER);
    people.till.type(PeopleTill.SUN);
    people.till.press(KeyCode.ENTER);
    until(() -> people.till.asked().size() == 1);
    var note = sold().getFirst().note();
    assertEquals(Act.OVERRIDDEN, note.act());
    assertEquals("Li Na", note.by().name());
    assertEquals("Sun Wei", note.approver().name());
    assertEquals("Li Na learns", note.reason());
    assertTrue(note.about().contains("3.80"), note.about());
    people.till.press(KeyCode.F7);
    assertEquals(Optional.of(View.OVERRIDE), onFx(() -> people.till.views().pane()));
  }
}
