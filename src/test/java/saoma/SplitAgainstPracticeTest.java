package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saoma.checkout.ReceiverDesk.Outcome;
import saoma.checkout.SplitProblem;
import saoma.checkout.SplitResult;
import saoma.practice.fault.Call;
import saoma.practice.fault.Fault;
import saoma.practice.fault.Fault.Moment;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.Rule;
import saoma.settings.SplitSettings;
import saoma.split.PortionAdvice;
import saoma.split.PortionState;
import saoma.split.Receiver;

/// Splits from the binding of a receiver to what each has: whatever happens to an answer, each part
/// is paid once and the till finds out.
class SplitAgainstPracticeTest extends SplitPractice {
  @Test
  void receiversAreBoundShownAndLetGo() {
    assertEquals(List.of(), receivers.all().rows());
    bound(LI, "李雷", "5%");
    bound(WANG, "王芳", "2.00");
    var all = receivers.all();
    assertEquals(30, all.most());
    assertEquals(List.of("5%", "2.00"), all.rows().stream().map(r -> r.quota().share()).toList());
    assertTrue(all.rows().stream().allMatch(row -> Boolean.TRUE.equals(row.bound())));
    assertEquals(new Outcome.Not(SplitProblem.TOO_MUCH), receivers.bind(quota(WANG, "王芳", "26%")));
    assertEquals(
        new Outcome.Refused("ACQ.USER_NOT_EXIST"),
        receivers.bind(quota("2088000000000404", "查无", "1%")));
    var li = new Receiver(Receiver.Kind.USER, LI, "");
    assertEquals(new Outcome.Done(), receivers.unbind(li));
    assertEquals(
        List.of(WANG),
        receivers.all().rows().stream().map(row -> row.receiver().account()).toList());
    assertEquals(WANG + ",王芳,2.00", rule.shares());
    gateway.faults().set(FaultPlan.HONEST.plus(Rule.always(new Fault.WrongSignature())));
    assertInstanceOf(Outcome.Unknown.class, receivers.bind(quota(LI, "李雷", "5%")));
    assertEquals(WANG + ",王芳,2.00", rule.shares(), "nobody gets a share who may not be bound");
    assertTrue(receivers.all().trouble() != null);
    assertEquals(null, receivers.all().rows().getFirst().bound());
  }

  @Test
  void whoeverIsNotBoundAnyMoreIsToldAndGetsItOnceBound() throws Exception {
    bound(LI, "李雷", "5%");
    var was = rule;
    receivers.unbind(new Receiver(Receiver.Kind.USER, LI, ""));
    rule = was;
    paid(10_000);
    var view = await(PortionState::isFinal);
    assertEquals(
        new PortionState.Refused("ACQ.ROYALTY_RECEIVER_INVALID", PortionAdvice.BIND),
        view.portion().state());
    bound(LI, "李雷", "5%");
    var again =
        assertInstanceOf(SplitResult.Done.class, desk.again(view.portion().number())).portion();
    assertEquals(view.portion().number(), again.replaces());
    assertEquals(
        new SplitResult.Not(SplitProblem.NOT_TO_REPEAT), desk.again(view.portion().number()));
    await(SplitPractice::isDone);
    assertEquals(1, kept("SPLIT").size());
  }

  @Test
  void moreThanTheContractAllowsIsRefusedByTheGateway() throws Exception {
    bound(LI, "李雷", "5%");
    rule = new SplitSettings(LI + ",李雷,31%", 40, Instant.EPOCH.toString());
    paid(10_000);
    var state = await(PortionState::isFinal).portion().state();
    assertEquals(
        PortionAdvice.OTHER_AMOUNT, assertInstanceOf(PortionState.Refused.class, state).advice());
    assertEquals(List.of(), kept("SPLIT"));
  }

