package saoma.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Response;
import okio.Buffer;

/// Reads what comes back, never more than was allowed for, and says how it ended.
final class ReplyReader {
  private ReplyReader() {}

  /// The unpacked body, counted while it comes.
  static Exchange whole(Response response, Progress progress, long most) {
    try (response) {
      var body = new Buffer();
      var source = response.body().source();
      while (source.read(body, 8192) != -1) {
        if (body.size() > most) {
          return new Exchange.Failed(Exchange.Kind.TOO_LARGE);
        }
      }
      return new Exchange.Replied(response.code(), headers(response), body.readByteArray());
    } catch (IOException e) {
      return failed(e, progress);
    }
  }

  /// What came goes to `to`.
  static Exchange copied(Response response, Progress progress, OutputStream to, long most) {
    try (response) {
      var in = response.body().byteStream();
      var chunk = new byte[8192];
      var left = most;
      for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        left -= read;
        if (left < 0) {
          return new Exchange.Failed(Exchange.Kind.TOO_LARGE);
        }
        to.write(chunk, 0, read);
      }
      return new Exchange.Replied(200, headers(response), new byte[0]);
    } catch (IOException e) {
      return failed(e, progress);
    }
  }

  private static Map<String, String> headers(Response response) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    response
        .headers()
        .forEach(h -> headers.merge(h.getFirst(), h.getSecond(), (a, b) -> a + "," + b));
    return headers;
  }

  static Exchange failed(IOException e, Progress progress) {
    if (!progress.connected()) {
      var unproven = progress.greeting() && !(e instanceof InterruptedIOException);
      return new Exchange.Failed(unproven ? Exchange.Kind.NOT_PROVEN : Exchange.Kind.NO_NETWORK);
    }
    return new Exchange.Failed(
        e instanceof InterruptedIOException ? Exchange.Kind.TIMED_OUT : Exchange.Kind.BROKEN);
  }
}
