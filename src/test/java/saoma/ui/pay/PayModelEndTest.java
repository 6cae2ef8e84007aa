package saoma.ui.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saoma.ui.pay.FakeDesk.AMOUNT;
import static saoma.ui.pay.FakeDesk.CODE;
import static saoma.ui.pay.FakeDesk.NUMBER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.ui.Notice;
import saoma.ui.customer.CustomerModel;
import saoma.ui.customer.CustomerPage;

/// What the payment screen does once it is over, and what is seen of it elsewhere.
class PayModelEndTest {
  private final FakeDesk desk = new FakeDesk();
  private final FakeExits exits = new FakeExits();
  private final CustomerModel customer = new CustomerModel();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Runnable> work = new ArrayList<>();
  private final PayModel model =
      new PayModel(desk, exits, customer, notices::add, desk, work::add, Runnable::run);

  private PayPage page() {
    return model.pageProperty().get().orElseThrow();
  }

  private PayPage after(FakeDesk.News news) {
    desk.publish(news);
    return page();
  }

  private void open() {
    model.open(FakeDesk.asking().payment());
    model.shown();
  }

  private void doWork() {
    var now = List.copyOf(work);
    work.clear();
    now.forEach(Runnable::run);
  }

  private List<PayKey> keys() {
    return List.of(PayKey.values()).stream().filter(model::can).toList();
  }

  @Test
  void aScanAfterTheTickStartsTheNextSaleWithoutAKey() {
    open();
    desk.publish(FakeDesk.shown());
    assertFalse(model.scanned("6901234567892"), "the cart is frozen while a code is alive");
    desk.publish(FakeDesk.paid(false));
    assertTrue(model.scanned("6901234567892"));
    assertEquals(List.of("next with 6901234567892"), exits.taken);
    assertFalse(model.scanned("6901234567892"), "one scan is one sale");
  }

  @Test
  void anEnterThatMeantAskNowDoesNotWipeTheTickAway() {
    open();
    desk.publish(FakeDesk.shown());
    model.press(PayKey.ASK_NOW);
    desk.publish(FakeDesk.paid(false));
    desk.pass(Duration.ofMillis(300));
    model.press(PayKey.NEXT_SALE);
    assertEquals(List.of(), exits.taken);
    desk.pass(EnterGate.TWICE);
    model.press(PayKey.NEXT_SALE);
    assertEquals(List.of("next"), exits.taken);
  }

  @Test
  void aHeldKeyAsksOnceASecond() {
    open();
    desk.publish(FakeDesk.shown());
    for (var repeat = 0; repeat < 30; repeat++) {
      model.press(PayKey.ASK_NOW);
      desk.pass(Duration.ofMillis(100));
    }
    assertEquals(List.of(NUMBER, NUMBER, NUMBER), desk.asked);
  }

  @Test
  void inDoubtTheNextCustomerCanBeServed() {
    open();
    desk.publish(FakeDesk.unresolved());
    model.press(PayKey.ASK_NOW);
    assertEquals(List.of(NUMBER), desk.asked);
    model.press(PayKey.CANCEL);
    assertEquals(List.of(), work, "what is not known cannot be cancelled away");
    model.press(PayKey.SERVE_NEXT);
    assertEquals(List.of("serve next"), exits.taken);
  }

  @Test
  void theCustomerSeesTheCodeThenTheTickAndNothingAfterTheClerkLeft() {
    open();
    desk.publish(FakeDesk.shown());
    assertEquals(CODE, assertInstanceOf(CustomerPage.Scan.class, customer.page()).code());
    model.press(PayKey.CANCEL);
    assertInstanceOf(CustomerPage.Hold.class, customer.page());
    desk.publish(FakeDesk.paid(true));
    assertInstanceOf(CustomerPage.Paid.class, customer.page());
    model.hidden();
    assertInstanceOf(CustomerPage.Paid.class, customer.page(), "the tick stays for the customer");
    customer.cart(Cart.EMPTY.add("2000000000015", "牛奶", "Milk", Quantity.ONE, AMOUNT));
    assertInstanceOf(CustomerPage.Buying.class, customer.page());
  }

  @Test
  void whatIsHiddenHearsNothing() {
    open();
    desk.publish(FakeDesk.shown());
    model.hidden();
    desk.publish(FakeDesk.paid(false));
    assertEquals(PayStep.SHOWN, page().step());
    model.shown();
    assertEquals(PayStep.PAID, page().step(), "and catches up when it is in front again");
  }
}
