package saoma.channel.unionpay;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Unknown;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Heard;
import saoma.channel.Pace;
import saoma.channel.Raw;
import saoma.channel.Reading;
import saoma.channel.TakePace;
import saoma.channel.unionpay.Messages.Name;
import saoma.wire.AcpForm;

/// UnionPay's tables alone.
///
/// @param at the time that stands beside every number here
public record UnionPayReading(String merId, Instant at) implements Reading {
  /// @throws UnsupportedOperationException always: nothing is charged here without a code
  @Override
  public Answer charged(Charge charge, Raw raw) {
    throw new UnsupportedOperationException("a bound card is charged with a code by SMS");
  }

  @Override
  public Answer queried(ChargeId id, Raw raw) {
    return read(raw, trade(id)::queried);
  }

  @Override
  public Answer reversed(ChargeId id, Raw raw) {
    return read(raw, trade(id)::reversing);
  }

  @Override
  public Answer taken(Charge charge, Raw raw) {
    return read(raw, trade(charge.id())::paying);
  }

  @Override
  public Answer takenBack(ChargeId id, Raw raw) {
    return reversed(id, raw);
  }

  @Override
  public Pace pace() {
    return UnionPayChannel.PACE;
  }

  @Override
  public TakePace takePace() {
    return UnionPayChannel.TAKE_PACE;
  }

  private Trade trade(ChargeId id) {
    return new Trade(merId, new Name(id.number(), at), Optional.of(id.amount()));
  }

  private static Answer read(Raw raw, Function<AcpForm, Answer> table) {
    if (raw.status() != 200) {
      return new Unknown(Cause.SERVER_TROUBLE, Heard.nothing("HTTP " + raw.status()));
    }
    if (!raw.signed()) {
      return new Unknown(Cause.BAD_SIGNATURE, Heard.nothing("unsigned"));
    }
    var fields = new TreeMap<String, String>();
    raw.fields().forEach((name, value) -> fields.put(name, value.toString()));
    return table.apply(new AcpForm(fields));
  }
}
