package saoma.practice.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Refund;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.TradeEvent;
import saoma.practice.trade.Wallet;

/// Asking for an order and closing it.
final class WechatOrders {
  /// An unpaid order closes by itself after seven days; `time_expire` only ends paying.
  private static final Duration CLOSES_AFTER = Duration.ofDays(7);

  private final WechatAccount account;
  private final TradeBook book;
  private final InstantSource clock;

  WechatOrders(WechatAccount account, TradeBook book, InstantSource clock) {
    this.account = account;
    this.book = book;
    this.clock = clock;
  }

  Map<String, Object> byOutTradeNo(String number, WechatRequest request) {
    requireMerchant(request);
    var trade = book.byOrder(Wallet.WECHAT, number).orElseThrow(Refusal::noOrder);
    return order(account, trade, clock.instant());
  }

  Map<String, Object> byTransactionId(String id, WechatRequest request) {
    requireMerchant(request);
    var trade =
        book.byTradeNo(Wallet.WECHAT, id)
            .filter(found -> found.paidAt().isPresent())
            .orElseThrow(Refusal::noOrder);
    return order(account, trade, clock.instant());
  }

  /// Repeatable; fails if the customer was faster.
  Map<String, Object> close(String number, WechatRequest request) {
    if (!Body.of(request.body()).required("/mchid", 32).equals(account.mchid())) {
      throw Refusal.merchant();
    }
    var now = clock.instant();
    var trade = book.byOrder(Wallet.WECHAT, number).orElseThrow(Refusal::noOrder);
    if (trade.taken()) {
      throw Refusal.request("付款码支付订单只能撤销，不能关闭", 268449641);
    }
    if (trade.paidAt().isPresent()) {
      throw Refusal.paid();
    }
    if (!isClosed(trade, now)) {
      book.record(new TradeEvent.Closed(trade.opening().tradeNo(), now));
    }
    return Map.of();
  }

  static boolean isClosed(Trade trade, Instant now) {
    return trade.paidAt().isEmpty()
        && (trade.closedAt().isPresent() || !now.isBefore(trade.opening().at().plus(CLOSES_AFTER)));
  }

  /// The order object of answers and notifications; an unpaid one has only its numbers and state.
  static Map<String, Object> order(WechatAccount account, Trade trade, Instant now) {
    var opening = trade.opening();
    var order = new LinkedHashMap<String, Object>();
    order.put("appid", account.appid());
    order.put("mchid", account.mchid());
    order.put("out_trade_no", opening.outTradeNo());
    var state = state(trade, now);
    order.put("trade_state", state.name());
    order.put("trade_state_desc", state.text);
    trade
        .paidAt()
        .ifPresent(paidAt -> {
          var fen = opening.total().minor();
          order.put("transaction_id", opening.tradeNo());
          order.put("trade_type", trade.taken() ? "MICROPAY" : "NATIVE");
          order.put("bank_type", "OTHERS");
          order.put("attach", Body.of(opening.request()).text("/attach", 128).orElse(""));
          order.put("success_time", time(paidAt));
          order.put("payer", Map.of("openid", "oPractice0000000000000000001"));
          order.put(
              "amount",
              Map.of("total", fen, "payer_total", fen, "currency", "CNY", "payer_currency", "CNY"));
        });
    return order;
  }

  static String time(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        moment.truncatedTo(ChronoUnit.SECONDS).atOffset(Numbers.CHINA));
  }

  private static State state(Trade trade, Instant now) {
    return trade.taken() ? taken(trade, now) : shown(trade, now);
  }

  private static State taken(Trade trade, Instant now) {
    return switch (trade.standing(now)) {
      case PAID -> {
        if (trade.refunds().stream().anyMatch(Refund::byCancel)) {
          yield State.REVOKED;
        }
        yield trade.refunds().isEmpty() ? State.SUCCESS : State.REFUND;
      }
      case CLOSED -> trade.closedAt().isPresent() ? State.REVOKED : State.PAYERROR;
      case EXPIRED -> State.REVOKED;
      case SHOWN, SCANNED -> State.USERPAYING;
    };
  }

  private static State shown(Trade trade, Instant now) {
    if (trade.paidAt().isPresent()) {
      return trade.refunds().isEmpty() ? State.SUCCESS : State.REFUND;
    }
    return isClosed(trade, now) ? State.CLOSED : State.NOTPAY;
  }

  private void requireMerchant(WechatRequest request) {
    var mchid =
        Targets.parameter(request.query(), "mchid")
            .orElseThrow(() -> Refusal.parameter("mchid", "缺少必填参数"));
    if (!mchid.equals(account.mchid())) {
      throw Refusal.merchant();
    }
  }

  private enum State {
    NOTPAY("订单未支付"),
    USERPAYING("用户支付中，需要输入密码"),
    PAYERROR("支付失败，请撤销后重新下单"),
    REVOKED("订单已撤销"),
    SUCCESS("支付成功"),
    REFUND("订单发生过退款，退款详情请查询退款单"),
    CLOSED("订单已关闭");

    private final String text;

    State(String text) {
      this.text = text;
    }
  }
}
