package saoma.update;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a vendor published: `{"version":"1.2.3","date":"2026-11-01","notes":"…"}`, these three and
/// nothing else. It comes from outside and is shown to people, so that it is taken whole or not at
/// all.
///
/// @param notes one line for the shop; may be empty
public record Published(Version version, LocalDate date, String notes) {
  /// Bytes of an answer.
  public static final int LARGEST = 16 * 1024;

  /// Signs of the notes.
  static final int LONGEST_NOTES = 500;

  private static final Set<String> FIELDS = Set.of("version", "date", "notes");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// Empty if it is not what was agreed.
  public static Optional<Published> read(byte[] json) {
    if (json.length > LARGEST) {
      return Optional.empty();
    }
    try {
      var root = MAPPER.readTree(json);
      return root.isObject()
              && FIELDS.equals(Set.copyOf(root.propertyNames()))
              && root.values().stream().allMatch(JsonNode::isString)
          ? of(text(root, "version"), text(root, "date"), text(root, "notes"))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode root, String field) {
    return root.get(field).asString();
  }

  private static Optional<Published> of(String version, String date, String notes) {
    if (notes.codePointCount(0, notes.length()) > LONGEST_NOTES
        || !notes.codePoints().allMatch(Published::isPlain)) {
      return Optional.empty();
    }
    return Version.of(version)
        .flatMap(one -> day(date).map(on -> new Published(one, on, notes.strip())));
  }

  /// Line ends and signs that turn the direction of writing could pass for words of the till.
  private static boolean isPlain(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
