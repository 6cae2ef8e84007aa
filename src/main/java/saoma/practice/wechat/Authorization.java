package saoma.practice.wechat;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Checks the `Authorization` header of API v3: scheme, merchant, serial, age, and the signature
/// over method, target, timestamp, nonce and body.
final class Authorization {
  static final String SCHEME = "WECHATPAY2-SHA256-RSA2048";
  private static final Pattern PAIR = Pattern.compile("(\\w+)=\"([^\"]*)\"");
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final int MALFORMED = 270924332;
  private static final int WRONG = 268443699;
  private static final int SHOWN = 256;

  private Authorization() {}

  static void require(WechatRequest request, WechatAccount account, Instant now) {
    var header = request.authorization();
    if (header == null || !header.startsWith(SCHEME + " ")) {
      throw refusal("Http头缺少Accept或Authorization，或签名类型不支持", MALFORMED, Map.of());
    }
    var given = new HashMap<String, String>();
    PAIR.matcher(header.substring(SCHEME.length()))
        .results()
        .forEach(pair -> given.put(pair.group(1), pair.group(2)));
    for (var name : new String[] {"mchid", "nonce_str", "signature", "timestamp", "serial_no"}) {
      if (given.getOrDefault(name, "").isEmpty()) {
        throw refusal("Authorization头缺少" + name, MALFORMED, Map.of());
      }
    }
    requireMerchant(given, account);
    requireAge(given.getOrDefault("timestamp", ""), now);
    requireSignature(request, given, account);
  }

  private static void requireMerchant(Map<String, String> given, WechatAccount account) {
    if (!account.mchid().equals(given.get("mchid"))) {
      throw refusal("商户号不存在或与证书不匹配", WRONG, Map.of());
    }
    if (!account.merchantSerial().equals(given.get("serial_no"))) {
      throw refusal("商户证书序列号有误", WRONG, Map.of());
    }
  }

  private static void requireAge(String timestamp, Instant now) {
    try {
      var sentAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
      if (Duration.between(sentAt, now).abs().compareTo(TOLERANCE) <= 0) {
        return;
      }
    } catch (NumberFormatException | DateTimeException e) {
      // Falls through: unreadable and far away are refused alike.
    }
    throw refusal("Http头Authorization中的timestamp与发起请求的时间不得超过5分钟", WRONG, Map.of());
  }

  private static void requireSignature(
      WechatRequest request, Map<String, String> given, WechatAccount account) {
    var text =
        "%s\n%s\n%s\n%s\n%s\n"
            .formatted(
                request.method(),
                request.target(),
                given.get("timestamp"),
                given.get("nonce_str"),
                request.body());
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!account.requests().verify(bytes, given.getOrDefault("signature", ""))) {
      var sign =
          Map.<String, Object>of(
              "method", request.method(),
              "url", request.target(),
              "sign_message_length", bytes.length,
              "truncated_sign_message", text.substring(0, Math.min(SHOWN, text.length())));
      throw refusal(
          "签名错误，请检查后再试",
          WRONG,
          Map.of(
              "field", "signature",
              "issue", "sign not match",
              "location", "authorization",
              "sign_information", sign));
    }
  }

  private static Refusal refusal(String message, int number, Map<String, Object> detail) {
    return new Refusal(401, "SIGN_ERROR", message, number, detail);
  }
}
