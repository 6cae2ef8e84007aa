package saoma.practice.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import saoma.money.Money;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Refund;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.TradeEvent;
import saoma.practice.trade.Wallet;

/// `/v3/refund/domestic/refunds`. Accepted refunds are first `PROCESSING`, as they usually are, and
/// done a few seconds later.
final class WechatRefunds {
  /// How long a refund takes. Real ones take minutes to days.
  static final Duration TAKES = Duration.ofSeconds(3);

  private static final int MOST = 50;
  private static final int RULE = 268435464;

  private final TradeBook book;
  private final Numbers numbers;
  private final InstantSource clock;

  WechatRefunds(TradeBook book, Numbers numbers, InstantSource clock) {
    this.book = book;
    this.numbers = numbers;
    this.clock = clock;
  }

  Map<String, Object> refund(WechatRequest request) {
    var now = clock.instant();
    var body = Body.of(request.body());
    var number = body.outRefundNo();
    var amount = body.fen("/amount/refund");
    var total = body.fen("/amount/total");
    if (!body.required("/amount/currency", 16).equals("CNY")) {
      throw Refusal.parameter("/amount/currency", "货币类型不支持");
    }
    body.text("/reason", 80);
    var earlier = book.byRefund(Wallet.WECHAT, number);
    if (earlier.isPresent()) {
      return repeated(earlier.get(), number, body, now);
    }
    var trade = paid(body);
    requireAllowed(trade, amount, total, now);
    var refund = new Refund(now, number, numbers.refund(now), amount, request.body(), false);
    book.record(new TradeEvent.Refunded(trade.opening().tradeNo(), refund));
    return object(trade, refund, now);
  }

  Map<String, Object> query(String number) {
    var trade =
        book.byRefund(Wallet.WECHAT, number).orElseThrow(() -> Refusal.noResource("退款单不存在"));
    return object(trade, trade.refund(number).orElseThrow(), clock.instant());
  }

  private static Map<String, Object> repeated(Trade trade, String number, Body body, Instant now) {
    var refund = trade.refund(number).orElseThrow();
    if (!Body.of(refund.request()).json().equals(body.json())) {
      throw Refusal.request("退款单号相同但请求参数与首次请求时不一致", RULE);
    }
    return object(trade, refund, now);
  }

  private Trade paid(Body body) {
    var id = body.text("/transaction_id", 32);
    var trade =
        id.isPresent()
            ? book.byTradeNo(Wallet.WECHAT, id.get())
            : book.byOrder(Wallet.WECHAT, body.outTradeNo());
    return trade
        .filter(found -> found.paidAt().isPresent())
        .orElseThrow(() -> Refusal.noResource("订单不存在或未支付"));
  }

  private static void requireAllowed(Trade trade, Money amount, Money total, Instant now) {
    if (!total.equals(trade.opening().total())) {
      throw Refusal.request("订单金额或退款金额与之前请求不一致", RULE);
    }
    if (amount.compareTo(trade.refundable()) > 0) {
      throw Refusal.request("申请退款金额超过订单可退金额", RULE);
    }
    if (trade.refunds().size() >= MOST) {
      throw Refusal.request("部分退款次数超过上限", RULE);
    }
    var paidAt = trade.paidAt().orElseThrow().atOffset(Numbers.CHINA);
    if (!now.isBefore(paidAt.plusYears(1).toInstant())) {
      throw Refusal.request("交易时间超过一年的订单无法提交退款", RULE);
    }
  }

  static boolean isDone(Refund refund, Instant now) {
    return !now.isBefore(refund.at().plus(TAKES));
  }

  private static Map<String, Object> object(Trade trade, Refund refund, Instant now) {
    var object = new LinkedHashMap<String, Object>();
    object.put("refund_id", refund.refundNumber());
    object.put("out_refund_no", refund.requestNumber());
    object.put("transaction_id", trade.opening().tradeNo());
    object.put("out_trade_no", trade.opening().outTradeNo());
    object.put("channel", "ORIGINAL");
    object.put("user_received_account", "支付用户零钱");
    object.put("create_time", WechatOrders.time(refund.at()));
    if (isDone(refund, now)) {
      object.put("success_time", WechatOrders.time(refund.at().plus(TAKES)));
    }
    object.put("status", isDone(refund, now) ? "SUCCESS" : "PROCESSING");
    object.put("funds_account", "UNSETTLED");
    object.put("amount", amounts(trade, refund));
    return object;
  }

  private static Map<String, Object> amounts(Trade trade, Refund refund) {
    var total = trade.opening().total().minor();
    var given = refund.amount().minor();
    var amounts = new LinkedHashMap<String, Object>();
    amounts.put("total", total);
    amounts.put("refund", given);
    amounts.put("payer_total", total);
    amounts.put("payer_refund", given);
    amounts.put("settlement_refund", given);
    amounts.put("settlement_total", total);
    amounts.put("discount_refund", 0);
    amounts.put("currency", "CNY");
    return amounts;
  }
}
