package saoma.ui.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.payment.PaymentState.Unresolved;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.waiting.WaitingSale.Kind;

/// Sales that wait while the next customer is served, on the sale screen.
class WaitingScreenTest extends UiTest {
  private List<Kind> kinds() throws Exception {
    return onFx(() ->
        till.waiting().chipsProperty().get().stream().map(chip -> chip.sale().kind()).toList());
  }

  private void chips(int count) throws Exception {
    until(() -> till.waiting().chipsProperty().get().size() == count);
  }

  private String words(String chip) throws Exception {
    return onFx(() -> {
      till.views().scene().getRoot().applyCss(); // A button has its face once it has its skin.
      return till.views().scene().lookup(chip).lookupAll(".label").stream()
          .map(Label.class::cast)
          .map(Label::getText)
          .sorted()
          .collect(Collectors.joining(" "));
    });
  }

  @Test
  void eachHasItsNameItsAmountItsTimeAndItsKey() throws Exception {
    till.unfinished(
        List.of(
            SalesThatWait.sale(41, "a", SalesThatWait.SHOWN),
            SalesThatWait.sale(42, "b"),
            SalesThatWait.sale(43, "c", new Unresolved(null))));
    chips(3);
    assertEquals(List.of(Kind.LIVE, Kind.UNPAID, Kind.UNSURE), kinds());
    assertEquals("1:30 Ctrl+1 Sale 41 ¥41.00 ◔", words("#waiting-1"));
    assertEquals("Ctrl+2 Sale 42 not paid ¥42.00 ■", words("#waiting-2"));
    assertEquals("? Ctrl+3 Sale 43 not known yet ¥43.00", words("#waiting-3"));
    till.pressControl(KeyCode.DIGIT2);
    assertEquals(List.of("b"), onFx(till::broughtBack));
  }

  @Test
  void theSaleOnTheScreenDoesNotWait() throws Exception {
    till.unfinished(
        List.of(
            SalesThatWait.sale(41, "sale-1", SalesThatWait.SHOWN), SalesThatWait.sale(42, "b")));
    chips(1);
    assertEquals(List.of(Kind.UNPAID), kinds());
    onFx(() -> {
      till.sale().leave();
      till.waiting().tick();
      return true;
    });
    assertEquals(List.of(Kind.LIVE, Kind.UNPAID), kinds());
  }

  @Test
  void whatWasPaidStaysInSightUntilItIsSeen() throws Exception {
    till.unfinished(List.of(SalesThatWait.sale(41, "a", SalesThatWait.SHOWN)));
    chips(1);
    till.waiting().paid("a", 41, Money.fen(4100));
    till.unfinished(List.of());
    until(() -> till.waiting().chipsProperty().get().getFirst().sale().kind() == Kind.PAID);
    assertEquals("Ctrl+1 Sale 41 paid ¥41.00 ✓", words("#waiting-1"));
    till.pressControl(KeyCode.DIGIT1);
    assertEquals(List.of(), kinds());
    assertEquals(List.of(), onFx(till::broughtBack));
  }

  @Test
  void moreThanFourAreCounted() throws Exception {
    till.unfinished(
        List.of(
            SalesThatWait.sale(1, "a"),
            SalesThatWait.sale(2, "b"),
            SalesThatWait.sale(3, "c"),
            SalesThatWait.sale(4, "d"),
            SalesThatWait.sale(5, "e"),
            SalesThatWait.sale(6, "f")));
    chips(6);
    assertTrue(
        onFx(() -> ((Label) till.views().scene().lookup(".waiting-more")).getText())
            .startsWith("2 more"));
    assertTrue(isWhole("#pay-cash"), "the payment keys keep their place");
  }

  private boolean isWhole(String node) throws Exception {
    return onFx(() -> {
      Node there = till.views().scene().lookup(node);
      var bounds = there.localToScene(there.getBoundsInLocal());
      return bounds.getMaxY() <= till.views().scene().getHeight() && bounds.getMinY() > 0;
    });
  }

  @Test
  void whereNothingWaitsThereIsNothing() throws Exception {
    till.scan(TestTill.MILK);
    assertFalse(onFx(() -> till.views().scene().lookup(".waiting-strip").isVisible()));
    till.pressControl(KeyCode.DIGIT1);
    assertEquals(List.of(), onFx(till::broughtBack));
  }
}
