package saoma.shift;

import java.util.ArrayList;
import java.util.List;

/// Lines of fields with tabs between them. A tab, a line feed or a backslash inside of a field is
/// told by a backslash, so that one text is one list of lines and the other way round.
final class ZLines {
  private final StringBuilder text = new StringBuilder();

  void add(Object... fields) {
    for (var at = 0; at < fields.length; at++) {
      text.append(at == 0 ? "" : "\t").append(told(String.valueOf(fields[at])));
    }
    text.append('\n');
  }

  String text() {
    return text.toString();
  }

  private static String told(String field) {
    return field
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  /// @throws IllegalArgumentException if it does not end with a whole line, or a field is told
  ///   otherwise than it was
  static List<List<String>> read(String text) {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("the last line is not whole");
    }
    var lines = new ArrayList<List<String>>();
    for (var line : text.substring(0, text.length() - 1).split("\n", -1)) {
      var fields = new ArrayList<String>();
      for (var field : line.split("\t", -1)) {
        fields.add(meant(field));
      }
      lines.add(fields);
    }
    return lines;
  }

  private static String meant(String field) {
    var meant = new StringBuilder();
    var at = 0;
    while (at < field.length()) {
      var sign = field.charAt(at);
      meant.append(sign == '\\' ? behind(field, at) : sign);
      at += sign == '\\' ? 2 : 1;
    }
    return meant.toString();
  }

  private static char behind(String field, int at) {
    return switch (at + 1 < field.length() ? field.charAt(at + 1) : ' ') {
      case '\\' -> '\\';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> throw new IllegalArgumentException("no such sign");
    };
  }
}
