package saoma.practice.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import saoma.practice.trade.Code;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Opening;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.TradeEvent;
import saoma.practice.trade.Wallet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v3/pay/transactions/native`. The same number with the same fields gets a fresh code and
/// the older one dies; with other fields it is refused.
final class Prepay {
  private static final Duration CODE_LIVES = Duration.ofHours(2);
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final int CHANGED = 268498688;

  private final WechatAccount account;
  private final TradeBook book;
  private final Numbers numbers;
  private final InstantSource clock;
  private final Function<String, String> page;
  private final Predicate<String> reachable;

  Prepay(
      WechatAccount account,
      TradeBook book,
      Numbers numbers,
      InstantSource clock,
      Function<String, String> page,
      Predicate<String> reachable) {
    this.account = account;
    this.book = book;
    this.numbers = numbers;
    this.clock = clock;
    this.page = page;
    this.reachable = reachable;
  }

  Map<String, Object> answer(WechatRequest request) {
    var now = clock.instant();
    var body = Body.of(request.body());
    requireMerchant(body, account);
    var number = body.outTradeNo();
    var opening = opening(number, body, request.body(), now);
    var code = new Code(numbers.token(), now.plus(CODE_LIVES));
    book.record(
        book.byOrder(Wallet.WECHAT, number)
            .map(known -> again(known, body, code, now))
            .orElseGet(() -> new TradeEvent.Opened(opening, code)));
    return Map.of("code_url", page.apply(code.token()));
  }

  private static TradeEvent again(Trade known, Body body, Code code, Instant now) {
    if (known.paidAt().isPresent()) {
      throw Refusal.paid();
    }
    if (WechatOrders.isClosed(known, now)) {
      throw Refusal.closed();
    }
    if (!fields(Body.of(known.opening().request()).json()).equals(fields(body.json()))) {
      throw Refusal.request("请求重入时，参数与首次请求时不一致", CHANGED);
    }
    return new TradeEvent.Recoded(known.opening().tradeNo(), code);
  }

  /// What must be the same on re-entry: everything but the last moment to pay, which is ignored.
  private static JsonNode fields(JsonNode json) {
    return json instanceof ObjectNode object ? object.deepCopy().without("time_expire") : json;
  }

  static void requireMerchant(Body body, WechatAccount account) {
    if (!body.required("/mchid", 32).equals(account.mchid())) {
      throw Refusal.merchant();
    }
    if (!body.required("/appid", 32).equals(account.appid())) {
      throw Refusal.appid();
    }
  }

  private Opening opening(String number, Body body, String text, Instant now) {
    var total = body.fen("/amount/total");
    if (!body.text("/amount/currency", 16).orElse("CNY").equals("CNY")) {
      throw Refusal.parameter("/amount/currency", "货币类型不支持");
    }
    body.text("/attach", 128);
    var notifyUrl = body.required("/notify_url", 256);
    if (!isAddress(notifyUrl)) {
      throw Refusal.parameter("/notify_url", "必须为不带参数的https地址");
    }
    return new Opening(
        Wallet.WECHAT,
        number,
        numbers.trade(Wallet.WECHAT, now),
        total,
        body.required("/description", 127),
        text,
        notifyUrl,
        now,
        payUntil(body, now));
  }

  /// `https` without a query; plain `http` only inside the shop's network, for practising.
  private boolean isAddress(String url) {
    return reachable.test(url) && !url.contains("?");
  }

  private static Instant payUntil(Body body, Instant now) {
    var longest = now.plus(LONGEST);
    var asked = body.moment("/time_expire").orElse(longest);
    if (!asked.isAfter(now)) {
      throw Refusal.parameter("/time_expire", "支付截止时间已过");
    }
    var shortest = now.plus(SHORTEST);
    if (asked.isBefore(shortest)) {
      return shortest;
    }
    return asked.isBefore(longest) ? asked : longest;
  }
}
