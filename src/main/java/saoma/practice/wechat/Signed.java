package saoma.practice.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import saoma.practice.trade.Numbers;

/// The headers that prove an answer or a notification comes from WeChat Pay.
final class Signed {
  private Signed() {}

  static Map<String, String> headers(
      WechatAccount account, Numbers numbers, String body, Instant now) {
    var timestamp = Long.toString(now.getEpochSecond());
    var nonce = numbers.token();
    var text = timestamp + "\n" + nonce + "\n" + body + "\n";
    return Map.of(
        "Wechatpay-Timestamp",
        timestamp,
        "Wechatpay-Nonce",
        nonce,
        "Wechatpay-Serial",
        account.publicKeyId(),
        "Wechatpay-Signature-Type",
        Authorization.SCHEME,
        "Wechatpay-Signature",
        account.answers().sign(text.getBytes(StandardCharsets.UTF_8)));
  }
}
