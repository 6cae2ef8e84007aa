package saoma.notify;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.channel.Arrival;
import saoma.channel.Notification;
import saoma.channel.Notifications;
import saoma.door.Answer;
import saoma.door.Request;
import saoma.door.Site;

/// Says which path leads to whom: one for each channel that tells things by itself. Whoever is not
/// believed hears the same as whoever names a number that does not exist.
public final class Doorman implements Site {
  private static final Logger LOG = LoggerFactory.getLogger(Doorman.class);
  private static final String POLICY =
      "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'";
  private static final String PAGE =
      """
      <!doctype html><html lang="zh"><meta charset="utf-8"><title>Saoma</title>
      <meta name="viewport" content="width=device-width">
      <style>body{font:1.25rem/1.6 system-ui,sans-serif;display:grid;place-content:center;\
      min-height:90vh;text-align:center;color:#1d2733;background:#f6f7f9}\
      h1{font-size:2rem;margin:0}p{margin:.5rem 0 0;color:#55606d}</style>
      <h1>请回到收银台</h1><p>付款结果以收银台显示为准。</p>
      <p lang="en">You may go back to the till. It shows how the payment stands.</p></html>
      """;

  /// In front of the channel's code; behind the listener's public address.
  public static final String PATH = "/notify/";

  /// Where a browser comes back to after a channel's page.
  public static final String BACK = "/back/";

  private static final Pattern NUMBER =
      Pattern.compile("(?:^|&)out_trade_no=([0-9A-Za-z_]{1,64})(?:&|$)");

  private final Channels channels;
  private final Hearing hearing;
  private final Consumer<String> perhaps;

  /// Whose notifications a code names; empty for none.
  @FunctionalInterface
  public interface Channels {
    Optional<Notifications> called(String code);
  }

  /// What becomes of a notification.
  @FunctionalInterface
  public interface Hearing {
    /// @return whether it is taken
    boolean heard(String channel, Notification told) throws InterruptedException;
  }

  /// @param perhaps hears the number of a payment that may have moved, from somebody who proves
  ///   nothing
  public Doorman(Channels channels, Hearing hearing, Consumer<String> perhaps) {
    this.channels = channels;
    this.hearing = hearing;
    this.perhaps = perhaps;
  }

  @Override
  public Answer answer(Request request) {
    var path = request.path();
    if (path.startsWith(BACK) && request.method().equals("GET")) {
      return back(request.query());
    }
    if (!path.startsWith(PATH)) {
      return Answer.of(404);
    }
    if (!request.method().equals("POST")) {
      return Answer.of(405).with("Allow: POST");
    }
    var code = path.substring(PATH.length());
    return channels
        .called(code)
        .map(how -> answer(heard(code, how, request)))
        .orElseGet(() -> Answer.of(404));
  }

  /// The page says nothing of the payment, because nothing that a browser brings is believed: it
  /// only makes the till ask.
  private Answer back(String query) {
    var named = NUMBER.matcher(query);
    if (named.find()) {
      perhaps.accept(named.group(1));
    }
    return Answer.of(200, "text/html;charset=utf-8", PAGE).with(POLICY);
  }

  private static Answer answer(Notifications.Reply reply) {
    return Answer.of(reply.status(), reply.type(), reply.body());
  }

  private Notifications.Reply heard(String channel, Notifications how, Request request) {
    var arrival = new Arrival(request.headers(), request.body());
    try {
      return hearing.heard(channel, how.read(arrival)) ? how.taken() : how.refused();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return how.refused();
    } catch (RuntimeException e) {
      LOG.error("a notification of {} was not taken", channel, e);
      return how.refused();
    }
  }
}
