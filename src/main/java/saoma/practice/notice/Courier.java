package saoma.practice.notice;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.wire.Exchange;
import saoma.wire.Http;

/// Delivers notices, one virtual thread each, until the merchant accepts or the repeats are used
/// up. A merchant who cannot be reached is a failed delivery and nothing more: tills behind a
/// router are never reached. What was not delivered when the gateway stops is not delivered later;
/// a till must not depend on notifications anyway.
public final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final Http http;
  private final Waiting waiting;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public Courier(Http http, Waiting waiting) {
    this.http = http;
    this.waiting = waiting;
  }

  /// Whether a notice may go there at all: `https`, or plain `http` inside the shop's network,
  /// because nobody practises with certificates.
  public boolean allows(String url) {
    return http.allows(url);
  }

  public void send(Notice notice) {
    if (allows(notice.url())) {
      threads.execute(() -> deliver(notice));
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void deliver(Notice notice) {
    try {
      waiting.pause(notice.repeats().first());
      var deliveries = 1;
      for (var gaps = notice.repeats().gaps().iterator(); !attempt(notice); deliveries++) {
        if (!gaps.hasNext()) {
          LOG.debug("gave a notification up after {} deliveries", deliveries);
          return;
        }
        waiting.pause(gaps.next());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean attempt(Notice notice) {
    var letter = notice.letter().get();
    var body = letter.body().getBytes(StandardCharsets.UTF_8);
    return switch (http.post(notice.url(), letter.headers(), letter.contentType(), body)) {
      case Exchange.Replied reply -> notice.accepted().test(reply);
      case Exchange.Failed failed -> false;
    };
  }
}
