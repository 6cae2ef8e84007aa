package saoma.practice;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import saoma.practice.fault.Line;
import saoma.practice.fault.Reply;

/// The web server's connection to the till, with the means to break it off.
final class WebLine implements Line {
  private static final int CHUNK = 8192;
  private final Context context;

  WebLine(Context context) {
    this.context = context;
  }

  @Override
  public void send(Reply reply) {
    head(reply);
    if (!reply.body().isEmpty()) {
      context.contentType(reply.contentType()).result(reply.body());
    }
  }

  @Override
  public void cut() {
    var request = ServletContextRequest.getServletContextRequest(context.req());
    request.getConnectionMetaData().getConnection().getEndPoint().close();
  }

  @Override
  public void half(Reply reply) throws IOException {
    if (reply.body().isEmpty()) {
      cut();
      return;
    }
    var bytes = begun(reply);
    var out = context.res().getOutputStream();
    out.write(bytes, 0, bytes.length / 2);
    out.flush();
    cut();
  }

  @Override
  public void drip(Reply reply, Before before) throws IOException, InterruptedException {
    var bytes = begun(reply);
    var out = context.res().getOutputStream();
    for (var one : bytes) {
      before.pause();
      out.write(one);
      out.flush();
    }
  }

  @Override
  public void endless() throws IOException {
    context.res().setContentType("application/json; charset=utf-8");
    var out = context.res().getOutputStream();
    var bytes = new byte[CHUNK];
    Arrays.fill(bytes, (byte) '[');
    while (!Thread.currentThread().isInterrupted()) {
      out.write(bytes);
    }
  }

  /// Promises the whole body.
  private byte[] begun(Reply reply) {
    var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    head(reply);
    if (bytes.length > 0) {
      context.res().setContentType(reply.contentType());
      context.res().setContentLength(bytes.length);
    }
    return bytes;
  }

  private void head(Reply reply) {
    context.status(reply.status());
    reply.headers().forEach(context::header);
  }
}
