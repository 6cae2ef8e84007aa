package saoma.practice.alipay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import saoma.practice.notice.Letter;
import saoma.practice.notice.Notice;
import saoma.practice.notice.Repeats;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Refund;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeEvent;

/// What Alipay tells by itself: a payment and each refund of it, if the precreate named an address.
/// Closing is not told, as by default. A form, signed over everything but `sign` and `sign_type`;
/// the notification keeps its number over its repeats.
public final class AlipayNotices {
  private static final DateTimeFormatter REFUNDED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  private final AlipayAccount account;
  private final Numbers numbers;
  private final InstantSource clock;
  private final Repeats repeats;

  public AlipayNotices(
      AlipayAccount account, Numbers numbers, InstantSource clock, Repeats repeats) {
    this.account = account;
    this.numbers = numbers;
    this.clock = clock;
    this.repeats = repeats;
  }

  /// The notice that an event causes, if it causes one.
  public Optional<Notice> of(TradeEvent event, Trade trade) {
    return switch (event) {
      case TradeEvent.Paid paid -> notice(trade, Optional.empty());
      case TradeEvent.Refunded refunded -> notice(trade, Optional.of(refunded.refund()));
      case TradeEvent.Opened e -> Optional.empty();
      case TradeEvent.Taken e -> Optional.empty();
      case TradeEvent.Failed e -> Optional.empty();
      case TradeEvent.Recoded e -> Optional.empty();
      case TradeEvent.Scanned e -> Optional.empty();
      case TradeEvent.Closed e -> Optional.empty();
    };
  }

  private Optional<Notice> notice(Trade trade, Optional<Refund> refund) {
    return Optional.ofNullable(trade.opening().notifyUrl())
        .map(url -> {
          var form = signed(form(trade, refund, clock.instant()));
          var letter =
              new Letter(
                  Map.of(),
                  "application/x-www-form-urlencoded; charset=utf-8",
                  FormText.encode(form, StandardCharsets.UTF_8));
          return new Notice(
              url,
              repeats,
              () -> letter,
              reply -> reply.status() == 200 && reply.text().equals("success"));
        });
  }

  private Map<String, String> signed(Map<String, String> form) {
    var text = SignText.ofNotice(form).getBytes(StandardCharsets.UTF_8);
    form.put("sign_type", "RSA2");
    form.put("sign", account.answers().sign(text));
    return form;
  }

  private Map<String, String> form(Trade trade, Optional<Refund> refund, Instant now) {
    var opening = trade.opening();
    var total = opening.total().digits();
    var form = new LinkedHashMap<String, String>();
    form.put("notify_time", AlipayTrades.time(now));
    form.put("notify_type", "trade_status_sync");
    form.put("notify_id", numbers.digits(34));
    form.put("charset", "utf-8");
    form.put("version", "1.0");
    if (account.papers().named().get()) {
      form.put("alipay_cert_sn", account.papers().alipay());
    }
    form.put("app_id", account.appId());
    form.put("auth_app_id", account.appId());
    form.put("seller_id", account.sellerId());
    form.put("trade_no", opening.tradeNo());
    form.put("out_trade_no", opening.outTradeNo());
    form.put("trade_status", Lookup.status(trade, now));
    form.put("subject", opening.subject());
    form.put("buyer_id", Buyer.USER_ID);
    form.put("buyer_logon_id", Buyer.LOGON_ID);
    form.put("total_amount", total);
    form.put("receipt_amount", total);
    form.put("buyer_pay_amount", total);
    form.put("invoice_amount", total);
    form.put("point_amount", "0.00");
    form.put("gmt_create", AlipayTrades.time(opening.at()));
    trade.paidAt().ifPresent(paidAt -> form.put("gmt_payment", AlipayTrades.time(paidAt)));
    form.put(
        "fund_bill_list", "[{\"amount\":\"" + total + "\",\"fundChannel\":\"ALIPAYACCOUNT\"}]");
    Fields.text(Call.object(opening.request()), "passback_params", 512)
        .ifPresent(value -> form.put("passback_params", value));
    refund.ifPresent(given -> refund(form, trade, given));
    return form;
  }

  private static void refund(Map<String, String> form, Trade trade, Refund refund) {
    form.put("out_biz_no", refund.requestNumber());
    form.put("refund_fee", trade.refunded().digits());
    form.put("send_back_fee", refund.amount().digits());
    form.put("gmt_refund", REFUNDED.format(refund.at().atOffset(Numbers.CHINA)));
  }
}
