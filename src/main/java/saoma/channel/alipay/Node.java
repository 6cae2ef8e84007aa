package saoma.channel.alipay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The business members of an answer. Every one is a text on the wire; what is absent or something
/// else reads as empty.
final class Node {
  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Envelope.MAX_DEPTH)
                          .maxDocumentLength(Envelope.MAX_LENGTH)
                          .build())
                  .build())
          .build();

  private final JsonNode members;

  Node(JsonNode members) {
    this.members = members;
  }

  /// Empty if the text is not one JSON object with each name once.
  static Optional<Node> read(String json) {
    return parsed(json).filter(JsonNode::isObject).map(Node::new);
  }

  /// The text inside a JSON string, escapes resolved.
  static Optional<String> string(String json) {
    return parsed(json).filter(JsonNode::isString).map(JsonNode::stringValue);
  }

  String text(String name) {
    var member = members.get(name);
    return member != null && member.isString() ? member.stringValue() : "";
  }

  /// The objects of a list, in its order; empty if it is none.
  List<Node> list(String name) {
    var found = new ArrayList<Node>();
    var member = members.get(name);
    if (member != null && member.isArray()) {
      member.forEach(one -> {
        if (one.isObject()) {
          found.add(new Node(one));
        }
      });
    }
    return List.copyOf(found);
  }

  /// A small count, which the platform writes as a number or as a text; empty if it is none.
  OptionalInt count(String name) {
    var member = members.get(name);
    var text = member == null ? "" : member.isIntegralNumber() ? member.toString() : text(name);
    return text.matches("[0-9]{1,6}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private static Optional<JsonNode> parsed(String json) {
    try {
      return Optional.ofNullable(STRICT.readTree(json));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
