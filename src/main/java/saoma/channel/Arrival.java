package saoma.channel;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What somebody brought to the till's door, of which nothing has been read or believed yet.
///
/// @param headers found whatever the case of their letters; one that came more than once is joined
///   by a comma
/// @param body the bytes as they came, because signatures are checked over them
@SuppressWarnings("ArrayRecordComponent") // Signatures are checked over these very bytes.
public record Arrival(Map<String, String> headers, byte[] body) {
  public Arrival {
    var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = Collections.unmodifiableMap(sorted);
    body = body.clone();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  /// Nothing of the content.
  @Override
  public String toString() {
    return "Arrival[" + body.length + " bytes]";
  }
}
