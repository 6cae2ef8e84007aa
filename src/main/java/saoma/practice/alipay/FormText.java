package saoma.practice.alipay;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Form encoding in a charset that the form itself names, which is why no web framework can read it
/// for us. Each pair is split at its first `=` and decoded once.
final class FormText {
  private FormText() {}

  /// @throws IllegalArgumentException if a percent escape is broken
  static Map<String, String> decode(String form, Charset charset) {
    var pairs = new LinkedHashMap<String, String>();
    for (var pair : form.split("&")) {
      if (!pair.isEmpty()) {
        var cut = pair.indexOf('=');
        var name = cut < 0 ? pair : pair.substring(0, cut);
        var value = cut < 0 ? "" : pair.substring(cut + 1);
        pairs.put(URLDecoder.decode(name, charset), URLDecoder.decode(value, charset));
      }
    }
    return pairs;
  }

  static String encode(Map<String, String> pairs, Charset charset) {
    return pairs.entrySet().stream()
        .map(pair ->
            URLEncoder.encode(pair.getKey(), charset)
                + "="
                + URLEncoder.encode(pair.getValue(), charset))
        .collect(Collectors.joining("&"));
  }
}
