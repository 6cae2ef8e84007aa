package saoma.practice.wechat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import saoma.practice.fault.Call;
import saoma.practice.fault.Reply;
import saoma.practice.fault.Scene;
import saoma.practice.fault.Subject;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Wallet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A request at WeChat Pay whose answer goes wrong. Forgeries are made from the honest answer and
/// signed with WeChat's own key, so that only their content gives them away.
final class WechatScene implements Scene {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> CHARGES =
      List.of("/v3/pay/transactions/native", "/v3/pay/transactions/codepay");
  private static final String SIGNATURE = "Wechatpay-Signature";
  private static final Pattern ORDER =
      Pattern.compile("/v3/pay/transactions/(?:out-trade-no|id)/([^/]+)(/close|/reverse)?");
  private static final Pattern REFUND = Pattern.compile("/v3/refund/domestic/refunds(?:/([^/]+))?");

  private final WechatAccount account;
  private final Numbers numbers;
  private final InstantSource clock;
  private final Supplier<Reply> answer;

  WechatScene(WechatAccount account, Numbers numbers, InstantSource clock, Supplier<Reply> answer) {
    this.account = account;
    this.numbers = numbers;
    this.clock = clock;
    this.answer = answer;
  }

  static Subject subject(WechatRequest request) {
    if (CHARGES.contains(request.path())) {
      return subject(Call.CHARGE, member(request.body(), "out_trade_no"));
    }
    var order = ORDER.matcher(request.path());
    if (order.matches()) {
      return subject(order.group(2) == null ? Call.QUERY : Call.REVERSE, order.group(1));
    }
    var refund = REFUND.matcher(request.path());
    if (refund.matches()) {
      return refund.group(1) == null
          ? subject(Call.REFUND, member(request.body(), "out_trade_no"))
          : subject(Call.REFUND_QUERY, refund.group(1));
    }
    return subject(Call.OTHER, "");
  }

  private static Subject subject(Call call, String number) {
    return new Subject(Wallet.WECHAT, call, number);
  }

  private static String member(String body, String name) {
    try {
      return JSON.readTree(body).path(name).asString("");
    } catch (JacksonException e) {
      return "";
    }
  }

  @Override
  public Reply honest() {
    return answer.get();
  }

  @Override
  public Reply wronglySigned(Reply honest) {
    var sign = honest.headers().getOrDefault(SIGNATURE, "");
    var middle = sign.length() / 2;
    var other = sign.charAt(middle) == 'A' ? 'B' : 'A';
    return honest.with(SIGNATURE, sign.substring(0, middle) + other + sign.substring(middle + 1));
  }

  @Override
  public Reply unsigned(Reply honest) {
    var rest = new LinkedHashMap<>(honest.headers());
    rest.keySet().removeIf(name -> name.startsWith("Wechatpay-"));
    return new Reply(honest.status(), rest, honest.contentType(), honest.body());
  }

  @Override
  public Reply withMore(Reply honest) {
    return changed(
        honest,
        object -> {
          if (object.path("amount") instanceof ObjectNode amount) {
            for (var name : List.of("total", "payer_total", "refund", "payer_refund")) {
              if (amount.path(name).isIntegralNumber()) {
                amount.put(name, amount.path(name).longValue() + 1);
              }
            }
          }
        });
  }

  @Override
  public Reply ofAnother(Reply honest) {
    return changed(
        honest,
        object -> {
          for (var name : List.of("out_trade_no", "transaction_id", "out_refund_no")) {
            if (object.path(name).isString()) {
              object.put(name, another(object.path(name).asString()));
            }
          }
        });
  }

  /// A number of the same shape that is not this one.
  private static String another(String number) {
    var last = number.isEmpty() ? '0' : number.charAt(number.length() - 1);
    return number.substring(0, Math.max(0, number.length() - 1)) + (last == '7' ? '8' : '7');
  }

  @Override
  public Reply shifted(Reply honest, Duration ahead) {
    var then = clock.instant().plus(ahead);
    var headers = new LinkedHashMap<>(honest.headers());
    headers.putAll(Signed.headers(account, numbers, honest.body(), then));
    headers.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(then.atOffset(ZoneOffset.UTC)));
    return new Reply(honest.status(), headers, honest.contentType(), honest.body());
  }

  @Override
  public Reply refused(String code) {
    var cut = code.indexOf('/');
    // Alipay's codes have five digits; written for both channels they are a plain refusal here.
    var status = cut == 3 ? Integer.parseInt(code.substring(0, cut)) : 400;
    var body = JSON.writeValueAsString(Map.of("code", code.substring(cut + 1), "message", "练习"));
    return signed(new Reply(status, Map.of(), "application/json; charset=utf-8", body));
  }

  @Override
  public Reply notJson(Reply honest) {
    var status = honest.status() == 204 ? 200 : honest.status();
    var text = "WeChat <busy> ￥{";
    return signed(new Reply(status, honest.headers(), honest.contentType(), text));
  }

  private Reply changed(Reply honest, Consumer<ObjectNode> change) {
    if (!(tree(honest.body()) instanceof ObjectNode object)) {
      return honest;
    }
    change.accept(object);
    return signed(honest.with(JSON.writeValueAsString(object)));
  }

  private static JsonNode tree(String body) {
    return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
  }

  private Reply signed(Reply reply) {
    var headers = new LinkedHashMap<>(reply.headers());
    headers.putAll(Signed.headers(account, numbers, reply.body(), clock.instant()));
    headers.putIfAbsent("Request-ID", "08" + numbers.digits(24) + "-0");
    return new Reply(reply.status(), headers, reply.contentType(), reply.body());
  }
}
