package saoma.channel.wechat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Unknown;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.CustomerCode;
import saoma.channel.wechat.Codes.Call;
import saoma.channel.wechat.MicropayReply.Genuine;
import saoma.channel.wechat.MicropayReply.Unproven;
import saoma.money.Money;
import saoma.wire.OwnAddress;

/// Customers' codes over v2 (WeChat's "micropay", "orderquery" and "secapi/pay/reverse"), for
/// merchants whose contract has no codepay. The same codes and states as in v3, in other clothes:
/// one table reads both.
record Micropay(MicropayLine line, String appid, String mchid) implements ShownByCustomer {
  /// Of a refused call there is no other status; v2 answers 200 to everything.
  private static final int REFUSED = 400;

  @Override
  public Answer take(Charge charge, CustomerCode code) {
    var order = about(charge.id());
    order.put("body", NativeOrder.description(charge));
    order.put("total_fee", Long.toString(NativeOrder.fen(charge.id().amount())));
    order.put("fee_type", "CNY");
    order.put("spbill_create_ip", OwnAddress.text());
    order.put("auth_code", code.reveal());
    return answer(Call.TAKE, line.post("/pay/micropay", order), done -> paid(charge.id(), done));
  }

  /// A success of micropay is paid; only the query has a word for it.
  private Answer paid(ChargeId id, Genuine done) {
    return trade(id, done.order("SUCCESS"), done);
  }

  @Override
  public Answer query(ChargeId id) {
    var reply = line.post("/pay/orderquery", about(id));
    return answer(Call.QUERY, reply, found -> trade(id, found.order(""), found));
  }

  @Override
  public Answer find(String number) {
    var id = new ChargeId(number, Money.fen(0));
    var reply = line.post("/pay/orderquery", about(id));
    return answer(
        Call.QUERY,
        reply,
        found -> {
          var fen = found.order("").whole("amount", "total").orElse(0);
          return trade(new ChargeId(number, Money.fen(fen)), found.order(""), found);
        });
  }

  private Answer trade(ChargeId id, Body order, Genuine from) {
    return new Trade(id, appid, mchid).read(order, from.heard());
  }

  /// `recall` says that WeChat could not, or not to the end, and wants to be called again.
  @Override
  public Answer takeBack(ChargeId id) {
    var reply = line.postProven("/secapi/pay/reverse", about(id));
    if (reply instanceof Genuine genuine && genuine.text("recall").equals("Y")) {
      return new Unknown(Cause.SERVER_TROUBLE, genuine.heard());
    }
    return answer(Call.REVERSE, reply, done -> new Closed("reverse accepted", done.heard()));
  }

  private Answer answer(Call call, MicropayReply reply, Function<Genuine, Answer> success) {
    return switch (reply) {
      case Unproven(var cause, var heard) -> new Unknown(cause, heard);
      case Genuine genuine when !genuine.isFor(appid, mchid) ->
          new Unknown(Cause.MISMATCH, genuine.heard());
      case Genuine genuine when genuine.succeeded() -> success.apply(genuine);
      case Genuine genuine when genuine.text("result_code").equals("FAIL") ->
          Codes.error(call, REFUSED, genuine.text("err_code"), genuine.heard());
      case Genuine genuine -> new Unknown(Cause.UNREADABLE, genuine.heard());
    };
  }

  private Map<String, String> about(ChargeId id) {
    var members = new TreeMap<String, String>();
    members.put("appid", appid);
    members.put("mch_id", mchid);
    members.put("out_trade_no", NativeOrder.number(id));
    return members;
  }
}
