package saoma.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Channel;
import saoma.channel.Channels;

/// Asks about the payment numbers that a till may have used after the backup its books were
/// restored from. A number is a counter without gaps behind the day it was taken on, so they can be
/// made again: each next counter on each day it can have fallen on, until many in a row are known
/// to no channel. Money that is found is booked as money that no order took.
public final class Recount {
  private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

  /// Counters in a row that no channel knows. A channel forgets or never knows a code that nobody
  /// scanned, so that one or ten of them prove nothing.
  static final int QUIET = 50;

  /// Above this a till does not come between two backups.
  static final int MOST = 20_000;

  /// A backup that is older leaves the days before to the channel's bills.
  static final Duration OLDEST = Duration.ofDays(31);

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final Books books;
  private final Checkout checkout;
  private final Channels channels;
  private final List<String> found = new ArrayList<>();
  private boolean open;

  public Recount(Books books, Checkout checkout, Channels channels) {
    this.books = books;
    this.checkout = checkout;
    this.channels = channels;
  }

  /// Which numbers are to be asked about.
  ///
  /// @param prefix installation and till of then
  /// @param attempts the last counter that the backup knows
  /// @param since when that was
  /// @param until when the backup was restored
  public record Duty(String prefix, long attempts, Instant since, Instant until) {}

  /// How far it came. `found` are the numbers that had money.
  public sealed interface Result {
    List<String> found();

    /// Every number was answered for.
    record Complete(List<String> found) implements Result {
      public Complete {
        found = List.copyOf(found);
      }
    }

    /// To be done again: a channel did not answer, or a customer can still pay a code.
    record Incomplete(List<String> found, String why) implements Result {
      public Incomplete {
        found = List.copyOf(found);
      }
    }
  }

  /// Blocking. Done again it books nothing twice.
  public Result run(Duty duty) throws InterruptedException {
    if (channels.all().isEmpty()) {
      return new Result.Incomplete(found, "no channel is there to be asked");
    }
    var first = day(later(duty.since(), duty.until().minus(OLDEST)));
    var last = day(duty.until());
    var quiet = 0;
    for (var count = duty.attempts() + 1; quiet < QUIET; count++) {
      if (count > duty.attempts() + MOST) {
        return new Result.Incomplete(found, "more numbers than a till can have used");
      }
      var seen = Seen.ABSENT;
      for (var day = first; seen == Seen.ABSENT && !day.isAfter(last); day = day.plusDays(1)) {
        seen = ask("S" + duty.prefix() + DAY.format(day) + "%06d".formatted(count));
        if (seen == Seen.KNOWN) {
          first = day;
        }
      }
      if (seen == Seen.NOT_ANSWERED) {
        return new Result.Incomplete(found, "a channel did not answer");
      }
      quiet = seen == Seen.KNOWN ? 0 : quiet + 1;
    }
    return open
        ? new Result.Incomplete(found, "a code can still be paid")
        : new Result.Complete(found);
  }

  private enum Seen {
    ABSENT,
    KNOWN,
    NOT_ANSWERED
  }

  private Seen ask(String number) throws InterruptedException {
    if (books.read(pages -> pages.payments().byNumber(number)).isPresent()) {
      return Seen.KNOWN;
    }
    for (var channel : channels.all()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (channel.abilities().contains(Ability.SMS_CODE)) {
        continue; // It needs the time of an attempt too, and that is what was lost: its bill tells.
      }
      var seen = take(number, channel, channel.find(number));
      if (seen != Seen.ABSENT) {
        return seen;
      }
    }
    return Seen.ABSENT;
  }

  private Seen take(String number, Channel channel, Answer answer) {
    return switch (answer) {
      case Answer.Paid paid -> {
        if (checkout.found(number, channel.code(), paid)) {
          found.add(number);
          LOG.warn("payment {} was found after a restore, paid at {}", number, channel.code());
        }
        yield Seen.KNOWN;
      }
      case Answer.Waiting(var phase, _) ->
          switch (phase) {
            case ABSENT -> Seen.ABSENT;
            case OPEN, CONFIRMING, FAILED -> {
              open = true;
              yield Seen.KNOWN;
            }
          };
      case Answer.ShowCode _ -> {
        open = true;
        yield Seen.KNOWN;
      }
      case Answer.Declined _, Answer.Closed _ -> Seen.KNOWN;
      case Answer.Unknown _ -> Seen.NOT_ANSWERED;
    };
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }
}
