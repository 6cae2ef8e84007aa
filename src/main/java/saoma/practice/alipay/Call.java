package saoma.practice.alipay;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saoma.practice.trade.Numbers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request that passed the gateway's checks.
///
/// @param biz the object in `biz_content`
/// @param bizText the same as sent
/// @param certified whether it named the certificates
record Call(
    String method, JsonNode biz, String bizText, @Nullable String notifyUrl, boolean certified) {
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /// The tolerance of protocol v2 is not published; that of v3 is taken, because it shows a till in
  /// the wrong time zone.
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private static final JsonMapper JSON = JsonMapper.shared();

  /// Checks in the gateway's order: application, signature, then everything else.
  static Call checked(Map<String, String> sent, AlipayAccount account, Instant now) {
    var appId = required(sent, "app_id", "isv.missing-app-id");
    if (!appId.equals(account.appId())) {
      throw Refusal.invalid("isv.invalid-app-id", "无效的AppID参数");
    }
    requirePapers(sent, account.papers());
    requireSignature(sent, account);
    account.papers().named().set(isCertified(sent));
    var method = required(sent, "method", "isv.missing-method");
    if (!required(sent, "version", "isv.missing-version").equals("1.0")) {
      throw Refusal.invalid("isv.unsupported-version", "不支持的版本");
    }
    if (!sent.getOrDefault("format", "json").equalsIgnoreCase("json")) {
      throw Refusal.invalid("isv.invalid-format", "无效的数据格式");
    }
    requireTime(required(sent, "timestamp", "isv.missing-timestamp"), now);
    var text = plain(sent, account);
    return new Call(method, object(text), text, notifyUrl(sent), isCertified(sent));
  }

  /// Whether content goes encrypted, both ways.
  static boolean isHidden(Map<String, String> sent) {
    return sent.containsKey("encrypt_type");
  }

  /// Whether certificates are named, both ways.
  static boolean isCertified(Map<String, String> sent) {
    return !sent.getOrDefault("app_cert_sn", "").isBlank();
  }

  private static void requirePapers(Map<String, String> sent, AlipayPapers papers) {
    if (!isCertified(sent)) {
      return;
    }
    if (!papers.application().equals(sent.get("app_cert_sn"))) {
      throw Refusal.invalid("isv.app-cert-not-exist", "应用公钥证书不存在");
    }
    if (!papers.root().equals(sent.get("alipay_root_cert_sn"))) {
      throw Refusal.invalid("isv.invalid-alipay-root-cert-sn", "支付宝根证书序列号无效");
    }
  }

  private static String plain(Map<String, String> sent, AlipayAccount account) {
    var text = sent.getOrDefault("biz_content", "{}");
    if (!isHidden(sent)) {
      return text;
    }
    if (!sent.getOrDefault("encrypt_type", "").equals("AES")) {
      throw Refusal.invalid("isv.invalid-encrypt-type", "无效的加密类型");
    }
    return account
        .content()
        .decrypt(text)
        .orElseThrow(() -> Refusal.invalid("isv.decryption-error", "解密出错"));
  }

  static Charset charset(@Nullable String named) {
    return switch (named == null ? "utf-8" : named.toLowerCase(Locale.ROOT)) {
      case "utf-8" -> StandardCharsets.UTF_8;
      case "gbk", "gb2312" -> Charset.forName("GBK");
      default -> throw Refusal.invalid("isv.invalid-charset", "字符集错误");
    };
  }

  static JsonNode object(String text) {
    try {
      var node = JSON.readTree(text);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      // Falls through: what is no JSON and what is no object are told alike.
    }
    throw Refusal.invalid("isv.illegal-json", "JSON格式错误");
  }

  private static void requireSignature(Map<String, String> sent, AlipayAccount account) {
    var type = required(sent, "sign_type", "isv.missing-signature-type");
    if (!type.equals("RSA2")) {
      throw Refusal.invalid("isv.invalid-signature-type", "无效的签名类型");
    }
    var sign = required(sent, "sign", "isv.missing-signature");
    var text = SignText.ofRequest(sent).getBytes(charset(sent.get("charset")));
    if (!account.requests().verify(text, sign)) {
      throw Refusal.invalid("isv.invalid-signature", "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配");
    }
  }

  private static void requireTime(String timestamp, Instant now) {
    try {
      var sentAt = LocalDateTime.parse(timestamp, TIME).toInstant(Numbers.CHINA);
      if (Duration.between(sentAt, now).abs().compareTo(TOLERANCE) <= 0) {
        return;
      }
    } catch (DateTimeParseException e) {
      // Falls through: unreadable and far away are refused alike.
    }
    throw Refusal.invalid("isv.invalid-timestamp", "非法的时间戳参数");
  }

  private static @Nullable String notifyUrl(Map<String, String> sent) {
    var url = sent.getOrDefault("notify_url", "");
    return url.isBlank() ? null : url;
  }

  private static String required(Map<String, String> sent, String name, String subCode) {
    var value = sent.getOrDefault(name, "");
    if (value.isBlank()) {
      throw Refusal.missing(subCode);
    }
    return value;
  }
}
