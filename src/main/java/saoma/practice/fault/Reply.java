package saoma.practice.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/// An answer as it would go out, before a fault is done to it.
public record Reply(int status, Map<String, String> headers, String contentType, String body) {
  public Reply {
    headers = Map.copyOf(headers);
  }

  /// The same with another body.
  public Reply with(String other) {
    return new Reply(status, headers, contentType, other);
  }

  /// The same with one more header, or with another value for it.
  public Reply with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, contentType, body);
  }

  /// Nothing of the content.
  @Override
  public String toString() {
    return "Reply[" + status + "]";
  }
}
