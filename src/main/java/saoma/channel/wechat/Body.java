package saoma.channel.wechat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JSON object of a reply, read without trust: a member that is absent or of another type reads
/// as nothing, and a body that says a thing twice is no body at all.
final class Body {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// What may be stored. Left out are the payer's openid, coupons, what the customer wrote, and the
  /// code itself, which anybody could pay.
  private static final List<String> KEPT =
      List.of(
          "code",
          "message",
          "appid",
          "mchid",
          "out_trade_no",
          "transaction_id",
          "trade_type",
          "trade_state",
          "trade_state_desc",
          "success_time",
          "out_refund_no",
          "refund_id",
          "status");

  private static final List<String> KEPT_OF_AMOUNT =
      List.of("total", "refund", "currency", "payer_total", "payer_currency");

  private static final List<String> KEPT_OF_DETAIL = List.of("field", "issue", "location");

  private static final int LONGEST_KEPT = 256;

  private final JsonNode root;

  Body(JsonNode root) {
    this.root = root;
  }

  /// Empty if the bytes are not exactly one JSON object.
  static Optional<Body> read(byte[] bytes) {
    try {
      var node = JSON.readTree(bytes);
      return node.isObject() ? Optional.of(new Body(node)) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  boolean has(String member) {
    return root.has(member);
  }

  /// A text, or `""`.
  String text(String... path) {
    return at(path).stringValueOpt().orElse("");
  }

  /// A number written without fraction or exponent that fits a long. A text of digits is none.
  OptionalLong whole(String... path) {
    var node = at(path);
    return node.isIntegralNumber() && node.canConvertToLong()
        ? OptionalLong.of(node.longValue())
        : OptionalLong.empty();
  }

  /// The members that may be stored, as JSON.
  String redacted() {
    var kept = JSON.createObjectNode();
    copy(root, KEPT, kept);
    copyInto("amount", KEPT_OF_AMOUNT, kept);
    copyInto("detail", KEPT_OF_DETAIL, kept);
    return kept.toString();
  }

  private void copyInto(String member, List<String> names, ObjectNode kept) {
    if (root.path(member).isObject()) {
      copy(root.path(member), names, kept.putObject(member));
    }
  }

  private static void copy(JsonNode from, List<String> names, ObjectNode to) {
    for (var name : names) {
      var value = from.path(name);
      if (value.isString()) {
        var text = value.stringValueOpt().orElse("");
        to.put(name, text.substring(0, Math.min(text.length(), LONGEST_KEPT)));
      } else if (value.isIntegralNumber() && value.canConvertToLong()) {
        to.put(name, value.longValue());
      }
    }
  }

  private JsonNode at(String... path) {
    var node = root;
    for (var member : path) {
      node = node.path(member);
    }
    return node;
  }
}
