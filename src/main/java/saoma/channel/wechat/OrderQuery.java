package saoma.channel.wechat;

import java.util.OptionalLong;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Unknown;
import saoma.channel.ChargeId;
import saoma.channel.wechat.Codes.Call;
import saoma.money.Money;
import saoma.wire.Exchange.Replied;

/// Asking for an order over v3, by the till's own number.
record OrderQuery(Gateway gateway, String appid, String mchid) {
  private static final String BY_NUMBER = "/v3/pay/transactions/out-trade-no/";

  Answer query(ChargeId id) {
    var evidence = gateway.get(target(NativeOrder.number(id)));
    return Judgement.answer(Call.QUERY, evidence, reply -> found(id, reply));
  }

  Answer find(String number) {
    var asked = NativeOrder.number(new ChargeId(number, Money.fen(0)));
    return Judgement.answer(Call.QUERY, gateway.get(target(asked)), reply -> found(number, reply));
  }

  /// One that nobody has been given: only a check asks so.
  Evidence ask(String number) {
    return gateway.get(target(number));
  }

  private String target(String number) {
    return BY_NUMBER + number + "?mchid=" + mchid;
  }

  private Answer found(String number, Replied reply) {
    var total = Body.read(reply.body()).map(body -> body.whole("amount", "total"));
    var fen = total.orElse(OptionalLong.empty()).orElse(0);
    return found(new ChargeId(number, Money.fen(fen)), reply);
  }

  private Answer found(ChargeId id, Replied reply) {
    var body = Body.read(reply.body());
    if (reply.status() != 200 || body.isEmpty()) {
      return new Unknown(Cause.UNREADABLE, Evidence.heard(reply, Judgement.http(reply)));
    }
    var heard = Evidence.heard(reply, body.get().text("trade_state"));
    return new Trade(id, appid, mchid).read(body.get(), heard);
  }
}
