package saoma.payout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.money.Money;
import saoma.payout.PayoutEvent.Approve;
import saoma.payout.PayoutEvent.ChannelDealing;
import saoma.payout.PayoutEvent.ChannelDone;
import saoma.payout.PayoutEvent.ChannelRefused;
import saoma.payout.PayoutEvent.ChannelReturned;
import saoma.payout.PayoutEvent.NoAnswer;
import saoma.payout.PayoutEvent.NoNews;
import saoma.payout.PayoutEvent.Sending;
import saoma.payout.PayoutEvent.Withdraw;
import saoma.payout.PayoutState.Approved;
import saoma.payout.PayoutState.Dealing;
import saoma.payout.PayoutState.Done;
import saoma.payout.PayoutState.Drafted;
import saoma.payout.PayoutState.Refused;
import saoma.payout.PayoutState.Returned;
import saoma.payout.PayoutState.Sent;
import saoma.payout.PayoutState.Unresolved;
import saoma.payout.PayoutState.Withdrawn;

/// Every pair of state and event, and the laws by a random walk.
class PayoutMachineTest {
  private static final Instant AT = Instant.parse("2026-08-01T02:00:00Z");
  private static final String ORDER = "2026080100";
  private static final Signature ANN = new Signature("Ann", AT);
  private static final Signature BOB = new Signature("Bob", AT.plusSeconds(60));
  private static final List<PayoutState> STATES =
      List.of(
          new Drafted(),
          new Approved(BOB),
          new Withdrawn(ANN),
          new Sent(AT, 1),
          new Unresolved(AT, 2),
          new Dealing(ORDER),
          new Done(ORDER, AT),
          new Refused("NO", PayoutAdvice.TOP_UP),
          new Returned(ORDER, "BACK", AT));
  private static final List<PayoutEvent> EVENTS =
      List.of(
          new Approve(BOB),
          new Withdraw(ANN),
          new Sending(AT),
          new ChannelDone(ORDER, AT),
          new ChannelDealing(ORDER),
          new ChannelRefused("NO", PayoutAdvice.TOP_UP),
          new ChannelReturned(ORDER, "BACK", AT),
          new NoAnswer("silence"),
          new NoNews("TIMED_OUT"));

  /// The events in the order of `EVENTS`: `=` stays, `x` rejected, `X` rejected with an alarm, else
  /// the first letters of the next state, `!` for an alarm.
  @ParameterizedTest
  @CsvSource({
    "0, Ap Wi x X X = X = =",
    "1, = Wi Se Do! De! = Re! = =",
    "2, x = x X X = X = =",
    "3, = x Se Do De No Re! Un! =",
    "4, = x Un Do De No Re! = =",
    "5, = x x Do = No Re! = =",
    "6, = x x = = X Re! = =",
    "7, = = x Do! De! = Re! = =",
    "8, = = x = = = = = ="
  })
  void everyPairHasItsStep(int state, String steps) {
    var expected = steps.split(" ");
    for (var n = 0; n < EVENTS.size(); n++) {
      var step = PayoutMachine.next(ANN, STATES.get(state), EVENTS.get(n));
      assertEquals(expected[n], said(step), STATES.get(state) + " on " + EVENTS.get(n));
    }
  }

  private static String said(PayoutStep step) {
    return switch (step) {
      case PayoutStep.Stayed _ -> "=";
      case PayoutStep.Rejected r -> r.alarm() ? "X" : "x";
      case PayoutStep.Moved m -> name(m.to()) + (m.alarm() ? "!" : "");
    };
  }

  private static String name(PayoutState state) {
    return switch (state) {
      case Drafted _ -> "Dr";
      case Approved _ -> "Ap";
      case Withdrawn _ -> "Wi";
      case Sent _ -> "Se";
      case Unresolved _ -> "Un";
      case Dealing _ -> "De";
      case Done _ -> "Do";
      case Refused _ -> "No";
      case Returned _ -> "Re";
    };
  }

