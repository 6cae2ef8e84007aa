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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Why;
import saoma.ui.Notice;
import saoma.ui.customer.CustomerModel;
import saoma.ui.customer.CustomerPage;

class PayModelTest {
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
  void firstTheChannelIsAskedForACode() {
    open();
    assertEquals(PayStep.ASKING, page().step());
    assertEquals("", page().code());
    assertEquals(AMOUNT, page().amount());
    assertEquals("482 913", page().tail());
    assertEquals(List.of(PayKey.OTHER_WAY, PayKey.CANCEL), keys());
  }

  @Test
  void theCodeIsShownUntilItMayNotBePaidAnyMore() {
    open();
    assertEquals(PayStep.SHOWN, after(FakeDesk.shown()).step());
    assertEquals(CODE, page().code());
    assertEquals(PayStep.OPEN, after(FakeDesk.shown().phase(Phase.OPEN)).step());
    assertEquals(CODE, page().code());
    assertEquals(PayStep.CONFIRMING, after(FakeDesk.shown().phase(Phase.CONFIRMING)).step());
    assertEquals(CODE, page().code());
    for (var why : Why.values()) {
      assertEquals("", after(FakeDesk.reversing(why)).code());
    }
  }

  @Test
  void everyStateHasItsStepAndItsKeys() {
    open();
    var asks = List.of(PayKey.ASK_NOW, PayKey.SERVE_NEXT, PayKey.OTHER_WAY, PayKey.CANCEL);
    var ended = List.of(PayKey.AGAIN, PayKey.OTHER_WAY, PayKey.BACK);
    shows(FakeDesk.shown(), PayStep.SHOWN, asks);
    shows(FakeDesk.reversing(Why.CLERK), PayStep.WITHDRAWING, List.of());
    shows(FakeDesk.reversing(Why.DEADLINE), PayStep.TIME_OVER, List.of());
    shows(FakeDesk.reversing(Why.NO_CODE), PayStep.NO_CODE, ended);
    shows(FakeDesk.unresolved(), PayStep.UNRESOLVED, List.of(PayKey.ASK_NOW, PayKey.SERVE_NEXT));
    shows(FakeDesk.closed(), PayStep.CLOSED, ended);
    shows(FakeDesk.declined(), PayStep.DECLINED, ended);
    shows(FakeDesk.paid(false), PayStep.PAID, List.of(PayKey.NEXT_SALE));
    shows(FakeDesk.paid(true), PayStep.PAID_AFTER_ALL, List.of(PayKey.NEXT_SALE));
    shows(FakeDesk.disputed(), PayStep.DISPUTED, List.of(PayKey.SERVE_NEXT));
  }

  @Test
  void aTerminalHasNoCodeAndIsStillPayable() {
    model.open(FakeDesk.asking().channel("card").payment());
    model.shown();
    var leave = List.of(PayKey.OTHER_WAY, PayKey.CANCEL);
    assertEquals(PayStep.AT_TERMINAL, page().step());
    shows(FakeDesk.atTerminal(), PayStep.AT_TERMINAL, leave);
    assertEquals("", page().code());
    assertInstanceOf(CustomerPage.Tap.class, page().forCustomer());
    var lost = FakeDesk.atTerminal().asked(1, FakeDesk.START);
    shows(lost, PayStep.TERMINAL_ASKED, List.of(PayKey.ASK_NOW, PayKey.OTHER_WAY, PayKey.CANCEL));
    assertInstanceOf(CustomerPage.Hold.class, page().forCustomer());
    var goesOn = FakeDesk.atTerminal().asked(2, FakeDesk.START).phase(Phase.OPEN);
    shows(goesOn, PayStep.AT_TERMINAL, leave);
    var silent = FakeDesk.atTerminal().asked(3, FakeDesk.START).trouble(Cause.TIMED_OUT);
    assertEquals(PayStep.TERMINAL_ASKED, after(silent).step());
  }

  @Test
  void theClerkLeavesATerminalOnlyOnceItHasStopped() {
    model.open(FakeDesk.atTerminal().payment());
    model.shown();
    model.press(PayKey.CANCEL);
    assertEquals(PayStep.WITHDRAWING, page().step());
    assertEquals("pay.state.withdrawing.card", page().state().key());
    doWork();
    assertEquals(List.of(NUMBER), desk.cancelled);
    assertInstanceOf(CustomerPage.Hold.class, page().forCustomer());
    assertEquals(PayStep.WITHDRAWING, after(FakeDesk.reversing(Why.CLERK).channel("card")).step());
    desk.publish(FakeDesk.closed().channel("card"));
    assertEquals(List.of("back"), exits.taken);
  }

