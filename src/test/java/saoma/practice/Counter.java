package saoma.practice;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import saoma.practice.notice.Repeats;
import saoma.wire.WrongKey;

/// A practice gateway in a folder, with time in the test's hand, both merchants and a phone.
final class Counter implements AutoCloseable {
  static final Instant START = Instant.parse("2026-03-01T02:00:00Z");

  final FakeClock clock;
  final PracticeServer server;
  final RawAlipay alipay;
  final RawWechat wechat;
  final Phone phone = new Phone();
  private final HttpClient http = HttpClient.newHttpClient();

  Counter(Path folder) throws IOException, WrongKey {
    this(folder, new FakeClock(START), silent());
  }

  Counter(Path folder, FakeClock clock, Delivery delivery) throws IOException, WrongKey {
    this.clock = clock;
    server = PracticeServer.start(PreparedKeys.config(folder, clock), delivery);
    alipay = new RawAlipay(server.addresses().alipay(), clock, http);
    wechat = new RawWechat(server.addresses().wechat(), clock, http);
  }

  /// One delivery, no waiting.
  private static Delivery silent() {
    var once = new Repeats(Duration.ZERO, List.of());
    return new Delivery(once, once, time -> {});
  }

  @Override
  public void close() throws IOException {
    phone.close();
    http.close();
    server.close();
  }
}
