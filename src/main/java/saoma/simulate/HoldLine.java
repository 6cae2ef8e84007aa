package saoma.simulate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Charge;
import saoma.channel.CustomerCode;
import saoma.channel.Heard;
import saoma.channel.HoldAnswer;
import saoma.channel.Holding;
import saoma.channel.Raw;
import saoma.money.Money;

/// Requests about deposits on their way, and everything that can happen to them.
final class HoldLine implements Holding {
  private final Deposits deposits;
  private final World world;
  private final Inspector inspector;
  private final BiFunction<Charge, Supplier<Raw>, Answer> take;
  private final Map<String, Integer> calls = new HashMap<>();

  /// @param take sends a part as every take is sent
  HoldLine(
      Deposits deposits,
      World world,
      Inspector inspector,
      BiFunction<Charge, Supplier<Raw>, Answer> take) {
    this.deposits = deposits;
    this.world = world;
    this.inspector = inspector;
    this.take = take;
  }

  @Override
  public HoldAnswer freeze(HoldId hold, CustomerCode code) {
    inspector.asked(hold.number());
    return exchange("freeze", hold, () -> deposits.freeze(hold));
  }

  @Override
  public HoldAnswer show(HoldId hold) {
    throw new IllegalStateException("deposits are left by the customer's code here");
  }

  @Override
  public HoldAnswer query(HoldId hold) {
    return exchange("query", hold, () -> deposits.query(hold));
  }

  @Override
  public HoldAnswer cancel(HoldId hold) {
    return exchange("cancel", hold, () -> deposits.cancel(hold));
  }

  @Override
  public HoldAnswer release(HoldId hold, String authNumber, String number, Money rest) {
    return exchange("release", hold, () -> deposits.release(hold, number, rest));
  }

  private HoldAnswer exchange(String call, HoldId hold, Supplier<HoldAnswer> effect) {
    var dice = world.dice;
    var number = hold.number();
    var count = calls.merge(call + number, 1, Integer::sum);
    var key = Dice.key(world.identity(number) + call.hashCode(), count);
    world.crashPoint("before sending", key);
    if (dice.strikes(Fault.REQUEST_LOST, key)) {
      return silent(Cause.TIMED_OUT);
    }
    if (dice.strikes(Fault.REQUEST_LATE, key)) {
      var when = dice.between(Wire.PATIENCE, 50 * World.SECOND, 1, key);
      world.arrives(when, Wire.arriving(effect));
      return silent(Cause.TIMED_OUT);
    }
    world.pass(world.now() + dice.between(20, 120, 2, key) * World.MILLI);
    if (dice.strikes(Fault.ERROR_BEFORE, key)) {
      return silent(Cause.SERVER_TROUBLE);
    }
    var answer = effect.get();
    if (dice.strikes(Fault.REQUEST_TWICE, key)) {
      world.arrives(dice.between(1, 3 * World.SECOND, 4, key), Wire.arriving(effect));
    }
    world.crashPoint("after the effect", key);
    if (dice.strikes(Fault.ANSWER_LOST, key) || dice.strikes(Fault.ERROR_AFTER, key)) {
      return silent(Cause.TIMED_OUT);
    }
    world.pass(world.now() + dice.between(20, 120, 3, key) * World.MILLI);
    world.crashPoint("after the answer", key);
    return answer;
  }

  private HoldAnswer silent(Cause cause) {
    world.pass(world.now() + Wire.PATIENCE);
    return new HoldAnswer.Unknown(cause, Heard.nothing(cause.name()));
  }

  /// As Alipay's channel does it: what is held is asked for first, and what is too much never
  /// leaves.
  @Override
  public Answer capture(Charge charge, HoldId hold, String authNumber) {
    inspector.asksOfDeposit(hold.number(), charge.id().amount().minor());
    var asked = query(hold);
    if (!(asked instanceof HoldAnswer.Held held)) {
      return new Answer.Unknown(Cause.NO_NETWORK, asked.heard());
    }
    if (held.rest().compareTo(charge.id().amount()) < 0) {
      return new Answer.Declined("REQUEST_AMOUNT_EXCEED", Advice.OTHER_WAY, held.heard());
    }
    return take.apply(charge, () -> deposits.capture(charge, hold));
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(3);
  }
}
