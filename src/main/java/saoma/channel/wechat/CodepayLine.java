package saoma.channel.wechat;

import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Unknown;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.CustomerCode;
import saoma.channel.Heard;
import saoma.channel.wechat.Codes.Call;
import saoma.wire.Exchange.Replied;
import saoma.wire.OwnAddress;

/// Customers' codes over v3. Asking is the same question as for any order.
record CodepayLine(Gateway gateway, Codepay codepay, OrderQuery orders) implements ShownByCustomer {
  private static final String TRANSACTIONS = "/v3/pay/transactions/";

  @Override
  public Answer take(Charge charge, CustomerCode code) {
    var body = codepay.body(charge, code, OwnAddress.text());
    var evidence = gateway.post(TRANSACTIONS + "codepay", body);
    return Judgement.answer(Call.TAKE, evidence, reply -> read(reply, codepay::taken, charge.id()));
  }

  @Override
  public Answer takeBack(ChargeId id) {
    var path = TRANSACTIONS + "out-trade-no/" + NativeOrder.number(id) + "/reverse";
    var evidence = gateway.post(path, codepay.reversal());
    return Judgement.answer(Call.REVERSE, evidence, reply -> read(reply, codepay::reversed, id));
  }

  @Override
  public Answer query(ChargeId id) {
    return orders.query(id);
  }

  @Override
  public Answer find(String number) {
    return orders.find(number);
  }

  private interface Reader {
    Answer read(ChargeId id, int status, Body body, Heard heard);
  }

  private static Answer read(Replied reply, Reader reader, ChargeId id) {
    var heard = Evidence.heard(reply, Judgement.http(reply));
    return Body.read(reply.body())
        .map(body -> reader.read(id, reply.status(), body, heard))
        .orElseGet(() -> new Unknown(Cause.UNREADABLE, heard));
  }
}
