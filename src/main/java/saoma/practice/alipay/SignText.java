package saoma.practice.alipay;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The text that Alipay signatures cover: all parameters with a value, sorted by name, joined raw.
final class SignText {
  private SignText() {}

  /// Rule of requests: everything but `sign`.
  static String ofRequest(Map<String, String> parameters) {
    return join(parameters, Set.of("sign"));
  }

  /// Rule of trade notifications: neither `sign` nor `sign_type`.
  static String ofNotice(Map<String, String> parameters) {
    return join(parameters, Set.of("sign", "sign_type"));
  }

  private static String join(Map<String, String> parameters, Set<String> left) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .filter(pair -> !left.contains(pair.getKey()))
            .filter(pair -> !pair.getKey().isBlank() && !pair.getValue().isBlank())
            .map(pair -> pair.getKey() + "=" + pair.getValue())
            .collect(Collectors.joining("&"));
  }
}
