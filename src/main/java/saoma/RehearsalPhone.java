package saoma;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.LoggerFactory;
import saoma.rehearse.Deed;

/// What a made-up customer does with the code that the till shows. Knows only what is on the glass,
/// and the practice gateway's door for what shall go wrong.
///
/// @param gateway where the practice gateway's phones are
/// @param claims says something by itself
record RehearsalPhone(String gateway, Runnable claims, HttpClient door, PracticeCustomer customer)
    implements AutoCloseable {
  private static final Duration LOOKS = Duration.ofMillis(1_500);
  private static final Duration THINKS = Duration.ofSeconds(1);

  /// So long the till hears nothing of the payment.
  private static final Duration SILENT = Duration.ofSeconds(14);

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String LOST =
      "{\"rules\":[{\"channel\":\"alipay\",\"call\":\"query\",\"times\":1000,\"fault\":\"drop-after\"}]}";

  RehearsalPhone(String gateway, Runnable claims) {
    this(
        gateway,
        claims,
        HttpClient.newBuilder().connectTimeout(PATIENCE).build(),
        new PracticeCustomer());
  }

  /// @param channel whose code is shown
  void acts(Deed deed, String channel, String code) throws InterruptedException {
    switch (deed) {
      case ALIPAY, SHOWS_WECHAT -> pays(code);
      case UNKNOWN -> {
        if (channel.equals("alipay")) {
          paysUnheard(code);
        }
      }
      case WALKS_AWAY -> {
        Thread.sleep(LOOKS);
        claims.run();
      }
      // Whoever has a note in the hand does not look at a code.
      case CASH, REFUND -> {}
    }
  }

  private void pays(String code) throws InterruptedException {
    Thread.sleep(LOOKS);
    if (customer.scan(code)) {
      Thread.sleep(THINKS);
      customer.pay(code);
    }
  }

  private void paysUnheard(String code) throws InterruptedException {
    asked(HttpRequest.newBuilder(faults()).PUT(BodyPublishers.ofString(LOST)));
    try {
      pays(code);
      claims.run();
      Thread.sleep(SILENT);
    } finally {
      asked(HttpRequest.newBuilder(faults()).DELETE());
    }
  }

  /// Only this machine may change what goes wrong.
  private URI faults() {
    return URI.create("http://127.0.0.1:" + URI.create(gateway).getPort() + "/faults");
  }

  private void asked(HttpRequest.Builder request) throws InterruptedException {
    try {
      door.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding());
    } catch (IOException e) {
      LoggerFactory.getLogger(RehearsalPhone.class)
          .warn("the gateway plays no fault: {}", e.toString());
    }
  }

  @Override
  public void close() {
    door.close();
    customer.close();
  }
}
