package saoma.practice.notice;

import java.util.Map;

/// One delivery as it goes out.
public record Letter(Map<String, String> headers, String contentType, String body) {
  public Letter {
    headers = Map.copyOf(headers);
  }

  /// Nothing of the content.
  @Override
  public String toString() {
    return "Letter[" + contentType + "]";
  }
}
