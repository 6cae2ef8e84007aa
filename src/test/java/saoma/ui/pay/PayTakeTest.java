package saoma.ui.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saoma.ui.pay.FakeDesk.NUMBER;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import saoma.channel.Answer.Phase;
import saoma.payment.PaymentState.Why;
import saoma.ui.Notice;
import saoma.ui.customer.CustomerModel;
import saoma.ui.customer.CustomerPage;

/// A customer's code on the payment screen: charged, waited for, taken back, and scanned while a
/// code is on show.
class PayTakeTest {
  private static final String ALIPAYS = "281234567890123456";
  private static final String WECHATS = "131234567890123456";

  private final FakeDesk desk = new FakeDesk();
  private final FakeExits exits = new FakeExits();
  private final List<Notice> notices = new ArrayList<>();
  private final PayModel model =
      new PayModel(
          desk, exits, new CustomerModel(), notices::add, desk, Runnable::run, Runnable::run);

  private PayPage page() {
    return model.pageProperty().get().orElseThrow();
  }

  private PayStep after(FakeDesk.News news) {
    desk.publish(news);
    return page().step();
  }

  private void open(FakeDesk.News news) {
    model.open(news.payment());
    model.shown();
    desk.publish(news);
  }

  private CustomerPage.Reason hold() {
    return assertInstanceOf(CustomerPage.Hold.class, page().forCustomer()).reason();
  }

  @Test
  void aTakenCodeHasItsOwnSteps() {
    open(FakeDesk.asking().taken());
    assertEquals(PayStep.TAKING, page().step());
    assertEquals(CustomerPage.Reason.TAKING, hold());
    assertEquals("", page().code(), "nothing is on show");
    assertTrue(page().countdown().isPresent());

    assertEquals(PayStep.PASSWORD, after(FakeDesk.asking().taken().phase(Phase.CONFIRMING)));
    assertEquals(CustomerPage.Reason.PASSWORD, hold());
    assertTrue(model.can(PayKey.ASK_NOW));
    assertTrue(model.can(PayKey.CANCEL));

    for (var why : List.of(Why.CLERK, Why.DEADLINE)) {
      assertEquals(PayStep.TAKING_BACK, after(FakeDesk.takenBack(why)));
      assertEquals(CustomerPage.Reason.CLOSING, hold());
    }
    assertEquals(PayStep.UNRESOLVED, after(FakeDesk.unresolved().taken()));
    assertEquals(PayStep.CLOSED, after(FakeDesk.closed().taken()));
  }

  @Test
  void aTryThatFailedIsBeingTakenBackAlready() {
    open(FakeDesk.asking().taken());
    assertEquals(PayStep.TAKING_BACK, after(FakeDesk.asking().taken().phase(Phase.FAILED)));
  }

  @Test
  void theClerkCancelsAndTheTillTakesItBack() {
    open(FakeDesk.asking().taken());
    model.press(PayKey.CANCEL);
    assertEquals(List.of(NUMBER), desk.cancelled);
    assertEquals(PayStep.TAKING_BACK, page().step());
    after(FakeDesk.closed().taken());
    assertEquals(List.of("back"), exits.taken);
  }

  @Test
  void aCodeThatNobodyScannedGivesWayFirst() {
    open(FakeDesk.shown());
    assertTrue(model.scanned(WECHATS));
    assertEquals(List.of(NUMBER), desk.cancelled);
    assertEquals(List.of(), exits.taken, "one attempt alive at a time");
    assertEquals(PayStep.WITHDRAWING, page().step());
    after(FakeDesk.reversing(Why.CLERK));
    assertEquals(List.of(), exits.taken);
    after(FakeDesk.closed());
    assertEquals(List.of("take wechat"), exits.taken);
  }

  @Test
  void moneyThatCameFirstStaysAndTheCodeIsNotCharged() {
    open(FakeDesk.shown());
    model.scanned(ALIPAYS);
    assertEquals(PayStep.PAID_AFTER_ALL, after(FakeDesk.paid(true).receipt(1)));
    assertEquals(List.of(), exits.taken);
  }

  @Test
  void whatCannotBeWithdrawnIsNotReplaced() {
    open(FakeDesk.shown());
    model.scanned(ALIPAYS);
    after(FakeDesk.unresolved());
    after(FakeDesk.closed());
    assertEquals(List.of(), exits.taken, "the clerk decides anew");
  }

  @Test
  void whileSomebodyPaysTheClerkIsToldToWait() {
    open(FakeDesk.shown());
    for (var news :
        List.of(
            FakeDesk.shown().phase(Phase.CONFIRMING),
            FakeDesk.reversing(Why.CLERK),
            FakeDesk.unresolved())) {
      after(news);
      notices.clear();
      assertTrue(model.scanned(ALIPAYS));
      assertEquals("pay.notice.wait", notices.getLast().key());
    }
    assertEquals(List.of(), desk.cancelled);
    assertEquals(List.of(), exits.taken);
  }

  @Test
  void afterTheEndACodeIsChargedAtOnce() {
    for (var ended :
        List.of(FakeDesk.closed(), FakeDesk.declined().taken(), FakeDesk.reversing(Why.NO_CODE))) {
      exits.taken.clear();
      open(ended);
      assertTrue(model.scanned(ALIPAYS));
      assertEquals(List.of("take alipay"), exits.taken);
      assertFalse(model.scanned(ALIPAYS), "the screen was left");
    }
  }

  @Test
  void anyOtherScanMeansNothing() {
    open(FakeDesk.shown());
    assertFalse(model.scanned("6901234567892"));
    assertEquals(List.of(), notices);
  }
}
