package saoma.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saoma.settings.SettingsProblem.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Settings as JSON. Reading goes token by token against the shape of `Settings.FRESH`, because
/// only then a problem has a line. A field that is absent keeps its fresh value, so that an older
/// file is good; one that is unknown is refused, so that a misspelt one never passes for set.
final class SettingsText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Map<String, Integer> lines = new HashMap<>();

  private SettingsText() {}

  static byte[] write(Settings settings) {
    return MAPPER.writeValueAsBytes(settings);
  }

  /// @throws Wrong with the first problem
  static Settings read(byte[] json) throws Wrong {
    return new SettingsText().parse(json);
  }

  private Settings parse(byte[] json) throws Wrong {
    try (var parser = MAPPER.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Wrong(Kind.DAMAGED, "", line(parser));
      }
      var read = MAPPER.<ObjectNode>valueToTree(Settings.FRESH);
      fill(read, "", parser);
      if (parser.nextToken() != null) {
        throw new Wrong(Kind.DAMAGED, "", line(parser));
      }
      return checked(read);
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new Wrong(Kind.DAMAGED, "", at == null ? 0 : Math.max(0, at.getLineNr()));
    }
  }

  private Settings checked(ObjectNode read) throws Wrong {
    requireOneOf(read, "mode", Settings.Mode.values());
    requireOneOf(read, "lateMoney", Settings.LateMoney.values());
    requireOneOf(read, "cashRounding", Settings.Rounding.values());
    var settings = MAPPER.treeToValue(read, Settings.class);
    for (var problem : SettingsRules.problems(settings)) {
      throw new Wrong(problem.at(lines.getOrDefault(problem.field(), 0)));
    }
    return settings;
  }

  private void requireOneOf(ObjectNode read, String field, Enum<?>[] values) throws Wrong {
    var text = read.get(field).asString();
    if (List.of(values).stream().noneMatch(value -> value.name().equals(text))) {
      throw new Wrong(Kind.WRONG_VALUE, field, lines.getOrDefault(field, 0));
    }
  }

  private void fill(ObjectNode shape, String above, JsonParser parser) throws Wrong {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var field = above + name;
      var line = line(parser);
      var known = shape.get(name);
      if (known == null) {
        throw new Wrong(Kind.UNKNOWN_FIELD, field, line);
      }
      lines.put(field, line);
      var token = parser.nextToken();
      if (!fits(known, token)) {
        throw new Wrong(Kind.WRONG_TYPE, field, line(parser));
      }
      take(shape, name, known, field, parser);
    }
  }

  private void take(ObjectNode shape, String name, JsonNode known, String field, JsonParser parser)
      throws Wrong {
    if (known instanceof ObjectNode inner) {
      fill(inner, field + ".", parser);
    } else if (known.isString()) {
      shape.put(name, parser.getString());
    } else if (known.isBoolean()) {
      shape.put(name, parser.currentToken() == JsonToken.VALUE_TRUE);
    } else if (parser.getNumberType() == JsonParser.NumberType.INT) {
      shape.put(name, parser.getIntValue());
    } else {
      throw new Wrong(Kind.WRONG_VALUE, field, line(parser));
    }
  }

  private static boolean fits(JsonNode known, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> known.isObject();
      case VALUE_STRING -> known.isString();
      case VALUE_NUMBER_INT -> known.isIntegralNumber();
      case VALUE_TRUE, VALUE_FALSE -> known.isBoolean();
      case null, default -> false;
    };
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  /// The way out of the reader; never seen outside this package.
  static final class Wrong extends Exception {
    private final SettingsProblem problem;

    Wrong(SettingsProblem problem) {
      super(problem.toString());
      this.problem = problem;
    }

    Wrong(Kind kind, String field, int line) {
      this(new SettingsProblem(kind, field, line));
    }

    SettingsProblem problem() {
      return problem;
    }
  }
}
