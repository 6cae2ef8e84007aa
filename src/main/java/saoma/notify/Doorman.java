package saoma.notify;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.channel.Arrival;
import saoma.channel.Notification;
import saoma.channel.Notifications;

/// Says which path leads to whom: one for each channel that tells things by itself. Whoever is not
/// believed hears the same as whoever names a number that does not exist.
public final class Doorman {
  private static final Logger LOG = LoggerFactory.getLogger(Doorman.class);

  /// In front of the channel's code; behind the listener's public address.
  public static final String PATH = "/notify/";

  private final Channels channels;
  private final Hearing hearing;

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

  public Doorman(Channels channels, Hearing hearing) {
    this.channels = channels;
    this.hearing = hearing;
  }

  Answer answer(Request request) {
    var path = request.path();
    if (!path.startsWith(PATH)) {
      return Answer.of(404);
    }
    if (!request.method().equals("POST")) {
      return new Answer(405, "", "", List.of("Allow: POST"));
    }
    var code = path.substring(PATH.length());
    return channels
        .called(code)
        .map(how -> Answer.of(heard(code, how, request.arrival())))
        .orElseGet(() -> Answer.of(404));
  }

  private Notifications.Reply heard(String channel, Notifications how, Arrival arrival) {
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
