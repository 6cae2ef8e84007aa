package saoma.practice.wechat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads parts of a request target that are still escaped.
final class Targets {
  private Targets() {}

  /// A path segment or query value; what cannot be decoded is no order's number.
  static String decode(String escaped) {
    try {
      return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.parameter("/", "URL编码错误");
    }
  }

  static Optional<String> parameter(String query, String name) {
    for (var pair : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        return Optional.of(decode(pair.substring(name.length() + 1)));
      }
    }
    return Optional.empty();
  }
}