  @Test
  void whoDraftsMayNotApproveAndOnlyOneApproves() {
    var own = PayoutMachine.next(ANN, new Drafted(), new Approve(new Signature("Ann", AT)));
    assertFalse(assertInstanceOf(PayoutStep.Rejected.class, own).alarm());
    var third = PayoutMachine.next(ANN, new Approved(BOB), new Approve(new Signature("Eve", AT)));
    assertInstanceOf(PayoutStep.Rejected.class, third);
  }

  @Test
  void whatIsPaidUnderAnotherNumberIsAnAlarm() {
    for (var state : List.of(STATES.get(5), STATES.get(6), STATES.get(8))) {
      for (var event :
          List.of(
              new ChannelDone("another", AT),
              new ChannelDealing("another"),
              new ChannelReturned("another", "BACK", AT))) {
        var step = PayoutMachine.next(ANN, state, event);
        assertTrue(assertInstanceOf(PayoutStep.Rejected.class, step).alarm(), state + " " + event);
      }
    }
  }

  @Test
  void eachSendingIsCounted() {
    var later = AT.plusSeconds(300);
    assertEquals(
        new PayoutStep.Moved(new Sent(later, 2), false),
        PayoutMachine.next(ANN, new Sent(AT, 1), new Sending(later)));
    assertEquals(
        new PayoutStep.Moved(new Unresolved(later, 3), false),
        PayoutMachine.next(ANN, new Unresolved(AT, 2), new Sending(later)));
  }

  @Test
  void theLawsHoldOnEveryWalk() {
    for (var seed = 0L; seed < 3_000; seed++) {
      walk(new SplittableRandom(seed));
    }
  }

  private static void walk(SplittableRandom random) {
    PayoutState state = new Drafted();
    var approved = false;
    var paid = false;
    for (var n = 0; n < 40; n++) {
      var event = EVENTS.get(random.nextInt(EVENTS.size()));
      var before = state;
      if (PayoutMachine.next(ANN, state, event) instanceof PayoutStep.Moved(var to, var _)) {
        state = to;
      }
      var named = before + " on " + event;
      approved |= state instanceof Approved;
      paid |= state instanceof Done || state instanceof Returned;
      if (!approved) {
        assertTrue(state instanceof Drafted || state instanceof Withdrawn, "nobody approved");
      }
      if (paid) {
        assertTrue(state instanceof Done || state instanceof Returned, named);
      }
      if (before instanceof Returned || before instanceof Withdrawn) {
        assertEquals(before, state, named);
      }
      if (event instanceof NoAnswer || event instanceof NoNews) {
        assertFalse(state.isFinal() && !before.isFinal(), "no answer is never a no: " + named);
      }
      if (state instanceof Refused && !(before instanceof Refused)) {
        assertInstanceOf(ChannelRefused.class, event, named);
      }
      if (state instanceof Sent && !(before instanceof Sent)) {
        assertInstanceOf(Approved.class, before, named);
      }
    }
  }

  @Test
  void aBankCardIsForgottenWhenNothingWillBeSentToItAnyMore() {
    var payee = new Payee(Payee.Kind.CARD, "sealed", "Wang", "ICBC", "…0001");
    for (var state : STATES) {
      var left = state.needsAccount() ? payee : payee.forgotten();
      assertEquals(left, payout(payee).moved(state, AT).payee(), state.toString());
    }
    var own = new Payee(Payee.Kind.LOGON, "a@b.cn", "Wang", "", "a…@b.cn");
    assertEquals(own, payout(own).moved(new Done(ORDER, AT), AT).payee());
    assertEquals("", payee.forgotten().account());
  }

  private static Payout payout(Payee payee) {
    return new Payout(
        "S1",
        "S1",
        "alipay",
        Money.fen(100),
        payee,
        "wages",
        null,
        ANN,
        null,
        new Drafted(),
        0,
        AT);
  }
}
