package saoma.channel.alipay;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The text that a v2 request signs, and the form that carries it. Values are signed raw and
/// percent-encoded only for transport, each once.
final class SignText {
  private SignText() {}

  /// All parameters of address and body except `sign`, without empty ones, sorted by byte order.
  static String of(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .filter(p -> !p.getKey().equals("sign") && !p.getValue().isBlank())
            .map(p -> p.getKey() + "=" + p.getValue())
            .collect(Collectors.joining("&"));
  }

  static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(p -> !p.getValue().isBlank())
        .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
