package saoma.channel.alipay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The outer object of an answer, cut into its members without touching a character: Alipay signs
/// the raw text of one member, so that text must never be written anew.
///
/// Total, and strict where a forger would look for room: a top-level name that comes twice, text
/// behind the object, nesting without end, or a bracket that does not close make the whole answer
/// unreadable.
final class Envelope {
  static final int MAX_LENGTH = 256 * 1024;
  static final int MAX_DEPTH = 32;

  private final String text;
  private int at;

  private Envelope(String text) {
    this.text = text;
  }

  /// The members by name, each value as its raw text; empty if this is not one whole object.
  static Optional<Map<String, String>> members(String text) {
    return text.length() > MAX_LENGTH
        ? Optional.empty()
        : Optional.ofNullable(new Envelope(text).object());
  }

  private @Nullable Map<String, String> object() {
    var members = new LinkedHashMap<String, String>();
    if (!accept('{')) {
      return null;
    }
    if (!accept('}')) {
      do {
        var name = name();
        if (name == null || !accept(':')) {
          return null;
        }
        var value = value();
        if (value == null || members.put(name, value) != null) {
          return null;
        }
      } while (accept(','));
      if (!accept('}')) {
        return null;
      }
    }
    skipBlanks();
    return at == text.length() ? members : null;
  }

  /// A name with an escape is refused: no gateway writes one, and two spellings of one name are two
  /// names here and one for another parser.
  private @Nullable String name() {
    skipBlanks();
    var start = at;
    if (!string()) {
      return null;
    }
    var name = text.substring(start + 1, at - 1);
    return name.indexOf('\\') < 0 ? name : null;
  }

  private @Nullable String value() {
    skipBlanks();
    var start = at;
    if (at >= text.length()) {
      return null;
    }
    var whole =
        switch (text.charAt(at)) {
          case '"' -> string();
          case '{', '[' -> nested();
          default -> scalar();
        };
    return whole ? text.substring(start, at) : null;
  }

  private boolean string() {
    if (at >= text.length() || text.charAt(at) != '"') {
      return false;
    }
    for (at++; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '\\' -> at++;
        case '"' -> {
          at++;
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean nested() {
    var open = new char[MAX_DEPTH];
    var depth = 0;
    while (at < text.length()) {
      var c = text.charAt(at);
      if (c == '"') {
        if (!string()) {
          return false;
        }
        continue;
      }
      at++;
      if (c == '{' || c == '[') {
        if (depth == MAX_DEPTH) {
          return false;
        }
        open[depth++] = c == '{' ? '}' : ']';
      } else if (c == '}' || c == ']') {
        if (open[--depth] != c) {
          return false;
        }
        if (depth == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean scalar() {
    var start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at > start;
  }

  private boolean accept(char expected) {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
