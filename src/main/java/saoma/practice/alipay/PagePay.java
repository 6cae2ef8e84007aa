package saoma.practice.alipay;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import saoma.practice.trade.Code;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.TradeEvent;
import saoma.practice.trade.Wallet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `alipay.trade.page.pay`: a browser comes with a signed address and is led to the page with the
/// buttons. Opened again, the same address leads to the same order; another amount is refused.
final class PagePay {
  static final String METHOD = "alipay.trade.page.pay";
  private static final String PRODUCT = "FAST_INSTANT_TRADE_PAY";
  private static final String BACK = "return_url";
  private static final Pattern NUMBER = Pattern.compile("\\w{1,64}");

  private final AlipayAccount account;
  private final TradeBook book;
  private final Numbers numbers;
  private final InstantSource clock;

  PagePay(AlipayAccount account, TradeBook book, Numbers numbers, InstantSource clock) {
    this.account = account;
    this.book = book;
    this.numbers = numbers;
    this.clock = clock;
  }

  /// The token of the page.
  ///
  /// @param returnUrl where the browser goes afterwards; empty for nowhere
  String opened(Call call, String returnUrl) {
    var now = clock.instant();
    var number = Fields.required(call.biz(), "out_trade_no", 64);
    if (!NUMBER.matcher(number).matches()) {
      throw Refusal.parameter("out_trade_no");
    }
    if (!Fields.required(call.biz(), "product_code", 64).equals(PRODUCT)) {
      throw Refusal.business("ACQ.ACCESS_FORBIDDEN", "无权限使用接口");
    }
    var kept = kept(call.biz(), returnUrl);
    var known = book.byOrder(Wallet.ALIPAY, number);
    if (known.isPresent()) {
      return Precreate.same(known.get(), kept, now).code().token();
    }
    var opening =
        Precreate.opening(number, call, kept.toString(), numbers.trade(Wallet.ALIPAY, now), now);
    var code = new Code(numbers.token(), opening.payUntil());
    return book.record(new TradeEvent.Opened(opening, code)).code().token();
  }

  private static JsonNode kept(JsonNode biz, String returnUrl) {
    return biz instanceof ObjectNode object && !returnUrl.isEmpty()
        ? object.deepCopy().put(BACK, returnUrl)
        : biz;
  }

  /// Where the browser goes once it has paid: signed, and without a word about the status.
  Optional<String> back(Trade trade) {
    var opening = trade.opening();
    if (opening.wallet() != Wallet.ALIPAY || trade.paidAt().isEmpty()) {
      return Optional.empty();
    }
    return Fields.text(Call.object(opening.request()), BACK, 256)
        .map(url -> {
          var form = new LinkedHashMap<String, String>();
          form.put("charset", "utf-8");
          form.put("out_trade_no", opening.outTradeNo());
          form.put("method", METHOD + ".return");
          form.put("total_amount", opening.total().digits());
          form.put("trade_no", opening.tradeNo());
          form.put("auth_app_id", account.appId());
          form.put("version", "1.0");
          form.put("app_id", account.appId());
          form.put("seller_id", account.sellerId());
          form.put("timestamp", AlipayTrades.time(clock.instant()));
          return url + "?" + FormText.encode(signed(form), StandardCharsets.UTF_8);
        });
  }

  private Map<String, String> signed(Map<String, String> form) {
    var text = SignText.ofNotice(form).getBytes(StandardCharsets.UTF_8);
    form.put("sign_type", "RSA2");
    form.put("sign", account.answers().sign(text));
    return form;
  }
}
