package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.checkout.RefundStarted;
import saoma.checkout.SplitView;
import saoma.money.Money;
import saoma.payment.RefundState;
import saoma.practice.fault.Call;
import saoma.practice.fault.Fault;
import saoma.practice.fault.Fault.Moment;
import saoma.practice.fault.FaultPlan;
import saoma.settings.SplitSettings;
import saoma.split.PortionState;

/// Refunds of payments that were split: what each receiver gives back.
class SplitRefundsAgainstPracticeTest extends SplitPractice {
  @Test
  void aPaidSaleIsSplitAndItsRefundsTakeBackInProportion() throws Exception {
    bound(LI, "李雷", "5%");
    bound(WANG, "王芳", "2.00");
    var payment = paid(10_001);
    await(SplitPractice::isDone);
    await(SplitPractice::isDone);
    assertEquals(2, kept("SPLIT").size());
    assertTrue(kept("SPLIT").getFirst().contains("\"fen\":500,"), kept("SPLIT").toString());
    assertTrue(kept("SPLIT").getLast().contains("\"fen\":200,"));
    assertInstanceOf(RefundState.Done.class, givenBack(payment, 3_333));
    assertEquals(List.of(67L, 166L), fens(backs(payment)));
    assertInstanceOf(RefundState.Done.class, givenBack(payment, 6_668));
    assertEquals(
        700, backs(payment).stream().mapToLong(back -> back.amount().minor()).sum(), "all of it");
    assertEquals(4, kept("BACK").size());
    assertEquals(
        List.of(Money.fen(200), Money.fen(500)),
        desk.latest(2).stream().map(SplitView::back).toList());
  }

  @Test
  void aRefundWaitsUntilItIsKnownWhoHasWhat() throws Exception {
    bound(LI, "李雷", "5%");
    always(Call.SETTLE_QUERY, new Fault.WrongSignature());
    var payment = paid(10_000);
    await(state -> state instanceof PortionState.Sent);
    var begun = refunds.ask(payment, Money.fen(10_000), "broken", "Ann");
    assertInstanceOf(RefundStarted.Begun.class, begun);
    for (var n = 0; n < 3; n++) {
      var state = heard(refundViews, view -> Optional.of(view.refund().state()));
      assertInstanceOf(RefundState.Asked.class, state);
    }
    gateway.faults().set(FaultPlan.HONEST);
    heard(
        refundViews,
        view -> Optional.of(view).filter(v -> v.refund().state() instanceof RefundState.Done));
    assertEquals(List.of(500L), fens(backs(payment)));
    assertEquals(1, kept("BACK").size());
  }

  @Test
  void aReceiverWhoHasSpentItHoldsTheRefundUntilHePaysIn() throws Exception {
    bound(LI, "花光", "5%");
    var payment = paid(10_000);
    await(SplitPractice::isDone);
    refunds.ask(payment, Money.fen(10_000), "broken", "Ann");
    heard(refundViews, view -> Optional.ofNullable(view.advice()));
    assertEquals(List.of(), kept("BACK"));
    bound(LI, "李雷", "5%");
    heard(
        refundViews,
        view -> Optional.of(view).filter(v -> v.refund().state() instanceof RefundState.Done));
    assertEquals(1, kept("BACK").size());
  }

  @Test
  void anAnswerToARefundThatIsLostTakesNothingBackTwice() throws Exception {
    bound(LI, "李雷", "5%");
    var payment = paid(10_000);
    await(SplitPractice::isDone);
    goesWrong(Call.REFUND, new Fault.Drop(Moment.AFTER));
    assertInstanceOf(RefundState.Done.class, givenBack(payment, 4_000));
    assertEquals(List.of(200L), fens(backs(payment)));
    assertEquals(1, kept("BACK").size());
  }

  @Test
  void nothingIsSplitOfWhatGoesBack() throws Exception {
    var payment = paid(10_000);
    assertInstanceOf(RefundState.Done.class, givenBack(payment, 4_000));
    bound(LI, "李雷", "5%");
    rule = new SplitSettings(rule.shares(), 30, Instant.EPOCH.toString());
    desk.recover();
    var portion = await(SplitPractice::isDone).portion();
    assertEquals(Money.fen(6_000), portion.basis());
    assertEquals(Money.fen(300), portion.amount());
  }
}
