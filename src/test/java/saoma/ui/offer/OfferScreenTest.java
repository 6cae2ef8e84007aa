package saoma.ui.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import saoma.offer.MemoryOffers;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;

/// The shop's offers by the keyboard alone, and what they do to the sale.
class OfferScreenTest extends UiTest {
  private final MemoryOffers book = new MemoryOffers();

  private TestOffers begin() throws Exception {
    var offers = onFx(() -> new TestOffers(till, book));
    till.pressControl(KeyCode.T);
    assertEquals(Optional.of(View.OFFERS), onFx(() -> till.views().shown()));
    return offers;
  }

  private Node look(String selector) throws Exception {
    return onFx(() -> till.views().scene().lookup(selector));
  }

  private void fill(String id, String text) throws Exception {
    var field = (TextField) look("#offer-" + id);
    onFx(() -> {
      field.setText(text);
      return field;
    });
  }

  @Test
  void anOfferIsMadeAndTheNextSaleHasIt() throws Exception {
    var offers = begin();
    till.type("Water");
    assertEquals("Water", onFx(() -> offers.model.text(Field.NAME).get()), "typing begins there");
    fill("first", "2");
    fill("second", "1");
    fill("goods", TestTill.WATER);
    till.pressControl(KeyCode.S);
    assertEquals(1, book.rules().size());
    assertEquals("Water", ((Label) look("#heading")).getText());
    till.press(KeyCode.ESCAPE);
    assertEquals(Optional.of(View.SALE), onFx(() -> till.views().shown()));
    for (var n = 0; n < 3; n++) {
      till.scan(TestTill.WATER);
    }
    assertEquals(400, onFx(() -> till.cart().total().minor()));
  }

  @Test
  void whatIsTypedIsNotLostWithoutAWord() throws Exception {
    begin();
    till.type("Water");
    till.press(KeyCode.ESCAPE);
    assertEquals(Optional.of(View.CONFIRM), onFx(() -> till.views().pane()));
    till.press(KeyCode.ESCAPE);
    assertEquals(Optional.of(View.OFFERS), onFx(() -> till.views().shown()));
    assertEquals("Water", ((TextField) look("#offer-name")).getText());
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ENTER);
    assertEquals(Optional.of(View.SALE), onFx(() -> till.views().shown()));
  }

  @Test
  void whatIsWrongIsShownBelowItsRowAndComesIntoView() throws Exception {
    begin();
    till.type("Water");
    fill("first", "2");
    fill("second", "1");
    fill("coupon", "SPRING");
    till.pressControl(KeyCode.S);
    assertEquals(0, book.rules().size());
    var field = look("#offer-coupon");
    until(() -> {
      var bounds = field.localToScene(field.getBoundsInLocal());
      return bounds.getMaxY() < till.views().scene().getHeight() - 100;
    });
    assertTrue(
        onFx(() ->
            till.views().scene().getRoot().lookupAll(".problem").stream()
                .anyMatch(node -> node.isVisible() && !((Label) node).getText().isEmpty())));
  }
}
