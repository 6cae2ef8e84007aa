package saoma.door;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What goes back: a status, perhaps a content, and the end of the connection.
///
/// @param type of the content; empty for none
/// @param headers whole lines without their end
@SuppressWarnings("ArrayRecordComponent") // A file goes out as it is.
public record Answer(int status, String type, byte[] body, List<String> headers) {
  public Answer {
    headers = List.copyOf(headers);
    body = body.clone();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  /// Only a status.
  public static Answer of(int status) {
    return of(status, "", "");
  }

  public static Answer of(int status, String type, String body) {
    return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8), List.of());
  }

  /// The same with one more header.
  ///
  /// @param line without its end
  public Answer with(String line) {
    var more = new ArrayList<>(headers);
    more.add(line);
    return new Answer(status, type, body, more);
  }

  byte[] bytes() {
    var head = new StringBuilder("HTTP/1.1 " + status + " " + reason() + "\r\n");
    if (!type.isEmpty()) {
      head.append("Content-Type: ").append(type).append("\r\n");
    }
    headers.forEach(line -> head.append(line).append("\r\n"));
    if (status != 204) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("Cache-Control: no-store\r\nConnection: close\r\n\r\n");
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(body);
    return whole.toByteArray();
  }

  private String reason() {
    return status < 300 ? "OK" : "No";
  }
}
