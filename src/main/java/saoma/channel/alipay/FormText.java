package saoma.channel.alipay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads a form of outside, decoded once: `+` is a blank before the percent signs are read, and a
/// pair ends its name at its first `=`. Each char of a value is one byte that came, so that a
/// signature can be checked over them whatever their charset.
final class FormText {
  private static final int MOST_PAIRS = 200;
  private static final int HEX = 16;

  private FormText() {}

  /// Empty if it is no form, or names a thing twice.
  static Optional<Map<String, String>> read(byte[] body) {
    var pairs = new String(body, StandardCharsets.ISO_8859_1).split("&", -1);
    if (pairs.length > MOST_PAIRS) {
      return Optional.empty();
    }
    var form = new HashMap<String, String>();
    for (var pair : pairs) {
      var cut = pair.indexOf('=');
      var name = decoded(pair.substring(0, Math.max(0, cut)));
      var value = decoded(pair.substring(cut + 1));
      if (cut <= 0
          || name.isEmpty()
          || value.isEmpty()
          || form.put(name.get(), value.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(form);
  }

  private static Optional<String> decoded(String text) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (var at = 0; at < text.length(); at++) {
      var c = text.charAt(at);
      if (c != '%') {
        bytes.write(c == '+' ? ' ' : c);
        continue;
      }
      if (at + 2 >= text.length()) {
        return Optional.empty();
      }
      var high = Character.digit(text.charAt(at + 1), HEX);
      var low = Character.digit(text.charAt(at + 2), HEX);
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      bytes.write(high * HEX + low);
      at += 2;
    }
    return Optional.of(bytes.toString(StandardCharsets.ISO_8859_1));
  }
}
