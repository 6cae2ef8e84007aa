package saoma.split;

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
import saoma.split.PortionEvent.ChannelDone;
import saoma.split.PortionEvent.ChannelRefused;
import saoma.split.PortionEvent.Drop;
import saoma.split.PortionEvent.NoAnswer;
import saoma.split.PortionEvent.NoNews;
import saoma.split.PortionEvent.Sending;
import saoma.split.PortionState.Done;
import saoma.split.PortionState.Dropped;
import saoma.split.PortionState.Planned;
import saoma.split.PortionState.Refused;
import saoma.split.PortionState.Sent;
import saoma.split.PortionState.Unresolved;

/// Every pair of state and event, and the laws by a random walk.
class PortionMachineTest {
  private static final Instant AT = Instant.parse("2026-08-01T02:00:00Z");
  private static final List<PortionState> STATES =
      List.of(
          new Planned(),
          new Dropped(),
          new Sent(AT, 1),
          new Unresolved(AT, 2),
          new Done("2026", AT),
          new Refused("NO", PortionAdvice.BIND));
  private static final List<PortionEvent> EVENTS =
      List.of(
          new Drop(),
          new Sending(AT),
          new ChannelDone("2026", AT),
          new ChannelRefused("NO", PortionAdvice.BIND),
          new NoAnswer("silence"),
          new NoNews("TIMED_OUT"));

  /// The events in the order of `EVENTS`: `=` stays, `x` rejected, `X` rejected with an alarm, else
  /// the first letters of the next state, `!` for an alarm.
  @ParameterizedTest
  @CsvSource({
    "0, Dr Se Do! = = =",
    "1, = x Do! = = =",
    "2, x Se Do No Un! =",
    "3, x Un Do No = =",
    "4, x x = X = =",
    "5, = x Do! = = ="
  })
  void everyPairHasItsStep(int state, String steps) {
    var expected = steps.split(" ");
    for (var n = 0; n < EVENTS.size(); n++) {
      var step = PortionMachine.next(STATES.get(state), EVENTS.get(n));
      assertEquals(expected[n], said(step), STATES.get(state) + " on " + EVENTS.get(n));
    }
  }

  private static String said(PortionStep step) {
    return switch (step) {
      case PortionStep.Stayed _ -> "=";
      case PortionStep.Rejected r -> r.alarm() ? "X" : "x";
      case PortionStep.Moved m -> name(m.to()) + (m.alarm() ? "!" : "");
    };
  }

  private static String name(PortionState state) {
    return switch (state) {
      case Planned _ -> "Pl";
      case Dropped _ -> "Dr";
      case Sent _ -> "Se";
      case Unresolved _ -> "Un";
      case Done _ -> "Do";
      case Refused _ -> "No";
    };
  }

  @Test
  void eachSendingIsCounted() {
    var later = AT.plusSeconds(300);
    assertEquals(
        new PortionStep.Moved(new Sent(later, 2), false),
        PortionMachine.next(new Sent(AT, 1), new Sending(later)));
    assertEquals(
        new PortionStep.Moved(new Unresolved(later, 3), false),
        PortionMachine.next(new Unresolved(AT, 2), new Sending(later)));
  }

  @Test
  void whatItMeansForTheMoneyIsKnownOfEveryState() {
    assertEquals(
        List.of(false, true, false, false, true, true),
        STATES.stream().map(PortionState::isFinal).toList());
    assertEquals(
        List.of(false, false, true, true, false, false),
        STATES.stream().map(PortionState::mayHaveLeft).toList());
    assertEquals(
        List.of(true, false, true, true, true, false),
        STATES.stream().map(PortionState::takesMoney).toList());
  }

  @Test
  void theLawsHoldOnEveryWalk() {
    for (var seed = 0L; seed < 3_000; seed++) {
      walk(new SplittableRandom(seed));
    }
  }

  private static void walk(SplittableRandom random) {
    PortionState state = new Planned();
    var left = false;
    var seen = false;
    for (var n = 0; n < 40; n++) {
      var event = EVENTS.get(random.nextInt(EVENTS.size()));
      var before = state;
      if (PortionMachine.next(state, event) instanceof PortionStep.Moved(var to, var _)) {
        state = to;
      }
      var named = before + " on " + event;
      left |= state.mayHaveLeft();
      seen |= state instanceof Done;
      if (seen) {
        assertInstanceOf(Done.class, state, named);
      }
      if (left) {
        assertFalse(state instanceof Dropped || state instanceof Planned, named);
      }
      if (event instanceof NoAnswer || event instanceof NoNews) {
        assertFalse(state.isFinal() && !before.isFinal(), "no answer is never a no: " + named);
      }
      if (state instanceof Refused && !(before instanceof Refused)) {
        assertTrue(event instanceof ChannelRefused && before.mayHaveLeft(), named);
      }
    }
  }
}
