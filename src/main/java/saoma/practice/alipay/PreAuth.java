package saoma.practice.alipay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import saoma.money.Money;
import saoma.practice.trade.Code;
import saoma.practice.trade.Mood;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Opening;
import saoma.practice.trade.Purse;
import saoma.practice.trade.Refund;
import saoma.practice.trade.Standing;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.TradeEvent;
import saoma.practice.trade.Wallet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `alipay.fund.auth.*`: a hold is kept as a trade of its own under a number that no merchant can
/// use; a customer who pays it agrees to it, and what is given back of it is let go.
final class PreAuth {
  private static final Duration LIVES = Duration.ofMinutes(15);

  private final TradeBook book;
  private final Purse purse;
  private final Numbers numbers;
  private final InstantSource clock;
  private final Function<String, String> page;

  PreAuth(
      TradeBook book,
      Purse purse,
      Numbers numbers,
      InstantSource clock,
      Function<String, String> page) {
    this.book = book;
    this.purse = purse;
    this.numbers = numbers;
    this.clock = clock;
    this.page = page;
  }

  Answer freeze(Call call) {
    var digits = Fields.required(call.biz(), "auth_code", 64);
    var opening = opening(call.biz());
    requireNew(opening);
    var mood =
        purse
            .use(Wallet.ALIPAY, digits)
            .orElseThrow(() -> Refusal.business("PAYMENT_AUTH_CODE_INVALID", "支付授权码无效"));
    if (mood == Mood.NO_MONEY) {
      throw Refusal.business("MONEY_NOT_ENOUGH", "账户余额不足");
    }
    var code = new Code(numbers.token(), opening.payUntil());
    var taken = book.record(new TradeEvent.Taken(opening, code, numbers.token()));
    if (mood == Mood.PAYS) {
      var held = book.record(new TradeEvent.Paid(opening.tradeNo(), opening.at()));
      return order(Answer.done(), held).put("status", "SUCCESS");
    }
    purse.asks(opening.tradeNo(), mood);
    var waiting = new Answer().put("code", "10003").put("msg", "order success pay inprocess");
    return order(waiting, taken).put("status", "INIT");
  }

  Answer voucher(Call call) {
    var opening = opening(call.biz());
    requireNew(opening);
    var code = new Code(numbers.token(), opening.payUntil());
    book.record(new TradeEvent.Opened(opening, code));
    return keys(Answer.done(), opening)
        .put("code_type", "qrCode")
        .put("code_value", page.apply(code.token()));
  }

  /// An order exists once somebody scanned its code.
  Answer query(Call call) {
    var trade = existing(call.biz());
    var held = trade.paidAt().isPresent();
    return order(Answer.done(), trade)
        .put("order_status", held ? heldStatus(trade) : openStatus(trade))
        .put("status", held ? "SUCCESS" : openStatus(trade))
        .put("total_freeze_amount", trade.opening().total().digits())
        .put("rest_amount", held ? rest(trade).digits() : "0.00");
  }

  private String heldStatus(Trade trade) {
    if (!rest(trade).isZero()) {
      return "AUTHORIZED";
    }
    return captured(trade).isZero() ? "CLOSED" : "FINISH";
  }

  private String openStatus(Trade trade) {
    return trade.standing(clock.instant()) == Standing.SCANNED ? "INIT" : "CLOSED";
  }

  Answer cancel(Call call) {
    var now = clock.instant();
    var trade = find(call.biz()).orElseThrow(PreAuth::notExist);
    var number = trade.opening().tradeNo();
    if (trade.paidAt().isEmpty()) {
      if (trade.closedAt().isEmpty()) {
        book.record(new TradeEvent.Closed(number, now));
      }
      return keys(Answer.done(), trade.opening()).put("action", "close");
    }
    if (captured(trade).isPositive()) {
      throw Refusal.business("ILLEGAL_STATUS", "授权单状态非法");
    }
    letGo(trade, "cancel-" + number, rest(trade), now);
    return keys(Answer.done(), trade.opening()).put("action", "unfreeze");
  }

  Answer unfreeze(Call call) {
    var now = clock.instant();
    var number = Fields.required(call.biz(), "auth_no", 64);
    var request = Fields.required(call.biz(), "out_request_no", 64);
    var amount = Fields.amount(call.biz(), "amount");
    var trade = byAuth(number);
    var before = trade.refund(request);
    if (before.isPresent() && !before.get().amount().equals(amount)) {
      throw Refusal.business("UNIQUE_VIOLATION", "请求号重复，金额不一致");
    }
    if (before.isEmpty()) {
      if (amount.compareTo(rest(trade)) > 0) {
        throw Refusal.business("REQUEST_AMOUNT_EXCEED", "请求解冻金额超限");
      }
      letGo(trade, request, amount, now);
    }
    return Answer.done()
        .put("auth_no", number)
        .put("out_order_no", trade.opening().outTradeNo().substring(Trade.HOLD.length()))
        .put("out_request_no", request)
        .put("operation_id", numbers.digits(20))
        .put("amount", amount.digits())
        .put("status", "SUCCESS")
        .put("gmt_trans", AlipayTrades.time(now));
  }

