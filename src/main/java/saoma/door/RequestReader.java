package saoma.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Reads one HTTP/1.1 request, and no more of HTTP than a till needs: a line, headers, and a body
/// whose length was told before. What is larger, or cut in another way, is refused unread.
final class RequestReader {
  static final int LARGEST_HEAD = 16 * 1024;
  static final int LARGEST_BODY = 64 * 1024;
  private static final int MOST_HEADERS = 100;
  private static final String LENGTH = "content-length";

  private final InputStream in;
  private final InetAddress from;
  private int head;

  RequestReader(InputStream in, InetAddress from) {
    this.in = in;
    this.from = from;
  }

  /// A request that is not read further, and what is answered.
  static final class Refused extends Exception {
    private final int status;

    Refused(int status) {
      super("refused with " + status);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /// @throws IOException if it does not come whole
  Request read() throws IOException, Refused {
    var words = line().split(" ", -1);
    if (words.length != 3 || !words[1].startsWith("/") || !words[2].startsWith("HTTP/1.")) {
      throw new Refused(400);
    }
    var headers = headers();
    var body = body(headers);
    var cut = words[1].indexOf('?');
    var path = cut < 0 ? words[1] : words[1].substring(0, cut);
    var query = cut < 0 ? "" : words[1].substring(cut + 1);
    return new Request(words[0], path, query, headers, body, from);
  }

  private Map<String, String> headers() throws IOException, Refused {
    var headers = new HashMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var cut = line.indexOf(':');
      if (cut <= 0 || headers.size() >= MOST_HEADERS) {
        throw new Refused(400);
      }
      var name = line.substring(0, cut).toLowerCase(Locale.ROOT);
      headers.merge(name, line.substring(cut + 1).strip(), (one, two) -> one + ", " + two);
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException, Refused {
    if (headers.containsKey("transfer-encoding")) {
      throw new Refused(411);
    }
    var length = headers.getOrDefault(LENGTH, "0");
    if (!length.matches("[0-9]{1,9}")) {
      throw new Refused(400);
    }
    var size = Integer.parseInt(length);
    if (size > LARGEST_BODY) {
      throw new Refused(413);
    }
    var body = in.readNBytes(size);
    if (body.length < size) {
      throw new IOException("cut");
    }
    return body;
  }

  private String line() throws IOException, Refused {
    var line = new ByteArrayOutputStream();
    for (var b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("cut");
      }
      if (++head > LARGEST_HEAD) {
        throw new Refused(431);
      }
      line.write(b);
    }
    var text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