  @Test
  void anApprovalThatWasTakenBackIsNoSale() {
    model.open(FakeDesk.atTerminal().payment());
    model.shown();
    model.press(PayKey.CANCEL);
    var ended = List.of(PayKey.AGAIN, PayKey.OTHER_WAY, PayKey.BACK);
    shows(FakeDesk.paid(true).channel("card"), PayStep.GIVEN_BACK, ended);
    assertEquals(List.of(), exits.taken, "the clerk has to read it");
    model.press(PayKey.BACK);
    assertEquals(List.of("back"), exits.taken);
  }

  @Test
  void anApprovalAtTheDeadlineIsASaleWithItsReceipt() {
    model.open(FakeDesk.atTerminal().payment());
    model.shown();
    var paid = FakeDesk.paid(true).channel("card").receipt(9);
    shows(paid, PayStep.PAID_AFTER_ALL, List.of(PayKey.NEXT_SALE));
  }

  private void shows(FakeDesk.News news, PayStep step, List<PayKey> wanted) {
    assertEquals(step, after(news).step());
    assertEquals(wanted.size(), keys().size(), step + ": " + keys());
    assertTrue(keys().containsAll(wanted), step + ": " + keys());
  }

  @Test
  void aPaymentThatWasNeverSentIsBeingAskedFor() {
    model.open(FakeDesk.created().payment());
    assertEquals(PayStep.ASKING, page().step());
  }

  @Test
  void newsAboutAnotherPaymentChangeNothing() {
    model.open(
        new Payment(
            "another",
            8,
            "wechat",
            AMOUNT,
            "Saoma 8",
            FakeDesk.asking().payment().state(),
            1,
            FakeDesk.START,
            FakeDesk.START.plusSeconds(300),
            FakeDesk.START.plusSeconds(360),
            FakeDesk.START.plusSeconds(960)));
    model.shown();
    assertEquals(PayStep.ASKING, after(FakeDesk.paid(false)).step());
  }

  @Test
  void newsThatWereOvertakenChangeNothing() {
    open();
    desk.publish(FakeDesk.paid(false).asked(4, FakeDesk.START).receipt(12));
    assertEquals(PayStep.PAID, after(FakeDesk.reversing(Why.CLERK)).step());
    var paid = page();
    desk.publish(FakeDesk.paid(false).asked(4, FakeDesk.START).view());
    assertEquals(paid, page(), "the receipt's number stays");
  }

  @Test
  void theCountdownIsExactToTheSecondAndEndsWithTheCode() {
    open();
    desk.publish(FakeDesk.shown());
    assertEquals("5:00", page().countdown().orElseThrow().text());
    pass(Duration.ofMillis(1));
    assertEquals("5:00", page().countdown().orElseThrow().text());
    pass(Duration.ofMillis(999));
    assertEquals("4:59", page().countdown().orElseThrow().text());
    pass(Duration.ofSeconds(283));
    assertEquals("0:16", page().countdown().orElseThrow().text());
    assertFalse(page().countdown().orElseThrow().hurry());
    pass(Duration.ofSeconds(1));
    assertTrue(page().countdown().orElseThrow().hurry());
    pass(Duration.ofMillis(14_999));
    assertEquals("0:01", page().countdown().orElseThrow().text());
    assertEquals(CODE, page().code());
    pass(Duration.ofMillis(1));
    assertEquals(Optional.empty(), page().countdown());
    assertEquals("", page().code(), "nobody may scan what is being closed");
    assertEquals(PayStep.TIME_OVER, page().step());
  }

  private void pass(Duration time) {
    desk.pass(time);
    model.tick();
  }

  @Test
  void thePageChangesOnceASecondAndNotWithEveryBeat() {
    open();
    desk.publish(FakeDesk.shown().asked(3, FakeDesk.START));
    var changes = new AtomicInteger();
    model.pageProperty().addListener((_, _, _) -> changes.incrementAndGet());
    for (var beat = 0; beat < 50; beat++) {
      pass(Duration.ofMillis(100));
    }
    assertEquals(5, changes.get());
  }

  @Test
  void cancelIsStoredElsewhereAndGrantedWhenTheChannelHasConfirmed() {
    open();
    desk.publish(FakeDesk.shown());
    model.press(PayKey.CANCEL);
    assertEquals(PayStep.WITHDRAWING, page().step(), "at once, before anything is stored");
    assertEquals(List.of(), desk.cancelled);
    model.press(PayKey.CANCEL);
    model.press(PayKey.OTHER_WAY);
    assertEquals(1, work.size(), "pressed again it is still one wish");
    doWork();
    assertEquals(List.of(NUMBER), desk.cancelled);
    desk.publish(FakeDesk.reversing(Why.CLERK));
    assertEquals(List.of(), exits.taken, "a withdrawal that nobody confirmed is none");
    desk.publish(FakeDesk.closed());
    assertEquals(List.of("back"), exits.taken);
    assertEquals("pay.notice.cancelled", notices.getLast().key());
  }

