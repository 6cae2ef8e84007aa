package saoma.hold;

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
import saoma.hold.HoldEvent.ChannelClosed;
import saoma.hold.HoldEvent.ChannelDeclined;
import saoma.hold.HoldEvent.ChannelFinished;
import saoma.hold.HoldEvent.ChannelHeld;
import saoma.hold.HoldEvent.CodeIssued;
import saoma.hold.HoldEvent.GivenUp;
import saoma.hold.HoldEvent.NoAnswer;
import saoma.hold.HoldEvent.NoNews;
import saoma.hold.HoldEvent.ReleaseAsked;
import saoma.hold.HoldState.Cancelled;
import saoma.hold.HoldState.Cancelling;
import saoma.hold.HoldState.Declined;
import saoma.hold.HoldState.Held;
import saoma.hold.HoldState.Over;
import saoma.hold.HoldState.Placing;
import saoma.hold.HoldState.Releasing;
import saoma.hold.HoldState.Unresolved;
import saoma.money.Money;

/// Every pair of state and event, and the laws by a random walk.
class HoldMachineTest {
  private static final Instant AT = Instant.parse("2026-08-01T02:00:00Z");
  private static final String AUTH = "2026080100";
  private static final Money REST = Money.fen(500);
  private static final List<HoldState> STATES =
      List.of(
          new Placing(null),
          new Cancelling(),
          new Unresolved(),
          new Held(AUTH, AT),
          new Releasing(AUTH, AT, REST),
          new Declined("NO"),
          new Cancelled("close"),
          new Over(AUTH, AT));
  private static final List<HoldEvent> EVENTS =
      List.of(
          new CodeIssued("https://qr"),
          new ChannelHeld(AUTH, AT),
          new ChannelDeclined("NO"),
          new ChannelClosed("close", AT),
          new ChannelFinished(AT),
          new GivenUp("clerk"),
          new NoAnswer("silence"),
          new ReleaseAsked(REST),
          new NoNews("TIMED_OUT"));

  /// The events in the order of `EVENTS`: `=` stays, `x` refused, `X` refused with an alarm, else
  /// the first letters of the next state, `!` for an alarm.
  @ParameterizedTest
  @CsvSource({
    "0, Pl He De Cd X Cg Un x =",
    "1, = He! De Cd X = Un x =",
    "2, = He! De Cd X = = x =",
    "3, = = X Ov Ov x = Re =",
    "4, = = X Ov Ov = = = =",
    "5, = He! = = X = = = =",
    "6, = He! = = X = = = =",
    "7, = = X = = = = = ="
  })
  void everyPairHasItsStep(int state, String steps) {
    var expected = steps.split(" ");
    for (var n = 0; n < EVENTS.size(); n++) {
      var step = HoldMachine.next(STATES.get(state), EVENTS.get(n));
      assertEquals(expected[n], said(step), STATES.get(state) + " on " + EVENTS.get(n));
    }
  }

  private static String said(HoldStep step) {
    return switch (step) {
      case HoldStep.Stayed _ -> "=";
      case HoldStep.Refused r -> r.alarm() ? "X" : "x";
      case HoldStep.Moved m -> name(m.to()) + (m.alarm() ? "!" : "");
    };
  }

  private static String name(HoldState state) {
    return switch (state) {
      case Placing _ -> "Pl";
      case Cancelling _ -> "Cg";
      case Held _ -> "He";
      case Releasing _ -> "Re";
      case Declined _ -> "De";
      case Cancelled _ -> "Cd";
      case Over _ -> "Ov";
      case Unresolved _ -> "Un";
    };
  }

  @Test
  void whatIsHeldUnderAnotherNumberIsAnAlarm() {
    for (var state : List.of(STATES.get(3), STATES.get(4), STATES.get(7))) {
      var step = HoldMachine.next(state, new ChannelHeld("another", AT));
      assertTrue(assertInstanceOf(HoldStep.Refused.class, step).alarm());
    }
  }

  @Test
  void theLawsHoldOnEveryWalk() {
    for (var seed = 0L; seed < 2_000; seed++) {
      walk(new SplittableRandom(seed));
    }
  }

  private static void walk(SplittableRandom random) {
    HoldState state = new Placing(null);
    var held = false;
    var free = false;
    for (var n = 0; n < 40; n++) {
      var event = EVENTS.get(random.nextInt(EVENTS.size()));
      var before = state;
      if (HoldMachine.next(state, event) instanceof HoldStep.Moved(var to, var _)) {
        state = to;
      }
      held |= event instanceof ChannelHeld;
      free |=
          held
              && (event instanceof ChannelClosed || event instanceof ChannelFinished)
              && !(event instanceof ChannelHeld);
      var named = before + " on " + event;
      if (held) {
        assertFalse(state instanceof Declined || state instanceof Cancelled, named);
        assertFalse(state instanceof Unresolved || state instanceof Placing, named);
      }
      if (state instanceof Over) {
        assertTrue(free, "nobody said that it is over: " + named);
      }
      if (before instanceof Over) {
        assertEquals(before, state, named);
      }
      if (event instanceof NoAnswer || event instanceof NoNews) {
        assertFalse(state.isFinal() && !before.isFinal(), "no answer is never a no: " + named);
      }
    }
  }
}
