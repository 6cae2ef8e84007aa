package saoma.door;

import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One request, whole and within its limits; nothing in it has been believed yet.
///
/// @param path without the query, as it came
/// @param query as it came; empty for none
/// @param headers found whatever the case of their letters; one that came more than once is joined
///   by a comma
/// @param body the bytes as they came
/// @param from who sent it
@SuppressWarnings("ArrayRecordComponent") // Signatures are checked over these very bytes.
public record Request(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    byte[] body,
    InetAddress from) {
  public Request {
    var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = Collections.unmodifiableMap(sorted);
    body = body.clone();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public boolean isGet() {
    return method.equals("GET");
  }

  /// The value of a parameter of the query, decoded; empty if it is not there or makes no sense.
  public Optional<String> parameter(String name) {
    for (var pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return decoded(pair.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  /// A part of an address with its escapes undone; empty if they are none.
  public static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Nothing of the content.
  @Override
  public String toString() {
    return "Request[" + method + ", " + body.length + " bytes]";
  }
}