  /// What a payment takes from a hold; with the last one the rest is let go.
  void take(JsonNode biz, Money amount, Instant now) {
    var trade = byAuth(Fields.required(biz, "auth_no", 64));
    if (!Fields.required(biz, "buyer_id", 128).equals(Buyer.USER_ID)) {
      throw Refusal.business("ACQ.TRADE_BUYER_NOT_MATCH", "交易买家不匹配");
    }
    var left = rest(trade).minus(amount);
    if (left.minor() < 0) {
      throw Refusal.business("ACQ.BUYER_BALANCE_NOT_ENOUGH", "授权余额不足");
    }
    if (left.isPositive()
        && Fields.text(biz, "auth_confirm_mode", 32).orElse("").equals("COMPLETE")) {
      letGo(trade, "complete-" + trade.opening().tradeNo(), left, now);
    }
  }

  private void letGo(Trade trade, String request, Money amount, Instant now) {
    if (amount.isPositive() && trade.refund(request).isEmpty()) {
      var refund = new Refund(now, request, numbers.refund(now), amount, "{}", false);
      book.record(new TradeEvent.Refunded(trade.opening().tradeNo(), refund));
    }
  }

  private Money rest(Trade trade) {
    return trade.refundable().minus(captured(trade));
  }

  private Money captured(Trade hold) {
    return book.all().stream()
        .filter(trade -> !trade.isHold() && trade.paidAt().isPresent())
        .filter(trade ->
            Fields.text(Call.object(trade.opening().request()), "auth_no", 64)
                .filter(hold.opening().tradeNo()::equals)
                .isPresent())
        .map(trade -> trade.opening().total())
        .reduce(Money.fen(0), Money::plus);
  }

  private Opening opening(JsonNode biz) {
    var now = clock.instant();
    var number = Fields.required(biz, "out_order_no", 64);
    Fields.required(biz, "out_request_no", 64);
    if (!Fields.required(biz, "product_code", 32).equals("PRE_AUTH")) {
      throw Refusal.business("ILLEGAL_ARGUMENT", "参数有误：product_code");
    }
    return new Opening(
        Wallet.ALIPAY,
        Trade.HOLD + number,
        numbers.trade(Wallet.ALIPAY, now),
        Fields.amount(biz, "amount"),
        Fields.required(biz, "order_title", 100),
        withoutCode(biz).toString(),
        null,
        now,
        Fields.after(biz, "pay_timeout", now).orElse(now.plus(LIVES)));
  }

  private void requireNew(Opening opening) {
    if (book.byOrder(Wallet.ALIPAY, opening.outTradeNo()).isPresent()) {
      throw Refusal.business("UNIQUE_VIOLATION", "违反唯一性约束");
    }
  }

  private static JsonNode withoutCode(JsonNode biz) {
    return biz instanceof ObjectNode object ? object.deepCopy().without("auth_code") : biz;
  }

  private Trade existing(JsonNode biz) {
    return find(biz).filter(trade -> trade.customer().isPresent()).orElseThrow(PreAuth::notExist);
  }

  private Optional<Trade> find(JsonNode biz) {
    var number = Fields.required(biz, "out_order_no", 64);
    return book.byOrder(Wallet.ALIPAY, Trade.HOLD + number);
  }

  private Trade byAuth(String number) {
    return book.byTradeNo(Wallet.ALIPAY, number)
        .filter(trade -> trade.isHold() && trade.paidAt().isPresent())
        .orElseThrow(PreAuth::notExist);
  }

  private static Refusal notExist() {
    return Refusal.business("AUTH_ORDER_NOT_EXIST", "支付宝资金授权订单不存在");
  }

  private static Answer keys(Answer answer, Opening opening) {
    var number = opening.outTradeNo().substring(Trade.HOLD.length());
    return answer.put("out_order_no", number).put("out_request_no", number);
  }

  private static Answer order(Answer answer, Trade trade) {
    var opening = trade.opening();
    keys(answer, opening)
        .put("auth_no", opening.tradeNo())
        .put("operation_id", opening.tradeNo())
        .put("operation_type", "FREEZE")
        .put("amount", opening.total().digits())
        .put("payer_user_id", Buyer.USER_ID)
        .put("payer_logon_id", Buyer.LOGON_ID);
    trade.paidAt().ifPresent(at -> answer.put("gmt_trans", AlipayTrades.time(at)));
    return answer;
  }
}
