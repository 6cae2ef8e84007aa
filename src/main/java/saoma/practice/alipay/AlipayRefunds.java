package saoma.practice.alipay;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import saoma.money.Money;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Refund;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.TradeEvent;

/// `alipay.trade.refund` and `alipay.trade.fastpay.refund.query`.
final class AlipayRefunds {
  private final TradeBook book;
  private final Lookup lookup;
  private final SettleBook settles;
  private final Numbers numbers;
  private final InstantSource clock;

  AlipayRefunds(TradeBook book, SettleBook settles, Numbers numbers, InstantSource clock) {
    this.book = book;
    this.settles = settles;
    this.lookup = new Lookup(book);
    this.numbers = numbers;
    this.clock = clock;
  }

  /// The same request number with the same amount moves nothing again; `refund_fee` is the sum over
  /// all refunds of the trade.
  Answer refund(Call call) {
    var now = clock.instant();
    var trade = lookup.existing(call.biz()).orElseThrow(AlipayTrades::notExist);
    var amount = Fields.amount(call.biz(), "refund_amount");
    Fields.text(call.biz(), "refund_reason", 256);
    requirePaid(trade, now);
    var given = Fields.text(call.biz(), "out_request_no", 64);
    var number = given.orElse(trade.opening().outTradeNo());
    var earlier = trade.refund(number);
    if (earlier.isPresent()) {
      return repeated(trade, earlier.get(), amount);
    }
    requireRest(trade, amount, given, now);
    var backs = new Royalties(settles).backs(trade, amount, call.biz());
    var refund = new Refund(now, number, numbers.refund(now), amount, call.bizText(), false);
    var after = book.record(new TradeEvent.Refunded(trade.opening().tradeNo(), refund));
    backs.forEach(back -> settles.takeBack(number, back));
    return answer(after, "Y", refund.at()).put("send_back_fee", amount.digits());
  }

  private static Answer repeated(Trade trade, Refund earlier, Money amount) {
    if (!earlier.amount().equals(amount)) {
      throw Refusal.business("ACQ.DISCORDANT_REPEAT_REQUEST", "请求信息不一致");
    }
    return answer(trade, "N", earlier.at()).put("send_back_fee", "0.00");
  }

  private static Answer answer(Trade trade, String fundChange, Instant at) {
    return Answer.done()
        .put("trade_no", trade.opening().tradeNo())
        .put("out_trade_no", trade.opening().outTradeNo())
        .put("buyer_logon_id", Buyer.LOGON_ID)
        .put("buyer_user_id", Buyer.USER_ID)
        .put("fund_change", fundChange)
        .put("refund_fee", trade.refunded().digits())
        .put("gmt_refund_pay", AlipayTrades.time(at));
  }

  private static void requirePaid(Trade trade, Instant now) {
    switch (trade.standing(now)) {
      case PAID -> {}
      case SHOWN, SCANNED -> throw Refusal.business("ACQ.TRADE_STATUS_ERROR", "交易状态不合法");
      case CLOSED, EXPIRED -> throw Refusal.business("ACQ.TRADE_HAS_CLOSE", "交易已经关闭");
    }
  }

  private static void requireRest(
      Trade trade, Money amount, Optional<String> requestNumber, Instant now) {
    if (trade.fullyRefunded()) {
      throw Refusal.business("ACQ.REASON_TRADE_REFUND_FEE_ERR", "退款金额无效");
    }
    if (Lookup.isFinished(trade, now)) {
      throw Refusal.business("ACQ.TRADE_HAS_FINISHED", "交易已完结");
    }
    var partial = amount.compareTo(trade.opening().total()) < 0;
    if (amount.compareTo(trade.refundable()) > 0 || (partial && requestNumber.isEmpty())) {
      throw Refusal.business("ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", "退款金额超限");
    }
  }

  /// An unknown request number is answered with success and nothing in it, as the real one does.
  Answer query(Call call) {
    var number = Fields.required(call.biz(), "out_request_no", 64);
    // This method alone says the code without its prefix.
    var trade =
        lookup.existing(call.biz()).orElseThrow(() -> Refusal.business("TRADE_NOT_EXIST", "交易不存在"));
    return trade.refund(number).map(refund -> found(trade, refund)).orElseGet(Answer::done);
  }

  private static Answer found(Trade trade, Refund refund) {
    var answer =
        Answer.done()
            .put("trade_no", trade.opening().tradeNo())
            .put("out_trade_no", trade.opening().outTradeNo())
            .put("out_request_no", refund.requestNumber())
            .put("total_amount", trade.opening().total().digits())
            .put("refund_amount", refund.amount().digits())
            .put("refund_status", "REFUND_SUCCESS")
            .put("gmt_refund_pay", AlipayTrades.time(refund.at()))
            .put("send_back_fee", refund.amount().digits());
    Fields.text(Call.object(refund.request()), "refund_reason", 256)
        .ifPresent(reason -> answer.put("refund_reason", reason));
    return answer;
  }
}
