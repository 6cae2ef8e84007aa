package saoma.practice.wechat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import saoma.money.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a JSON body and refuses what the interface pages refuse, naming the field.
record Body(JsonNode json) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern ORDER = Pattern.compile("[0-9A-Za-z_\\-|*]{6,32}");
  private static final Pattern REFUND = Pattern.compile("[0-9A-Za-z_\\-|*@]{1,64}");

  static Body of(String text) {
    try {
      var json = JSON.readTree(text);
      if (json.isObject()) {
        return new Body(json);
      }
    } catch (JacksonException e) {
      // Falls through: what is no JSON and what is no object are told alike.
    }
    throw Refusal.parameter("/", "请求体不是JSON对象");
  }

  Optional<String> text(String pointer, int longest) {
    var value = json.at(pointer);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isString()
        || value.stringValue().codePointCount(0, value.stringValue().length()) > longest) {
      throw Refusal.parameter(pointer, "类型或长度不符合要求");
    }
    return Optional.of(value.stringValue()).filter(text -> !text.isEmpty());
  }

  String required(String pointer, int longest) {
    return text(pointer, longest).orElseThrow(() -> Refusal.parameter(pointer, "缺少必填参数"));
  }

  String outTradeNo() {
    return matching("/out_trade_no", ORDER);
  }

  String outRefundNo() {
    return matching("/out_refund_no", REFUND);
  }

  /// Fen, at least one.
  Money fen(String pointer) {
    var value = json.at(pointer);
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
      throw Refusal.parameter(pointer, "必须为大于0的整数");
    }
    return Money.fen(value.intValue());
  }

  Optional<Instant> moment(String pointer) {
    return text(pointer, 64).map(text -> parsed(pointer, text));
  }

  private static Instant parsed(String pointer, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.parameter(pointer, "时间格式错误");
    }
  }

  private String matching(String pointer, Pattern shape) {
    var text = required(pointer, 64);
    if (!shape.matcher(text).matches()) {
      throw Refusal.parameter(pointer, "格式错误");
    }
    return text;
  }
}
