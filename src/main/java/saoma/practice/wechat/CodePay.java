package saoma.practice.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import saoma.practice.trade.Code;
import saoma.practice.trade.Mood;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Opening;
import saoma.practice.trade.Purse;
import saoma.practice.trade.Refund;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.TradeEvent;
import saoma.practice.trade.Wallet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v3/pay/transactions/codepay` and its reverse. A customer who must type the password is
/// answered by 202.
final class CodePay {
  private static final Duration NOT_BEFORE = Duration.ofSeconds(15);

  /// WeChat reverses by itself what stays unpaid so long.
  private static final Duration WAITS = Duration.ofSeconds(45);

  private static final int CHANGED = 268498688;

  private final WechatAccount account;
  private final TradeBook book;
  private final Purse purse;
  private final Numbers numbers;
  private final InstantSource clock;

  CodePay(
      WechatAccount account, TradeBook book, Purse purse, Numbers numbers, InstantSource clock) {
    this.account = account;
    this.book = book;
    this.purse = purse;
    this.numbers = numbers;
    this.clock = clock;
  }

  Map<String, Object> charge(WechatRequest request) {
    var now = clock.instant();
    var body = Body.of(request.body());
    Prepay.requireMerchant(body, account);
    var number = body.outTradeNo();
    var digits = body.required("/payer/auth_code", 32);
    body.required("/scene_info/device_ip", 45);
    if (body.text("/scene_info/store_info/id", 32)
        .or(() -> body.text("/scene_info/store_info/out_id", 256))
        .isEmpty()) {
      throw Refusal.parameter("/scene_info/store_info", "缺少必填参数");
    }
    var known = book.byOrder(Wallet.WECHAT, number);
    return known.isPresent()
        ? again(known.get(), body, now)
        : charged(opening(number, body, now), digits, now);
  }

  private Map<String, Object> again(Trade known, Body body, Instant now) {
    if (known.paidAt().isPresent()) {
      throw Refusal.paid();
    }
    if (WechatOrders.isClosed(known, now)) {
      throw Refusal.closed();
    }
    if (!known.opening().request().equals(withoutCode(body.json()).toString())) {
      throw Refusal.request("请求重入时，参数与首次请求时不一致", CHANGED);
    }
    throw Refusal.paying();
  }

  private Map<String, Object> charged(Opening opening, String digits, Instant now) {
    var mood = purse.use(Wallet.WECHAT, digits);
    if (mood.isEmpty()) {
      throw Refusal.badCode();
    }
    if (mood.get() == Mood.NO_MONEY) {
      throw Refusal.noMoney();
    }
    var code = new Code(numbers.token(), opening.payUntil());
    book.record(new TradeEvent.Taken(opening, code, numbers.token()));
    if (mood.get() == Mood.PAYS) {
      return WechatOrders.order(
          account, book.record(new TradeEvent.Paid(opening.tradeNo(), now)), now);
    }
    purse.asks(opening.tradeNo(), mood.get());
    throw Refusal.paying();
  }

  private Opening opening(String number, Body body, Instant now) {
    return new Opening(
        Wallet.WECHAT,
        number,
        numbers.trade(Wallet.WECHAT, now),
        body.fen("/amount/total"),
        body.required("/description", 127),
        withoutCode(body.json()).toString(),
        null,
        now,
        now.plus(WAITS));
  }

  /// Cancels what is unpaid and gives back what is paid; not in the first seconds.
  Map<String, Object> reverse(String number, WechatRequest request) {
    var now = clock.instant();
    var body = Body.of(request.body());
    if (body.text("/appid", 32).isEmpty()) {
      throw Refusal.system();
    }
    Prepay.requireMerchant(body, account);
    var trade = book.byOrder(Wallet.WECHAT, number).orElseThrow(Refusal::noOrder);
    if (!trade.taken()) {
      throw Refusal.request("该订单不是付款码支付订单", 268435464);
    }
    if (now.isBefore(trade.opening().at().plus(NOT_BEFORE))) {
      throw Refusal.request("请在支付15秒后再撤销订单", 268435464);
    }
    if (trade.paidAt().isPresent()) {
      giveBack(trade, now);
    } else if (trade.closedAt().isEmpty()) {
      book.record(new TradeEvent.Closed(trade.opening().tradeNo(), now));
    }
    var done = new LinkedHashMap<String, Object>();
    done.put("appid", account.appid());
    done.put("mchid", account.mchid());
    done.put("out_trade_no", number);
    return done;
  }

  private void giveBack(Trade trade, Instant now) {
    if (trade.refunds().stream().anyMatch(Refund::byCancel)) {
      return;
    }
    if (!trade.refunds().isEmpty()) {
      throw Refusal.request("订单已发生退款，不允许撤销", 268435464);
    }
    var opening = trade.opening();
    var refund =
        new Refund(now, opening.outTradeNo(), numbers.refund(now), opening.total(), "{}", true);
    book.record(new TradeEvent.Refunded(opening.tradeNo(), refund));
  }

  /// What the book keeps: a code that was shown once is nobody's business any more.
  private static JsonNode withoutCode(JsonNode json) {
    return json instanceof ObjectNode object ? object.deepCopy().without("payer") : json;
  }
}
