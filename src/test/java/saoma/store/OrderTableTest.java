package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saoma.store.Till.NOON;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.payment.PaymentState.*;

class OrderTableTest {
  @TempDir Path folder;
  private Till till;

  @BeforeEach
  void open() {
    till = Till.at(folder);
  }

  @AfterEach
  void close() {
    till.close();
    assertEquals(List.of(), till.halts);
  }

  @Test
  void anOrderComesBackAsItWasFrozenAlsoAfterReopening() {
    var cart =
        Till.cart().remove(1).add("x'; --", "名".repeat(200), "", Quantity.MOST, Money.fen(1));
    var opened = till.does(p -> p.orders().open("mine", cart, NOON));
    assertEquals(
        new Order(1, "mine", NOON, cart.lines(), cart.total(), OrderState.OPEN, List.of()), opened);
    till.close();
    till = Till.at(folder);
    assertEquals(Optional.of(opened), byId(1));
    assertEquals(Optional.empty(), byId(2));
  }

  @Test
  void ordersAreNumberedWithoutGapsAlsoAcrossARollback() {
    till.order();
    assertThrows(
        ArithmeticException.class,
        () ->
            till.does(p -> {
              p.orders().open("mine", Till.cart(), NOON);
              throw new ArithmeticException("on purpose");
            }));
    assertEquals(2, till.order().id());
    assertEquals(List.of(2L, 1L), latest(10).stream().map(Order::id).toList());
    assertEquals(List.of(2L), latest(1).stream().map(Order::id).toList());
  }

  @Test
  void oneSaleHasOneOrder() {
    var order = till.does(p -> p.orders().open("mine", Till.cart(), NOON));
    assertThrows(
        IllegalStateException.class,
        () -> till.does(p -> p.orders().open("mine", Till.cart(), NOON)));
    assertEquals(Optional.of(order), till.books.read(p -> p.orders().bySale("mine")));
    assertEquals(Optional.empty(), till.books.read(p -> p.orders().bySale("other")));
    assertEquals(2, till.order().id());
  }

  @Test
  void anEmptyCartIsNoOrder() {
    assertThrows(
        IllegalArgumentException.class,
        () -> till.does(p -> p.orders().open("mine", Cart.EMPTY, NOON)));
    assertEquals(List.of(), latest(10));
  }

  @Test
  void anOpenOrderTakesTheCartAsItIsNow() {
    var order = till.order();
    till.payment(order, new Closed("first try"));
    var changed = Till.cart().remove(2);
    var again = till.does(p -> p.orders().refreeze(order.id(), changed));
    assertEquals(
        new Order(1, "sale-0", NOON, changed.lines(), Money.fen(700), OrderState.OPEN, List.of()),
        again);
    assertEquals(Optional.of(again), byId(1));
  }

  @Test
  void anOrderWithALiveAttemptKeepsItsLines() {
    for (var state : PaymentTableTest.STATES) {
      var order = till.order();
      till.payment(order, state);
      if (state.blocksAnother()) {
        assertThrows(IllegalStateException.class, () -> refreeze(order), state::toString);
        assertEquals(Optional.of(order), byId(order.id()));
      } else {
        assertEquals(1, refreeze(order).lines().size());
      }
    }
  }

  @Test
  void anOrderThatIsNotOpenKeepsItsLines() {
    var order = till.order();
    derive(order.id(), OrderState.CANCELLED);
    assertThrows(IllegalStateException.class, () -> refreeze(order));
    assertEquals(OrderState.CANCELLED, byId(order.id()).orElseThrow().state());
  }

  @Test
  void aSettledOrderNamesItsPayment() {
    var order = till.order();
    var payment = till.payment(order, new Paid(PaymentTableTest.PROOF, false));
    derive(order.id(), OrderState.SETTLED, payment.number());
    var settled = byId(order.id()).orElseThrow();
    assertEquals(OrderState.SETTLED, settled.state());
    assertEquals(List.of(payment.number()), settled.paidBy());
    assertEquals(order.lines(), settled.lines());
  }

  @Test
  void anOrderIsNotSettledByAPaymentOfAnother() {
    var payment = till.payment(till.order(), new Paid(PaymentTableTest.PROOF, false));
    var other = till.order();
    assertThrows(
        IllegalStateException.class,
        () -> derive(other.id(), OrderState.SETTLED, payment.number()));
    assertThrows(IllegalStateException.class, () -> derive(99, OrderState.CANCELLED));
    assertTrue(latest(9).stream().allMatch(o -> o.state() == OrderState.OPEN));
  }

  private Order refreeze(Order order) {
    return till.does(p -> p.orders().refreeze(order.id(), Till.cart().remove(2)));
  }

  private void derive(long id, OrderState state, String... by) {
    till.does(p -> {
      p.orders().derive(id, state, List.of(by));
      return true;
    });
  }

  private Optional<Order> byId(long id) {
    return till.books.read(p -> p.orders().byId(id));
  }

  private List<Order> latest(int limit) {
    return till.books.read(p -> p.orders().latest(limit));
  }
}
