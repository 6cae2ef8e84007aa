package saoma.practice;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// A customer's phone, with its own cookies.
final class Phone implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  HttpResponse<String> open(String url) throws IOException, InterruptedException {
    return open(url, "en");
  }

  HttpResponse<String> open(String url, String language) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", language).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> press(String url, String button) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url + "/" + button))
            .header("Accept-Language", "en")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
  }
}
