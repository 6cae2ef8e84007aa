package saoma.practice.alipay;

import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;
import saoma.practice.trade.Code;
import saoma.practice.trade.Mood;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Opening;
import saoma.practice.trade.Purse;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.TradeEvent;
import saoma.practice.trade.Wallet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `alipay.trade.pay`: charges the code on a customer's phone. Paid in the same answer, or 10003
/// and the phone asks for the password.
final class Pay {
  private static final Pattern NUMBER = Pattern.compile("\\w{1,64}");
  private static final Pattern SCENE = Pattern.compile("bar_code|security_code");

  private final AlipayAccount account;
  private final TradeBook book;
  private final Purse purse;
  private final Numbers numbers;
  private final InstantSource clock;
  private final PreAuth preAuth;

  Pay(
      AlipayAccount account,
      TradeBook book,
      Purse purse,
      Numbers numbers,
      InstantSource clock,
      PreAuth preAuth) {
    this.preAuth = preAuth;
    this.account = account;
    this.book = book;
    this.purse = purse;
    this.numbers = numbers;
    this.clock = clock;
  }

  Answer answer(Call call) {
    var now = clock.instant();
    var biz = call.biz();
    var number = Fields.required(biz, "out_trade_no", 64);
    if (!NUMBER.matcher(number).matches()) {
      throw Refusal.parameter("out_trade_no");
    }
    if (Fields.text(biz, "auth_no", 64).isPresent()) {
      return fromHold(number, call, now);
    }
    var code = Fields.required(biz, "auth_code", 64);
    if (!SCENE.matcher(Fields.text(biz, "scene", 32).orElse("bar_code")).matches()) {
      throw Refusal.parameter("scene");
    }
    var known = book.byOrder(Wallet.ALIPAY, number);
    return known.isPresent()
        ? again(Precreate.same(known.get(), withoutCode(biz), now))
        : charged(opening(number, call, now), code);
  }

  /// A part of what is held; nobody is asked again.
  private Answer fromHold(String number, Call call, Instant now) {
    var known = book.byOrder(Wallet.ALIPAY, number);
    if (known.isPresent()) {
      return again(Precreate.same(known.get(), call.biz(), now));
    }
    if (!Fields.required(call.biz(), "product_code", 32).equals("PRE_AUTH")) {
      throw Refusal.parameter("product_code");
    }
    var tradeNo = numbers.trade(Wallet.ALIPAY, now);
    var opening = Precreate.opening(number, call, call.bizText(), tradeNo, now);
    preAuth.take(call.biz(), opening.total(), now);
    var code = new Code(numbers.token(), opening.payUntil());
    book.record(new TradeEvent.Taken(opening, code, numbers.token()));
    book.record(new TradeEvent.Paid(opening.tradeNo(), opening.at()));
    return paid(opening);
  }

  /// The same request again: the code is used up, and the trade is what it is.
  private static Answer again(Trade known) {
    return waiting(known.opening());
  }

  private Answer charged(Opening opening, String digits) {
    var mood = purse.use(Wallet.ALIPAY, digits);
    if (mood.isEmpty()) {
      throw Refusal.business(
          "ACQ.PAYMENT_AUTH_CODE_INVALID", "支付失败，请顾客刷新付款码后重新收款[SOUNDWAVE_PARSER_FAIL]");
    }
    if (mood.get() == Mood.NO_MONEY) {
      throw Refusal.business("ACQ.BUYER_BALANCE_NOT_ENOUGH", "买家余额不足");
    }
    var code = new Code(numbers.token(), opening.payUntil());
    book.record(new TradeEvent.Taken(opening, code, numbers.token()));
    if (mood.get() == Mood.PAYS) {
      book.record(new TradeEvent.Paid(opening.tradeNo(), opening.at()));
      return paid(opening);
    }
    purse.asks(opening.tradeNo(), mood.get());
    return waiting(opening);
  }

  private static Answer paid(Opening opening) {
    var total = opening.total().digits();
    return Answer.done()
        .put("trade_no", opening.tradeNo())
        .put("out_trade_no", opening.outTradeNo())
        .put("buyer_logon_id", Buyer.LOGON_ID)
        .put("buyer_user_id", Buyer.USER_ID)
        .put("total_amount", total)
        .put("receipt_amount", total)
        .put("buyer_pay_amount", total)
        .put("gmt_payment", AlipayTrades.time(opening.at()));
  }

  private static Answer waiting(Opening opening) {
    return new Answer()
        .put("code", "10003")
        .put("msg", "order success pay inprocess")
        .put("trade_no", opening.tradeNo())
        .put("out_trade_no", opening.outTradeNo());
  }

  private Opening opening(String number, Call call, Instant now) {
    Precreate.requireProduct(call.biz(), account);
    return Precreate.opening(
        number, call, withoutCode(call.biz()).toString(), numbers.trade(Wallet.ALIPAY, now), now);
  }

  /// What the book keeps: a code that was shown once is nobody's business any more.
  private static JsonNode withoutCode(JsonNode biz) {
    return biz instanceof ObjectNode object ? object.deepCopy().without("auth_code") : biz;
  }
}
