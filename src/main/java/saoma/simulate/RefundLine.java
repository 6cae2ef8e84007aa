package saoma.simulate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;

/// Requests about refunds on their way, and everything that can happen to them.
final class RefundLine {
  private final World world;
  private final Map<String, Integer> calls = new HashMap<>();

  RefundLine(World world) {
    this.world = world;
  }

  RefundAnswer exchange(String call, RefundRequest request, Supplier<RefundAnswer> effect) {
    var dice = world.dice;
    var number = request.number();
    var mine = Dice.key(world.identity(request.charge().number()), call.hashCode());
    var key = Dice.key(mine, calls.merge(number, 1, Integer::sum));
    world.crashPoint("before sending", key);
    var sent = world.now();
    if (dice.strikes(Fault.REQUEST_LOST, key)) {
      return unknown(sent);
    }
    if (dice.strikes(Fault.REQUEST_LATE, key)) {
      world.arrives(dice.between(Wire.PATIENCE, 50 * World.SECOND, 1, key), Wire.arriving(effect));
      return unknown(sent);
    }
    world.pass(sent + dice.between(20, 120, 2, key) * World.MILLI);
    if (dice.strikes(Fault.ERROR_BEFORE, key)) {
      return new RefundAnswer.Unknown(Cause.SERVER_TROUBLE, Heard.nothing("502"));
    }
    var answer = effect.get();
    if (dice.strikes(Fault.REQUEST_TWICE, key)) {
      world.arrives(dice.between(1, 3 * World.SECOND, 4, key), Wire.arriving(effect));
    }
    world.crashPoint("after the effect", key);
    if (dice.strikes(Fault.ANSWER_LOST, key)) {
      return unknown(sent);
    }
    world.pass(world.now() + dice.between(20, 100, 3, key) * World.MILLI);
    world.crashPoint("after the answer", key);
    if (dice.strikes(Fault.ERROR_AFTER, key)) {
      return new RefundAnswer.Unknown(Cause.SERVER_TROUBLE, Heard.nothing("504"));
    }
    if (world.tracing()) {
      world.note(call + " -> " + answer.getClass().getSimpleName(), number, 0);
    }
    return answer;
  }

  private RefundAnswer unknown(long sent) {
    world.pass(sent + Wire.PATIENCE);
    return new RefundAnswer.Unknown(Cause.TIMED_OUT, Heard.nothing("TIMED_OUT"));
  }
}