  @Test
  void anotherWayIsOpenedWhenTheFirstIsShut() {
    open();
    desk.publish(FakeDesk.shown());
    model.press(PayKey.OTHER_WAY);
    doWork();
    desk.publish(FakeDesk.reversing(Why.CLERK));
    assertEquals(List.of(), exits.taken);
    desk.publish(FakeDesk.closed());
    assertEquals(List.of("other way"), exits.taken);
    assertEquals("pay.notice.other-way", notices.getLast().key());
  }

  @Test
  void whoPaysWhileTheClerkCancelsHasPaid() {
    open();
    desk.publish(FakeDesk.shown());
    model.press(PayKey.CANCEL);
    doWork();
    desk.publish(FakeDesk.reversing(Why.CLERK));
    desk.publish(FakeDesk.paid(true).receipt(31));
    assertEquals(PayStep.PAID_AFTER_ALL, page().step());
    assertEquals(new Line("pay.then.paid-after-all.receipt", List.of("000031")), page().then());
    assertEquals(List.of(), exits.taken);
    model.press(PayKey.NEXT_SALE);
    assertEquals(List.of("next"), exits.taken);
  }

  @Test
  void whoPaidJustBeforeTheWishWasStoredHasPaidAfterAll() {
    open();
    desk.publish(FakeDesk.shown());
    model.press(PayKey.CANCEL);
    desk.publish(FakeDesk.paid(false));
    doWork();
    assertEquals(PayStep.PAID_AFTER_ALL, page().step());
    assertEquals(List.of(), exits.taken);
  }

  @Test
  void aWishThatEndsInDoubtIsNotGrantedLater() {
    open();
    desk.publish(FakeDesk.shown());
    model.press(PayKey.CANCEL);
    doWork();
    desk.publish(FakeDesk.unresolved());
    assertEquals(PayStep.UNRESOLVED, page().step());
    desk.publish(FakeDesk.closed());
    assertEquals(List.of(), exits.taken, "the clerk reads first that nothing was paid");
    assertEquals(PayStep.CLOSED, page().step());
  }

  @Test
  void aWishThatCouldNotBeStoredIsTakenBackAndSaid() {
    open();
    desk.publish(FakeDesk.shown());
    desk.cancelFails = new IllegalStateException("disk full");
    model.press(PayKey.CANCEL);
    doWork();
    assertEquals(PayStep.SHOWN, page().step());
    assertEquals(CODE, page().code());
    assertEquals("pay.notice.not-stored", notices.getLast().key());
    assertTrue(model.can(PayKey.CANCEL));
  }

  @Test
  void aCodeThatNeverCameNeedsNoWithdrawal() {
    open();
    desk.publish(FakeDesk.reversing(Why.NO_CODE));
    model.press(PayKey.OTHER_WAY);
    assertEquals(List.of("other way"), exits.taken);
    assertEquals(List.of(), work);
  }

  @Test
  void cancellingWhileNoCodeComesIsGrantedWhenTheTillGivesUpOnTheCode() {
    open();
    model.press(PayKey.CANCEL);
    doWork();
    desk.publish(FakeDesk.reversing(Why.NO_CODE));
    assertEquals(List.of("back"), exits.taken);
  }

  @Test
  void afterTheEndItCanBeOfferedAgainAnotherWayOrNot() {
    for (var end : List.of(FakeDesk.closed(), FakeDesk.declined())) {
      for (var key : List.of(PayKey.AGAIN, PayKey.OTHER_WAY, PayKey.BACK)) {
        open();
        desk.publish(end);
        model.press(key);
        model.press(key);
        model.press(PayKey.BACK);
      }
    }
    var ways = List.of("again alipay", "other way", "back");
    assertEquals(ways, exits.taken.subList(0, 3));
    assertEquals(ways, exits.taken.subList(3, 6));
    assertEquals(6, exits.taken.size(), "each is left once");
    assertEquals(List.of(), work);
  }

  @Test
  void aLiveCodeMayWaitWhileTheNextCustomerIsServed() {
    open();
    model.press(PayKey.SERVE_NEXT);
    assertEquals(List.of(), exits.taken, "not before the code is there");
    desk.publish(FakeDesk.shown());
    model.press(PayKey.SERVE_NEXT);
    assertEquals(List.of("serve next"), exits.taken);
    assertEquals(List.of(), desk.cancelled);
  }
}
