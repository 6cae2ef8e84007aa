package saoma;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// A browser that keeps its cookies and follows nothing by itself, so that a test sees each step.
final class Surfer implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address)));
  }

  HttpResponse<String> post(String address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address)).POST(BodyPublishers.noBody()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
  }
}
