package saoma.simulate;

import java.util.HashMap;
import java.util.Set;
import saoma.channel.Answer;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Pace;
import saoma.channel.Raw;
import saoma.channel.Reading;
import saoma.channel.TakePace;

/// Decision tables that believe too much.
record FlawedReading(Reading real, Set<Mutation> flaws) implements Reading {
  static Reading with(Set<Mutation> flaws, Reading real) {
    return flaws.isEmpty() ? real : new FlawedReading(real, flaws);
  }

  @Override
  public Answer charged(Charge charge, Raw raw) {
    return real.charged(charge, raw);
  }

  @Override
  public Answer queried(ChargeId id, Raw raw) {
    return real.queried(id, believed(id, raw));
  }

  private Raw believed(ChargeId id, Raw raw) {
    var fields = new HashMap<>(raw.fields());
    if (flaws.contains(Mutation.WRONG_AMOUNT_ACCEPTED)) {
      fields.computeIfPresent("total_amount", (_, _) -> id.amount().digits());
      fields.computeIfPresent("txnAmt", (_, _) -> Long.toString(id.amount().minor()));
      fields.computeIfPresent("total", (_, _) -> id.amount().minor());
    }
    if (flaws.contains(Mutation.OTHER_ORDER_ACCEPTED)) {
      fields.computeIfPresent("out_trade_no", (_, _) -> id.number());
      fields.computeIfPresent("orderId", (_, _) -> id.number());
    }
    var signed = raw.signed();
    if (flaws.contains(Mutation.SIGNATURE_NOT_CHECKED) && raw.status() == 200) {
      signed = true;
    }
    return new Raw(signed, raw.status(), fields);
  }

  @Override
  public Answer reversed(ChargeId id, Raw raw) {
    return real.reversed(id, raw);
  }

  @Override
  public Answer taken(Charge charge, Raw raw) {
    return real.taken(charge, believed(charge.id(), raw));
  }

  @Override
  public Answer takenBack(ChargeId id, Raw raw) {
    return real.takenBack(id, raw);
  }

  @Override
  public TakePace takePace() {
    return real.takePace();
  }

  @Override
  public Pace pace() {
    return real.pace();
  }
}
