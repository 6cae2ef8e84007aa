package saoma.practice.alipay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import saoma.practice.trade.Code;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Opening;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.TradeEvent;
import saoma.practice.trade.Wallet;
import tools.jackson.databind.JsonNode;

/// `alipay.trade.precreate`: hands out a code. The book has it from now on, but to the merchant no
/// trade exists until somebody scans.
final class Precreate {
  private static final Pattern NUMBER = Pattern.compile("\\w{1,64}");
  private static final Set<String> PRODUCTS = Set.of("FACE_TO_FACE_PAYMENT", "QR_CODE_OFFLINE");
  private static final Duration CODE_LIVES = Duration.ofHours(2);
  private static final Duration FACE_TO_FACE = Duration.ofHours(3);

  private final AlipayAccount account;
  private final TradeBook book;
  private final Numbers numbers;
  private final InstantSource clock;
  private final Function<String, String> page;

  Precreate(
      AlipayAccount account,
      TradeBook book,
      Numbers numbers,
      InstantSource clock,
      Function<String, String> page) {
    this.account = account;
    this.book = book;
    this.numbers = numbers;
    this.clock = clock;
    this.page = page;
  }

  Answer answer(Call call) {
    var now = clock.instant();
    var number = Fields.required(call.biz(), "out_trade_no", 64);
    if (!NUMBER.matcher(number).matches()) {
      throw Refusal.parameter("out_trade_no");
    }
    var trade =
        book.byOrder(Wallet.ALIPAY, number)
            .map(known -> same(known, call.biz(), now))
            .orElseGet(() -> opened(number, call, now));
    return Answer.done()
        .put("out_trade_no", number)
        .put("qr_code", page.apply(trade.code().token()));
  }

  /// One number is one precreate: the same request gets the same code, another one is refused.
  static Trade same(Trade known, JsonNode biz, Instant now) {
    return switch (known.standing(now)) {
      case PAID -> throw Refusal.business("ACQ.TRADE_HAS_SUCCESS", "交易已被支付");
      case CLOSED, EXPIRED -> throw Refusal.business("ACQ.TRADE_HAS_CLOSE", "交易已经关闭");
      case SHOWN, SCANNED -> {
        if (!Call.object(known.opening().request()).equals(biz)) {
          throw Refusal.business("ACQ.CONTEXT_INCONSISTENT", "交易信息被篡改");
        }
        yield known;
      }
    };
  }

  private Trade opened(String number, Call call, Instant now) {
    requireProduct(call.biz(), account);
    var opening = opening(number, call, call.bizText(), numbers.trade(Wallet.ALIPAY, now), now);
    var codeUntil =
        Fields.after(call.biz(), "qr_code_timeout_express", now).orElse(opening.payUntil());
    var longest = now.plus(CODE_LIVES);
    var code = new Code(numbers.token(), codeUntil.isBefore(longest) ? codeUntil : longest);
    return book.record(new TradeEvent.Opened(opening, code));
  }

  /// What every payment at the counter has.
  ///
  /// @param kept what the book keeps of the request
  static Opening opening(String number, Call call, String kept, String tradeNo, Instant now) {
    var biz = call.biz();
    var total = Fields.amount(biz, "total_amount");
    var subject = Fields.required(biz, "subject", 256);
    Fields.text(biz, "body", 128);
    var payUntil =
        Fields.moment(biz, "time_expire", now)
            .or(() -> Fields.after(biz, "timeout_express", now))
            .orElse(now.plus(FACE_TO_FACE));
    return new Opening(
        Wallet.ALIPAY, number, tradeNo, total, subject, kept, call.notifyUrl(), now, payUntil);
  }

  static void requireProduct(JsonNode biz, AlipayAccount account) {
    var product = Fields.text(biz, "product_code", 64).orElse("FACE_TO_FACE_PAYMENT");
    if (!PRODUCTS.contains(product)) {
      throw Refusal.business("ACQ.ACCESS_FORBIDDEN", "无权限使用接口");
    }
    if (!Fields.text(biz, "seller_id", 28).orElse(account.sellerId()).equals(account.sellerId())) {
      throw Refusal.parameter("seller_id");
    }
  }
}
