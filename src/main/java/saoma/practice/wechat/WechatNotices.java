package saoma.practice.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import saoma.practice.notice.Letter;
import saoma.practice.notice.Notice;
import saoma.practice.notice.Repeats;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Refund;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeEvent;
import saoma.wire.AesGcm;
import saoma.wire.Exchange;
import tools.jackson.databind.json.JsonMapper;

/// What WeChat Pay tells by itself: a payment to the order's address, and a finished refund to the
/// address that the refund named. Sealed with the APIv3 key and signed anew for each delivery; the
/// id stays the same over repeats.
public final class WechatNotices {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final WechatAccount account;
  private final Numbers numbers;
  private final InstantSource clock;
  private final Repeats repeats;

  public WechatNotices(
      WechatAccount account, Numbers numbers, InstantSource clock, Repeats repeats) {
    this.account = account;
    this.numbers = numbers;
    this.clock = clock;
    this.repeats = repeats;
  }

  /// The notice that an event causes, if it causes one.
  public Optional<Notice> of(TradeEvent event, Trade trade) {
    return switch (event) {
      case TradeEvent.Paid paid -> paid(trade);
      case TradeEvent.Refunded refunded -> refunded(trade, refunded.refund());
      case TradeEvent.Opened e -> Optional.empty();
      case TradeEvent.Taken e -> Optional.empty();
      case TradeEvent.Failed e -> Optional.empty();
      case TradeEvent.Recoded e -> Optional.empty();
      case TradeEvent.Scanned e -> Optional.empty();
      case TradeEvent.Closed e -> Optional.empty();
    };
  }

  private Optional<Notice> paid(Trade trade) {
    return Optional.ofNullable(trade.opening().notifyUrl())
        .map(url -> {
          var now = clock.instant();
          var order = WechatOrders.order(account, trade, now);
          return notice(
              url, repeats, body("TRANSACTION.SUCCESS", "支付成功", "transaction", order, now));
        });
  }

  private Optional<Notice> refunded(Trade trade, Refund refund) {
    return Body.of(refund.request())
        .text("/notify_url", 256)
        .map(url ->
            notice(
                url,
                repeats.startingAfter(WechatRefunds.TAKES),
                body("REFUND.SUCCESS", "退款成功", "refund", plain(trade, refund), refund.at())));
  }

  private Map<String, Object> plain(Trade trade, Refund refund) {
    var total = trade.opening().total().minor();
    var given = refund.amount().minor();
    var plain = new LinkedHashMap<String, Object>();
    plain.put("mchid", account.mchid());
    plain.put("out_trade_no", trade.opening().outTradeNo());
    plain.put("transaction_id", trade.opening().tradeNo());
    plain.put("out_refund_no", refund.requestNumber());
    plain.put("refund_id", refund.refundNumber());
    plain.put("refund_status", "SUCCESS");
    plain.put("success_time", WechatOrders.time(refund.at().plus(WechatRefunds.TAKES)));
    plain.put("user_received_account", "支付用户零钱");
    plain.put(
        "amount",
        Map.of("total", total, "refund", given, "payer_total", total, "payer_refund", given));
    return plain;
  }

  private String body(
      String type, String summary, String kind, Map<String, Object> plain, Instant at) {
    var nonce = numbers.token().substring(0, 12);
    var sealed =
        AesGcm.encrypt(
            account.apiV3Key().getBytes(StandardCharsets.US_ASCII),
            nonce.getBytes(StandardCharsets.US_ASCII),
            kind.getBytes(StandardCharsets.US_ASCII),
            JSON.writeValueAsBytes(plain));
    var resource = new LinkedHashMap<String, Object>();
    resource.put("original_type", kind);
    resource.put("algorithm", "AEAD_AES_256_GCM");
    resource.put("ciphertext", Base64.getEncoder().encodeToString(sealed));
    resource.put("associated_data", kind);
    resource.put("nonce", nonce);
    var notice = new LinkedHashMap<String, Object>();
    notice.put("id", UUID.randomUUID().toString());
    notice.put("create_time", WechatOrders.time(at));
    notice.put("resource_type", "encrypt-resource");
    notice.put("event_type", type);
    notice.put("summary", summary);
    notice.put("resource", resource);
    return JSON.writeValueAsString(notice);
  }

  private Notice notice(String url, Repeats schedule, String body) {
    return new Notice(
        url,
        schedule,
        () ->
            new Letter(
                Signed.headers(account, numbers, body, clock.instant()), "application/json", body),
        WechatNotices::accepts);
  }

  private static boolean accepts(Exchange.Replied reply) {
    return reply.status() == 200 || reply.status() == 204;
  }
}
