package saoma.ui.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import saoma.checkout.Standing;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.ShownCode;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.waiting.WaitingSale.Kind;

/// Sales that wait while the next customer is served, on the sale screen.
class WaitingScreenTest extends UiTest {
  private static final Instant AT = Instant.parse("2026-11-23T10:42:00Z");
  private static final PaymentState SHOWN = new Awaiting(new ShownCode("code", AT));

  private static Standing sale(int number, String name, PaymentState... states) {
    var cart = Cart.EMPTY.add("1", "火锅", "Hot pot", Quantity.ONE, Money.fen(number * 100L));
    var order =
        new Order(number, name, AT, cart.lines(), cart.total(), OrderState.OPEN, List.of());
    var alive = Arrays.stream(states).map(state -> payment(order, state)).toList();
    return new Standing(order, order.total(), List.of(), alive, Optional.empty());
  }

  private static Payment payment(Order order, PaymentState state) {
    var end = AT.plusSeconds(300);
    var number = "S%025d".formatted(order.id());
    return new Payment(
        number, order.id(), "alipay", order.total(), "s", state, 2, AT, end, end, end);
  }

  private List<Kind> kinds() throws Exception {
    return onFx(() ->
        till.waiting().chipsProperty().get().stream().map(chip -> chip.sale().kind()).toList());
  }

  private void chips(int count) throws Exception {
    until(() -> till.waiting().chipsProperty().get().size() == count);
  }

  private String words(String chip) throws Exception {
    return onFx(() ->
        till.views().scene().lookup(chip).lookupAll(".label").stream()
            .map(Label.class::cast)
            .map(Label::getText)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void eachHasItsNameItsAmountItsTimeAndItsKey() throws Exception {
    till.unfinished(List.of(sale(41, "a", SHOWN), sale(42, "b"), sale(43, "c", new Unresolved(null))));
    chips(3);
    assertEquals(List.of(Kind.LIVE, Kind.UNPAID, Kind.UNSURE), kinds());
    assertEquals("◔ Sale 41 ¥41.00 1:30 Ctrl+1", words("#waiting-1"));
    assertEquals("■ Sale 42 ¥42.00 not paid Ctrl+2", words("#waiting-2"));
    assertEquals("? Sale 43 ¥43.00 not known yet Ctrl+3", words("#waiting-3"));
    till.pressControl(KeyCode.DIGIT2);
    assertEquals(List.of("b"), onFx(till::broughtBack));
  }

  @Test
  void theSaleOnTheScreenDoesNotWait() throws Exception {
    till.unfinished(List.of(sale(41, "sale-1", SHOWN), sale(42, "b")));
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
    till.unfinished(List.of(sale(41, "a", SHOWN)));
    chips(1);
    till.waiting().paid("a", 41, Money.fen(4100), "000128");
    till.unfinished(List.of());
    until(() -> till.waiting().chipsProperty().get().getFirst().sale().kind() == Kind.PAID);
    assertEquals("✓ Sale 41 ¥41.00 receipt 000128 Ctrl+1", words("#waiting-1"));
    till.pressControl(KeyCode.DIGIT1);
    assertEquals(List.of(), kinds());
    assertEquals(List.of(), onFx(till::broughtBack));
  }

  @Test
  void moreThanFourAreCounted() throws Exception {
    till.unfinished(
        List.of(sale(1, "a"), sale(2, "b"), sale(3, "c"), sale(4, "d"), sale(5, "e"), sale(6, "f")));
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