  @Test
  void aPartThatTakesItsTimeOrFailsIsFoundOut() throws Exception {
    bound(LI, "处理中", "5%");
    paid(10_000);
    await(state -> state instanceof PortionState.Sent);
    await(SplitPractice::isDone);
    bound(LI, "失败", "5%");
    paid(10_000);
    var failed = await(state -> state.isFinal()).portion().state();
    assertEquals(
        new PortionState.Refused("TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH", PortionAdvice.TOP_UP),
        failed);
  }

  /// Whatever happens to the answer of a split that was carried out, it is done once and the till
  /// finds out.
  static Stream<Fault> spoiledAnswers() {
    return Stream.of(
        new Fault.Drop(Moment.AFTER),
        new Fault.HangUp(),
        new Fault.Status(502, Moment.AFTER),
        new Fault.WrongSignature(),
        new Fault.NoSignature(),
        new Fault.OtherOrder(),
        new Fault.Endless(),
        new Fault.NotJson(),
        new Fault.Code("SYSTEM_ERROR", Moment.AFTER),
        new Fault.Code("FREQUENCY_LIMITED", Moment.AFTER),
        new Fault.Code("DUP_OUT_REQUEST_NO", Moment.AFTER),
        new Fault.Code("ALREADY_CONFIRM_SETTLE", Moment.AFTER),
        new Fault.Code("20000/isp.unknow-error", Moment.AFTER),
        new Fault.Code("TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH", Moment.AFTER));
  }

  @ParameterizedTest
  @MethodSource("spoiledAnswers")
  void anAnswerThatIsSpoiledIsAskedAbout(Fault fault) throws Exception {
    bound(LI, "李雷", "5%");
    goesWrong(Call.SETTLE, fault);
    paid(10_000);
    await(SplitPractice::isDone);
    assertEquals(1, kept("SPLIT").size());
  }

  @Test
  void aShopThatIsTooPoorIsToldSo() throws Exception {
    bound(LI, "李雷", "5%");
    goesWrong(Call.SETTLE, new Fault.Code("TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH", Moment.BEFORE));
    paid(10_000);
    var state = await(PortionState::isFinal).portion().state();
    assertEquals(
        PortionAdvice.TOP_UP, assertInstanceOf(PortionState.Refused.class, state).advice());
    assertEquals(List.of(), kept("SPLIT"));
  }

  @Test
  void anAmountThatIsNotOursIsNotBelieved() throws Exception {
    bound(LI, "李雷", "5%");
    gateway
        .faults()
        .set(
            FaultPlan.HONEST.plus(
                new Rule(
                    Optional.empty(),
                    Optional.of(Call.SETTLE_QUERY),
                    Optional.empty(),
                    1,
                    0,
                    new Fault.WrongAmount())));
    paid(10_000);
    for (var n = 0; n < 3; n++) {
      await(state -> state instanceof PortionState.Sent);
    }
    gateway.faults().set(FaultPlan.HONEST);
    await(SplitPractice::isDone);
    assertEquals(1, kept("SPLIT").size());
  }

  @Test
  void aTillThatDiedAsksOnAndSplitsWhatWasPaidMeanwhile() throws Exception {
    bound(LI, "李雷", "5%");
    always(Call.SETTLE_QUERY, new Fault.WrongSignature());
    paid(10_000);
    await(state -> state instanceof PortionState.Sent);
    arrived();
    desk.close();
    paid(20_000);
    closeTill();
    gateway.faults().set(FaultPlan.HONEST);
    openTill();
    desk.recover();
    await(SplitPractice::isDone);
    await(SplitPractice::isDone);
    assertEquals(2, kept("SPLIT").size());
    desk.recover();
    assertEquals(2, desk.latest(9).size(), "what is split is not split again");
  }

  /// What was stored as sent may not have left yet; a till that dies then asks for minutes.
  private void arrived() throws Exception {
    for (int n = 0; n < 6_000 && kept("SPLIT").isEmpty(); n++) {
      Thread.sleep(10);
    }
    assertEquals(1, kept("SPLIT").size());
  }
}
