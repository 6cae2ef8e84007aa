package saoma;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The customer who shows a code: the practice gateway's `/me` pages, as a program reads them. What
/// it gets is what a scanner would read off the phone.
final class PracticeWallet implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final HttpClient phone = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String gateway;

  /// @param gateway where the practice gateway's phones are, as `PracticeAddresses.phone`
  PracticeWallet(String gateway) {
    this.gateway = gateway;
  }

  /// The code on the phone now; empty if nobody answers.
  ///
  /// @param channel `alipay` or `wechat`
  Optional<String> code(String channel) throws InterruptedException {
    return sent(HttpRequest.newBuilder(URI.create(gateway + "/me/" + channel + "/code")));
  }

  /// What the customer does with the next payment: `pays`, `password`, `refuses`, `walks-away` or
  /// `no-money`.
  ///
  /// @return whether that is chosen now
  boolean choose(String channel, String mood) throws InterruptedException {
    var address = URI.create(gateway + "/me/" + channel + "/" + mood);
    return sent(HttpRequest.newBuilder(address).POST(BodyPublishers.noBody())).isPresent();
  }

  /// Holds a card to the terminal.
  ///
  /// @return false while it asks for none
  boolean tapsCard() {
    try {
      var address = URI.create(gateway + "/terminal/tap");
      var answer =
          phone.send(
              HttpRequest.newBuilder(address)
                  .timeout(PATIENCE)
                  .POST(BodyPublishers.noBody())
                  .build(),
              BodyHandlers.discarding());
      return answer.statusCode() < 400;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Chooses a card on the bank's page.
  ///
  /// @param page as a browser would get it
  /// @return whether it is bound
  boolean bindsCard(String page, String lastFour) throws InterruptedException {
    var order = hidden(page, "orderId");
    var time = hidden(page, "txnTime");
    if (order.isEmpty() || time.isEmpty()) {
      return false;
    }
    var body = "order=" + order.get() + "&time=" + time.get() + "&card=" + lastFour;
    try {
      var answer =
          phone.send(
              HttpRequest.newBuilder(URI.create(gateway + "/unionpay/bind"))
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.discarding());
      return answer.statusCode() < 400;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<String> hidden(String page, String name) {
    return Pattern.compile("name=\"" + name + "\" value=\"([0-9A-Za-z]+)\"")
        .matcher(page)
        .results()
        .findFirst()
        .map(found -> found.group(1));
  }

  /// The newest code that came by SMS to this number.
  Optional<String> sms(String number) throws InterruptedException {
    var message = Pattern.compile("<small>" + number + " [^\n]*?<br>[^\n]*?([0-9]{6})");
    return sent(HttpRequest.newBuilder(URI.create(gateway + "/sms")))
        .map(message::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  private Optional<String> sent(HttpRequest.Builder request) throws InterruptedException {
    try {
      var answer = phone.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    phone.close();
  }
}
