package saoma.practice.wechat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import saoma.practice.fault.Call;
import saoma.practice.fault.Reply;
import saoma.practice.fault.Scene;
import saoma.practice.fault.Subject;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Wallet;
import saoma.wire.FlatXml;
import saoma.wire.KeyedSign;
import saoma.wire.KeyedSign.Algorithm;
import saoma.wire.WrongKey;

/// The v2 door: reads the XML, checks who signed it, and signs the answer in the way that the
/// request was signed.
final class MicropayGateway {
  private static final String XML = "text/xml; charset=utf-8";

  private final WechatAccount account;
  private final Micropay micropay;
  private final Numbers numbers;

  MicropayGateway(WechatAccount account, Micropay micropay, Numbers numbers) {
    this.account = account;
    this.micropay = micropay;
    this.numbers = numbers;
  }

  Reply answer(WechatRequest request) {
    var asked = members(request);
    if (asked.isEmpty()) {
      return reply(Micropay.notHeard("XML格式错误"));
    }
    var sign = sign(asked.get());
    if (sign.isEmpty() || !sign.get().verifies(asked.get())) {
      return reply(Micropay.notHeard("签名错误"));
    }
    return signed(micropay.answer(request.path(), asked.get()), sign.get());
  }

  static Subject subject(WechatRequest request) {
    var number = members(request).map(asked -> asked.getOrDefault("out_trade_no", "")).orElse("");
    var call =
        switch (request.path()) {
          case Micropay.CHARGE -> Call.CHARGE;
          case Micropay.REVERSE -> Call.REVERSE;
          default -> Call.QUERY;
        };
    return new Subject(Wallet.WECHAT, call, number);
  }

  Scene scene(WechatRequest request) {
    var sign = members(request).flatMap(this::sign).orElseGet(() -> key(Algorithm.HMAC_SHA256));
    return new MicropayScene(account, () -> answer(request), members -> signed(members, sign));
  }

  private static Optional<Map<String, String>> members(WechatRequest request) {
    return FlatXml.read(request.body().getBytes(StandardCharsets.UTF_8));
  }

  private Optional<KeyedSign> sign(Map<String, String> asked) {
    return switch (asked.getOrDefault("sign_type", "MD5")) {
      case "MD5" -> Optional.of(key(Algorithm.MD5));
      case "HMAC-SHA256" -> Optional.of(key(Algorithm.HMAC_SHA256));
      default -> Optional.empty();
    };
  }

  private KeyedSign key(Algorithm algorithm) {
    try {
      return KeyedSign.of(account.apiV2Key(), algorithm);
    } catch (WrongKey e) {
      throw new IllegalStateException("the practice key was made here", e);
    }
  }

  private Reply signed(Map<String, String> members, KeyedSign sign) {
    var all = new TreeMap<>(members);
    all.put("nonce_str", numbers.digits(24));
    all.put("sign", sign.sign(all));
    return reply(FlatXml.write(all));
  }

  private static Reply reply(String body) {
    return new Reply(200, Map.of(), XML, body);
  }
}
