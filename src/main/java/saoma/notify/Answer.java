package saoma.notify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import saoma.channel.Notifications.Reply;

/// What goes back: a status, perhaps a content, and the end of the connection.
///
/// @param type of the content; empty for none
record Answer(int status, String type, String body, List<String> headers) {
  Answer {
    headers = List.copyOf(headers);
  }

  static Answer of(int status) {
    return new Answer(status, "", "", List.of());
  }

  static Answer of(Reply reply) {
    return new Answer(reply.status(), reply.type(), reply.body(), List.of());
  }

  byte[] bytes() {
    var content = body.getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder("HTTP/1.1 " + status + " " + reason() + "\r\n");
    if (!type.isEmpty()) {
      head.append("Content-Type: ").append(type).append("\r\n");
    }
    headers.forEach(line -> head.append(line).append("\r\n"));
    if (status != 204) {
      head.append("Content-Length: ").append(content.length).append("\r\n");
    }
    head.append("Cache-Control: no-store\r\nConnection: close\r\n\r\n");
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  private String reason() {
    return status < 300 ? "OK" : "No";
  }
}
