package saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.payment.PaymentEvent.ChannelPaid;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Step.Moved;
import saoma.payment.Step.Refused;

/// Events in any order, as networks, people and crashes deliver them. Two laws: once money was seen
/// by a payment that was sent, the end is Paid or Disputed; and Paid is never left.
class RandomWalkTest {
  private static final int SEEDS = 20_000;
  private static final int STEPS = 60;

  @Test
  void whateverHappensMoneyIsNeverForgotten() {
    var events = List.copyOf(PaymentMachineTest.EVENTS.values());
    int moneySeen = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      if (walk(seed, events)) {
        moneySeen++;
      }
    }
    assertTrue(moneySeen > SEEDS / 2, "the walk saw money in " + moneySeen + " seeds only");
  }

  private static boolean walk(long seed, List<PaymentEvent> events) {
    var random = new SplittableRandom(seed);
    PaymentState state = new Created();
    boolean money = false;
    var trail = new ArrayList<String>();
    for (int i = 0; i < STEPS; i++) {
      var event = events.get(random.nextInt(events.size()));
      var before = state;
      var step = PaymentMachine.next(state, event);
      if (step instanceof Moved moved) {
        state = moved.to();
      }
      trail.add(event.getClass().getSimpleName());
      var where = "seed " + seed + " after " + trail;
      if (event instanceof ChannelPaid) {
        boolean taken = state.hasMoney() || step instanceof Refused refused && refused.alarm();
        assertTrue(taken, where);
        money |= state.hasMoney();
      }
      if (before instanceof Paid) {
        assertEquals(before, state, where);
      }
      if (money) {
        assertTrue(state instanceof Paid || state instanceof Disputed, where);
      }
    }
    return money;
  }
}
