package saoma;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The customer of the demo: opens the address in the code, as a phone does, and presses what a
/// thumb would. Knows only what is in the code, and carries no money: so it uses the JDK's plain
/// client and not the till's.
final class PracticeCustomer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private HttpClient phone = fresh();

  private static HttpClient fresh() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .connectTimeout(PATIENCE)
        .build();
  }

  /// Opens the page: the scan. Each sale has another customer, with another phone.
  boolean scan(String code) throws InterruptedException {
    phone.close();
    phone = fresh();
    return fine(HttpRequest.newBuilder(URI.create(code)).header("Accept-Language", "zh-CN"));
  }

  /// Presses *Pay*.
  boolean pay(String code) throws InterruptedException {
    return fine(HttpRequest.newBuilder(URI.create(code + "/pay")).POST(BodyPublishers.noBody()));
  }

  /// Presses *Pay* on the page that an earlier customer may have opened before the till stopped:
  /// without a cookie the gateway takes the phone for that one, or for the first to scan.
  boolean payLeft(String code) throws InterruptedException {
    phone.close();
    phone = fresh();
    return pay(code);
  }

  private boolean fine(HttpRequest.Builder request) throws InterruptedException {
    try {
      var answer = phone.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding());
      return answer.statusCode() < 400;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    phone.close();
  }
}
