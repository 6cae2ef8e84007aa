package saoma.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A message of UnionPay's ACP 5.1.0: names and raw values (`protocols/card.md`, 4.1). Answers come
/// as the same text without any escaping, so a value may hold `=`, and inside braces `&` too.
public record AcpForm(SortedMap<String, String> fields) {
  static final String SIGNATURE = "signature";
  private static final int MOST_FIELDS = 200;

  public AcpForm {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  public static AcpForm of(Map<String, String> fields) {
    return new AcpForm(new TreeMap<>(fields));
  }

  /// An answer as it came; empty if it is no form, or has a name twice.
  public static Optional<AcpForm> parse(String text) {
    var fields = new TreeMap<String, String>();
    var depth = 0;
    var begin = 0;
    for (var i = 0; i <= text.length(); i++) {
      var c = i < text.length() ? text.charAt(i) : '&';
      if (i == text.length() || (c == '&' && depth == 0)) {
        if (fields.size() == MOST_FIELDS || !put(fields, text.substring(begin, i))) {
          return Optional.empty();
        }
        begin = i + 1;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth = Math.max(0, depth - 1);
      }
    }
    return Optional.of(new AcpForm(fields));
  }

  private static boolean put(SortedMap<String, String> fields, String pair) {
    var cut = pair.indexOf('=');
    return cut > 0 && fields.put(pair.substring(0, cut), pair.substring(cut + 1)) == null;
  }

  /// The members of a value in braces, such as `{trId=1&token=2}`; empty if it is none.
  public Map<String, String> inner(String name) {
    var text = text(name);
    if (text.length() < 2 || text.charAt(0) != '{' || !text.endsWith("}")) {
      return Map.of();
    }
    return parse(text.substring(1, text.length() - 1)).map(AcpForm::fields).orElse(emptyMap());
  }

  private static SortedMap<String, String> emptyMap() {
    return Collections.emptySortedMap();
  }

  /// Empty if there is none.
  public String text(String name) {
    return fields.getOrDefault(name, "");
  }

  /// The same with one more field, or with another value for it.
  public AcpForm with(String name, String value) {
    var more = new TreeMap<>(fields);
    more.put(name, value);
    return new AcpForm(more);
  }

  public AcpForm without(String name) {
    var rest = new TreeMap<>(fields);
    rest.remove(name);
    return new AcpForm(rest);
  }

  /// What is signed: every field but the signature, by name. The till sends no empty values; those
  /// of an answer are signed as they came.
  public String signText() {
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().equals(SIGNATURE))
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("&"));
  }

  /// As it is posted.
  public byte[] encoded() {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + escaped(field.getValue()))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String escaped(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// As an answer is written.
  public String plain() {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("&"));
  }

  /// Nothing of the content.
  @Override
  public String toString() {
    return "AcpForm[" + fields.size() + " fields]";
  }
}
