package saoma;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// A customer's phone at the practice gateway: 200 is a page that goes on, everything else a page
/// that says why not.
final class Customer implements AutoCloseable {
  private final HttpClient phone =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  int scan(String code) throws IOException, InterruptedException {
    return status(HttpRequest.newBuilder(URI.create(code)));
  }

  /// @param button `pay`, `wrong-password` or `leave`
  int press(String code, String button) throws IOException, InterruptedException {
    return status(
        HttpRequest.newBuilder(URI.create(code + "/" + button)).POST(BodyPublishers.noBody()));
  }

  private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    return phone.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  @Override
  public void close() {
    phone.close();
  }
}
