package saoma.practice.alipay;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// The node of an answer. Members keep their order, because the node's raw text is what gets
/// signed; slashes go out escaped, as the real gateway sends them.
final class Answer {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES).build();

  private final Map<String, Object> members = new LinkedHashMap<>();

  static Answer done() {
    return new Answer().put("code", "10000").put("msg", "Success");
  }

  static Answer refused(String code, String message, String subCode, String subMessage) {
    return new Answer()
        .put("code", code)
        .put("msg", message)
        .put("sub_code", subCode)
        .put("sub_msg", subMessage);
  }

  /// Text, or lists and maps of text.
  Answer put(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /// The text that is signed and sent.
  String json() {
    return JSON.writeValueAsString(members);
  }

  static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }
}
