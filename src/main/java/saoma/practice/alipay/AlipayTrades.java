package saoma.practice.alipay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Refund;
import saoma.practice.trade.Standing;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.TradeEvent;

/// `alipay.trade.query`, `.cancel` and `.close`.
final class AlipayTrades {
  private static final Duration CANCEL_WITHIN = Duration.ofHours(24);

  private final TradeBook book;
  private final Lookup lookup;
  private final Numbers numbers;
  private final InstantSource clock;

  AlipayTrades(TradeBook book, Numbers numbers, InstantSource clock) {
    this.book = book;
    this.lookup = new Lookup(book);
    this.numbers = numbers;
    this.clock = clock;
  }

  static Refusal notExist() {
    return Refusal.business("ACQ.TRADE_NOT_EXIST", "交易不存在");
  }

  Answer query(Call call) {
    var now = clock.instant();
    var trade = lookup.existing(call.biz()).orElseThrow(AlipayTrades::notExist);
    var opening = trade.opening();
    var answer =
        Answer.done()
            .put("trade_no", opening.tradeNo())
            .put("out_trade_no", opening.outTradeNo())
            .put("buyer_logon_id", Buyer.LOGON_ID)
            .put("buyer_user_id", Buyer.USER_ID)
            .put("trade_status", Lookup.status(trade, now))
            .put("total_amount", opening.total().digits());
    var asked = Call.object(opening.request());
    for (var echoed : List.of("store_id", "terminal_id", "body", "passback_params")) {
      Fields.text(asked, echoed, 512).ifPresent(value -> answer.put(echoed, value));
    }
    answer.put("subject", opening.subject());
    trade.paidAt().ifPresent(paidAt -> paid(answer, opening.total().digits(), paidAt));
    return answer;
  }

  private static void paid(Answer answer, String total, Instant paidAt) {
    answer
        .put("send_pay_date", time(paidAt))
        .put("receipt_amount", total)
        .put("buyer_pay_amount", total)
        .put("invoice_amount", total)
        .put("point_amount", "0.00")
        .put("fund_bill_list", List.of(Map.of("fund_channel", "ALIPAYACCOUNT", "amount", total)));
  }

  static String time(Instant moment) {
    return Call.TIME.format(moment.atOffset(Numbers.CHINA));
  }

  /// Closes what is unpaid and gives back what is paid. A code that nobody scanned dies too: the
  /// real gateway does not promise that, so a till must not rely on it.
  Answer cancel(Call call) {
    var now = clock.instant();
    var found = lookup.inBook(call.biz());
    if (found.isEmpty()) {
      var answer = Answer.done();
      for (var number : List.of("out_trade_no", "trade_no")) {
        Fields.text(call.biz(), number, 64).ifPresent(value -> answer.put(number, value));
      }
      return answer.put("retry_flag", "N");
    }
    var trade = found.get();
    if (Duration.between(trade.opening().at(), now).compareTo(CANCEL_WITHIN) > 0) {
      throw Refusal.business("ACQ.TRADE_CANCEL_TIME_OUT", "超过撤销时间范围");
    }
    var scanned = trade.customer().isPresent();
    var answer =
        Answer.done().put("out_trade_no", trade.opening().outTradeNo()).put("retry_flag", "N");
    if (scanned) {
      answer.put("trade_no", trade.opening().tradeNo());
    }
    var action = cancelled(trade, now);
    return scanned ? answer.put("action", action) : answer;
  }

  private String cancelled(Trade trade, Instant now) {
    switch (trade.standing(now)) {
      case SHOWN, SCANNED, EXPIRED ->
          book.record(new TradeEvent.Closed(trade.opening().tradeNo(), now));
      case CLOSED -> {}
      case PAID -> {
        giveBack(trade, now);
        return "refund";
      }
    }
    return "close";
  }

  private void giveBack(Trade trade, Instant now) {
    if (trade.refunds().stream().anyMatch(Refund::byCancel)) {
      return;
    }
    if (trade.fullyRefunded()) {
      throw Refusal.business("ACQ.REASON_TRADE_REFUND_FEE_ERR", "退款金额无效");
    }
    if (!trade.refunds().isEmpty()) {
      throw Refusal.business("ACQ.CANCEL_NOT_ALLOWED", "交易已部分退款，不允许撤销");
    }
    var number = trade.opening().outTradeNo();
    var refund = new Refund(now, number, numbers.refund(now), trade.opening().total(), "{}", true);
    book.record(new TradeEvent.Refunded(trade.opening().tradeNo(), refund));
  }

  /// Only for a trade that waits for its buyer: a failure here tells that the buyer was faster.
  Answer close(Call call) {
    var now = clock.instant();
    var trade = lookup.existing(call.biz()).orElseThrow(AlipayTrades::notExist);
    if (trade.standing(now) != Standing.SCANNED) {
      throw Refusal.business("ACQ.REASON_TRADE_STATUS_INVALID", "交易状态不合法");
    }
    book.record(new TradeEvent.Closed(trade.opening().tradeNo(), now));
    return Answer.done()
        .put("trade_no", trade.opening().tradeNo())
        .put("out_trade_no", trade.opening().outTradeNo());
  }
}
