package saoma.channel.alipay;

import java.time.InstantSource;
import java.util.Optional;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Heard;
import saoma.channel.Pace;
import saoma.channel.Raw;
import saoma.channel.Reading;
import saoma.channel.TakePace;
import saoma.channel.alipay.Codes.Call;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.channel.alipay.Evidence.Nothing;
import tools.jackson.databind.node.JsonNodeFactory;

/// Alipay's tables alone.
///
/// @param clock dates a payment whose own date cannot be read
public record AlipayReading(InstantSource clock) implements Reading {
  @Override
  public Answer charged(Charge charge, Raw raw) {
    return AlipayChannel.answer(
        Call.CHARGE, evidence(raw), genuine -> ShownAnswer.read(charge, genuine));
  }

  @Override
  public Answer queried(ChargeId id, Raw raw) {
    return AlipayChannel.answer(Call.QUERY, evidence(raw), trade(id)::queried);
  }

  @Override
  public Answer reversed(ChargeId id, Raw raw) {
    return AlipayChannel.answer(Call.REVERSE, evidence(raw), trade(id)::cancelled);
  }

  @Override
  public Answer taken(Charge charge, Raw raw) {
    return AlipayChannel.taken(evidence(raw), trade(charge.id()));
  }

  @Override
  public Answer takenBack(ChargeId id, Raw raw) {
    return reversed(id, raw);
  }

  @Override
  public TakePace takePace() {
    return Paces.TAKE;
  }

  @Override
  public Pace pace() {
    return Paces.CODE;
  }

  private Trade trade(ChargeId id) {
    return new Trade(id, "", clock);
  }

  private static Evidence evidence(Raw raw) {
    if (raw.status() != 200) {
      return new Nothing(Cause.SERVER_TROUBLE, Heard.nothing("HTTP " + raw.status()));
    }
    if (!raw.signed()) {
      return new Nothing(Cause.BAD_SIGNATURE, Heard.nothing("unsigned"));
    }
    var node = JsonNodeFactory.instance.objectNode();
    raw.fields().forEach((name, value) -> node.put(name, value.toString()));
    return new Genuine(new Node(node), Heard.nothing(raw.text("code")), Optional.empty());
  }
}
