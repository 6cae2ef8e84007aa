package saoma.practice.alipay;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import saoma.money.Money;
import saoma.practice.fault.Call;
import saoma.practice.fault.Reply;
import saoma.practice.fault.Scene;
import saoma.practice.fault.Subject;
import saoma.practice.trade.Wallet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A request at Alipay whose answer goes wrong. Forgeries are made from the honest answer's text
/// and signed with Alipay's own key, so that only their content gives them away.
final class AlipayScene implements Scene {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES).build();
  private static final Money FEN = Money.fen(1);
  private static final String BUSINESS = "40004";
  private static final List<String> AMOUNTS =
      List.of(
          "total_amount",
          "receipt_amount",
          "buyer_pay_amount",
          "refund_fee",
          "refund_amount",
          "trans_amount",
          "amount");
  private static final Map<String, Call> CALLS =
      Map.ofEntries(
          entry("alipay.fund.auth.order.freeze", Call.CHARGE),
          entry("alipay.fund.auth.order.voucher.create", Call.CHARGE),
          entry("alipay.fund.auth.operation.detail.query", Call.QUERY),
          entry("alipay.fund.auth.operation.cancel", Call.REVERSE),
          entry("alipay.fund.auth.order.unfreeze", Call.REFUND),
          entry("alipay.fund.trans.uni.transfer", Call.CHARGE),
          entry("alipay.fund.trans.common.query", Call.QUERY),
          entry("alipay.trade.precreate", Call.CHARGE),
          entry("alipay.trade.pay", Call.CHARGE),
          entry("alipay.trade.query", Call.QUERY),
          entry("alipay.trade.cancel", Call.REVERSE),
          entry("alipay.trade.close", Call.REVERSE),
          entry("alipay.trade.refund", Call.REFUND),
          entry("alipay.trade.fastpay.refund.query", Call.REFUND_QUERY),
          entry("alipay.trade.order.settle", Call.SETTLE),
          entry("alipay.trade.order.settle.query", Call.SETTLE_QUERY));

  private final AlipayAccount account;
  private final InstantSource clock;
  private final String node;
  private final String certificate;
  private final Supplier<Reply> answer;
  private final Function<String, Reply> traced;

  /// @param node the name that an answer's object has
  /// @param certificate that an answer names, or empty
  /// @param traced makes a reply of a body
  AlipayScene(
      AlipayAccount account,
      InstantSource clock,
      String node,
      String certificate,
      Supplier<Reply> answer,
      Function<String, Reply> traced) {
    this.account = account;
    this.clock = clock;
    this.node = node;
    this.certificate = certificate;
    this.answer = answer;
    this.traced = traced;
  }

  static Subject subject(Map<String, String> sent) {
    var call = CALLS.getOrDefault(sent.getOrDefault("method", ""), Call.OTHER);
    return new Subject(Wallet.ALIPAY, call, number(sent.getOrDefault("biz_content", "")));
  }

  private static String number(String content) {
    try {
      var biz = JSON.readTree(content);
      var settled = biz.path("trade_no").asString("");
      var other = biz.path("out_order_no").asString(biz.path("out_biz_no").asString(settled));
      return biz.path("out_trade_no").asString(other);
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
    var all = parsed(honest);
    var sign = all.path("sign").asString("");
    return sign.isEmpty() ? honest : honest.with(enveloped(text(all), flipped(sign)));
  }

  @Override
  public Reply unsigned(Reply honest) {
    return honest.with("{\"" + node + "\":" + text(parsed(honest)) + "}");
  }

  @Override
  public Reply withMore(Reply honest) {
    return changed(
        honest,
        object -> {
          raise(object);
          for (var detail : object.path("royalty_detail_list")) {
            raise((ObjectNode) detail);
          }
        });
  }

  private static void raise(ObjectNode object) {
    for (var name : AMOUNTS) {
      if (object.path(name).isString()) {
        var more = Money.parse(object.path(name).asString(), FEN.currency()).plus(FEN);
        object.put(name, more.digits());
      }
    }
  }

  @Override
  public Reply ofAnother(Reply honest) {
    return changed(
        honest,
        object -> {
          for (var name : List.of("out_trade_no", "trade_no", "out_request_no", "out_biz_no")) {
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
    var date = clock.instant().plus(ahead).atOffset(ZoneOffset.UTC);
    return honest.with("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date));
  }

  @Override
  public Reply refused(String code) {
    var cut = code.indexOf('/');
    var top = cut < 0 ? BUSINESS : code.substring(0, cut);
    var rest = code.substring(cut + 1);
    var sub = rest.indexOf('.') < 0 ? "ACQ." + rest : rest;
    return signed(Answer.refused(top, "Practised", sub, "练习").json());
  }

  @Override
  public Reply notJson(Reply honest) {
    return honest.with("Alipay <busy> ￥{");
  }

  private Reply changed(Reply honest, Consumer<ObjectNode> change) {
    if (!(parsed(honest).path(node) instanceof ObjectNode object)) {
      return honest;
    }
    change.accept(object);
    return honest.with(signed(JSON.writeValueAsString(object)).body());
  }

  private Reply signed(String text) {
    var sign = account.answers().sign(text.getBytes(StandardCharsets.UTF_8));
    return traced.apply(enveloped(text, sign));
  }

  private String enveloped(String text, String sign) {
    return AlipayGateway.enveloped(node, text, sign, certificate);
  }

  private static ObjectNode parsed(Reply honest) {
    return (ObjectNode) JSON.readTree(honest.body());
  }

  private String text(ObjectNode all) {
    return JSON.writeValueAsString(all.path(node));
  }

  /// Another letter in the middle, so that it is still Base64.
  private static String flipped(String sign) {
    var middle = sign.length() / 2;
    var other = sign.charAt(middle) == 'A' ? 'B' : 'A';
    return sign.substring(0, middle) + other + sign.substring(middle + 1);
  }
}
