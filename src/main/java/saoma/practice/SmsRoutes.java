package saoma.practice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import saoma.practice.phone.SmsPage;
import saoma.practice.phone.SmsPage.Sms;

/// `/sms`: a carrier for practice. What a till sends is shown on a page instead of a phone, to this
/// machine only: a code lets somebody spend, even if only play money.
final class SmsRoutes {
  private static final int MOST = 30;
  private static final int LONGEST = 1_000;

  private final InstantSource clock;
  private final Deque<Sms> newestFirst = new ArrayDeque<>();

  SmsRoutes(InstantSource clock) {
    this.clock = clock;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/sms", this::show);
    routes.post("/sms", this::take);
  }

  /// The phone in the first line, the text behind it.
  private void take(Context context) {
    var body = context.bodyAsBytes();
    var text = new String(body, StandardCharsets.UTF_8);
    var end = text.indexOf('\n');
    if (body.length > LONGEST || end < 1 || !text.substring(0, end).matches("\\+?[0-9]{5,15}")) {
      context.status(400);
      return;
    }
    deliver(text.substring(0, end), text.substring(end + 1));
    context.status(204);
  }

  /// Shows a text that a phone would have got.
  synchronized void deliver(String phone, String text) {
    newestFirst.addFirst(new Sms(clock.instant(), phone, text));
    if (newestFirst.size() > MOST) {
      newestFirst.removeLast();
    }
  }

  private synchronized List<Sms> all() {
    return List.copyOf(newestFirst);
  }

  private void show(Context context) {
    if (!InetAddress.ofLiteral(context.ip()).isLoopbackAddress()) {
      context.status(403).result("Only this machine may read the messages.");
      return;
    }
    PracticeRoutes.guarded(context)
        .contentType("text/html;charset=utf-8")
        .result(SmsPage.html(all()));
  }
}
