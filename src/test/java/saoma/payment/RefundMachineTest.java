package saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.payment.RefundEvent.ChannelDone;
import saoma.payment.RefundEvent.ChannelRefused;
import saoma.payment.RefundEvent.GaveUp;
import saoma.payment.RefundEvent.NoNews;
import saoma.payment.RefundEvent.Submitted;
import saoma.payment.RefundState.Asked;
import saoma.payment.RefundState.Done;
import saoma.payment.RefundState.Refused;
import saoma.payment.RefundState.Sent;
import saoma.payment.RefundState.Unresolved;

class RefundMachineTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final List<RefundEvent> EVENTS =
      List.of(
          new Submitted(),
          new ChannelDone(NOON),
          new ChannelRefused("NO"),
          new GaveUp("tired"),
          new NoNews("nothing"));
  private static final List<RefundState> STATES =
      List.of(new Asked(), new Sent(), new Unresolved(), new Done(NOON), new Refused("NO"));

  /// In the order of `STATES` and `EVENTS`. `.` stays, `x` refuses, `!` refuses with an alarm, a
  /// name with `!` moves with an alarm.
  @ParameterizedTest
  @CsvSource({
    "0, Sent ! x x .",
    "1, . Done Refused Unresolved .",
    "2, . Done Refused . .",
    "3, . . ! . .",
    "4, . Done! . . .",
  })
  void everyStateAnswersEveryEventAsTheTableSays(int state, String row) {
    var cells = row.split(" ");
    for (int i = 0; i < EVENTS.size(); i++) {
      var step = RefundMachine.next(STATES.get(state), EVENTS.get(i));
      assertEquals(cells[i], shown(step), STATES.get(state) + " on " + EVENTS.get(i));
    }
  }

  @Test
  void whatWasSentAndDoneEndsInDoneAndDoneIsNeverLeft() {
    for (long seed = 0; seed < 5_000; seed++) {
      var random = new SplittableRandom(seed);
      RefundState state = new Asked();
      boolean done = false;
      for (int i = 0; i < 30; i++) {
        var event = EVENTS.get(random.nextInt(EVENTS.size()));
        done |= event instanceof ChannelDone && !(state instanceof Asked);
        if (RefundMachine.next(state, event) instanceof RefundStep.Moved(var to, var _)) {
          state = to;
        }
        assertEquals(done, state instanceof Done, "seed " + seed);
        assertTrue(!done || state.takesMoney(), "seed " + seed);
      }
    }
  }

  @Test
  void aNumberNamesThePaymentAndCountsFromOne() {
    assertEquals("S1R01", Refund.numberOf("S1", 1));
    assertEquals("S1R50", Refund.numberOf("S1", 50));
    assertThrows(IllegalArgumentException.class, () -> Refund.numberOf("S1", 0));
    assertThrows(IllegalArgumentException.class, () -> Refund.numberOf("S1", 100));
  }

  private static String shown(RefundStep step) {
    return switch (step) {
      case RefundStep.Moved m -> m.to().getClass().getSimpleName() + (m.alarm() ? "!" : "");
      case RefundStep.Stayed _ -> ".";
      case RefundStep.Refused r -> r.alarm() ? "!" : "x";
    };
  }
}
