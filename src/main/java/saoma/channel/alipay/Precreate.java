package saoma.channel.alipay;

import java.time.Duration;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.CustomerCode;
import saoma.money.Money;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The business content of the calls. Made from stored values alone, so that a repeat is the same
/// to the byte.
record Precreate(AlipayAccount account) {
  /// The product behind a customer's code; the one of shown codes is a setting.
  private static final String FACE_TO_FACE = "FACE_TO_FACE_PAYMENT";

  /// The product behind the page in a browser.
  private static final String PAGE = "FAST_INSTANT_TRADE_PAY";

  private static final int LONGEST_SUBJECT = 256;

  /// Alipay lets an unscanned code live for two hours at most.
  private static final long LONGEST_MINUTES = 120;

  String content(Charge charge) {
    var minutes = minutes(charge) + "m";
    var content =
        content(charge, account.productCode())
            .put("timeout_express", minutes)
            .put("qr_code_timeout_express", minutes);
    return shop(content).toString();
  }

  /// What `alipay.trade.pay` charges: the code that the customer showed, or the face's.
  String content(Charge charge, CustomerCode code) {
    var content =
        content(charge, FACE_TO_FACE)
            .put("timeout_express", minutes(charge) + "m")
            .put("scene", code.isFace() ? "security_code" : "bar_code")
            .put("auth_code", code.reveal());
    return shop(content).toString();
  }

  /// What `alipay.trade.page.pay` asks for: the same order each time, and dead at a fixed moment.
  String page(Charge charge) {
    var until = Gateway.TIME.format(charge.expiresAt().atOffset(Gateway.CHINA));
    var content = content(charge, PAGE).put("time_expire", until);
    if (!account.storeId().isEmpty()) {
      content.put("store_id", account.storeId());
    }
    return content.toString();
  }

  private static ObjectNode content(Charge charge, String product) {
    var number = number(charge.id());
    return JsonMapper.shared()
        .createObjectNode()
        .put("out_trade_no", number)
        .put("total_amount", charge.id().amount().digits())
        .put("subject", subject(charge.subject(), number))
        .put("product_code", product);
  }

  private ObjectNode shop(ObjectNode content) {
    if (!account.storeId().isEmpty()) {
      content.put("store_id", account.storeId());
    }
    if (!account.sellerId().isEmpty()) {
      content.put("seller_id", account.sellerId());
    }
    return content;
  }

  /// What query and cancel ask with.
  static String byNumber(String number) {
    return JsonMapper.shared().createObjectNode().put("out_trade_no", number).toString();
  }

  /// @throws IllegalArgumentException if the till made a number or amount that Alipay cannot take
  static String number(ChargeId id) {
    if (!id.number().matches("[0-9A-Za-z_]{1,64}")) {
      throw new IllegalArgumentException("not a number for Alipay: " + id.number());
    }
    if (!id.amount().currency().equals(Money.CNY) || !id.amount().isPositive()) {
      throw new IllegalArgumentException("not an amount for Alipay: " + id.amount());
    }
    return id.number();
  }

  /// Whole minutes, rounded down: the code must not outlive the moment that the till counts on.
  private static long minutes(Charge charge) {
    var whole = Duration.between(charge.createdAt(), charge.expiresAt()).toMinutes();
    return Math.clamp(whole, 1, LONGEST_MINUTES);
  }

  /// Alipay's pages warn of `/`, `=`, `&` and control characters; angle brackets and quotes look
  /// like an attack to its gateway, and a comma shifts the columns of its bill.
  static String subject(String given, String number) {
    var clean =
        given
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}/=&<>\"'\\\\,;]+", " ")
            .replaceAll("\\s+", " ")
            .strip();
    if (clean.isEmpty()) {
      return number;
    }
    var end = Math.min(clean.codePointCount(0, clean.length()), LONGEST_SUBJECT);
    return clean.substring(0, clean.offsetByCodePoints(0, end));
  }
}
