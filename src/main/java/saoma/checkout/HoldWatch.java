package saoma.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.channel.Answer.Phase;
import saoma.channel.Channels;
import saoma.channel.CustomerCode;
import saoma.channel.HoldAnswer;
import saoma.channel.Holding;
import saoma.channel.Holding.HoldId;
import saoma.hold.Hold;
import saoma.hold.HoldEvent;
import saoma.hold.HoldState;

/// The asking about one hold, one step at a time; like `Watch` it never sleeps. A request that may
/// have left is never sent again, except those that may: to cancel and to let go.
final class HoldWatch {
  /// After the channel's own end of a hold that nobody agreed to, plus this, "no such hold" is
  /// true.
  static final Duration SLACK = Duration.ofSeconds(60);

  /// After this without an answer a person hears of it.
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration SWITCHED_OFF = Duration.ofSeconds(30);

  private final String number;
  private final HoldBook book;
  private final Channels channels;
  private final InstantSource clock;
  private final Consumer<HoldView> tell;

  private @Nullable CustomerCode code;
  private boolean unsent;
  private Answer.@Nullable Cause trouble;
  private Answer.@Nullable Advice advice;

  HoldWatch(
      String number,
      HoldBook book,
      Channels channels,
      InstantSource clock,
      Consumer<HoldView> tell) {
    this.number = number;
    this.book = book;
    this.channels = channels;
    this.clock = clock;
    this.tell = tell;
  }

  /// To be sent in the first step, and in no other. Only by the process that stored the hold.
  ///
  /// @param shown what the customer showed; null to show a code
  HoldWatch placing(@Nullable CustomerCode shown) {
    code = shown;
    unsent = true;
    return this;
  }

  /// When the next step is due; null when there is nothing to ask.
  @Nullable Duration step() {
    var hold = book.byNumber(number);
    var holding = channels.byCode(hold.channel()).flatMap(one -> one.holding());
    holding.ifPresentOrElse(one -> step(hold, one), () -> trouble = Answer.Cause.SETTINGS);
    var after = book.byNumber(number);
    tell.accept(new HoldView(after, book.left(after), trouble, advice));
    if (!isAsking(after)) {
      return null;
    }
    return holding.map(Holding::every).orElse(SWITCHED_OFF);
  }

  boolean isAsking() {
    return isAsking(book.byNumber(number));
  }

  /// One that is used up is asked once more, so that the channel says so too.
  private boolean isAsking(Hold hold) {
    return hold.state().isAsking()
        || (hold.state() instanceof HoldState.Held
            && book.left(hold).isZero()
            && !book.isBusy(hold));
  }

  private void step(Hold hold, Holding holding) {
    var id =
        new HoldId(hold.number(), hold.amount(), hold.subject(), hold.placedAt(), hold.expiresAt());
    switch (hold.state()) {
      case HoldState.Placing _ -> placing(hold, id, holding);
      case HoldState.Cancelling _ -> {
        heard(holding.cancel(id));
        ask(hold, id, holding);
      }
      case HoldState.Unresolved _ -> ask(hold, id, holding);
      case HoldState.Held _ -> {
        if (isAsking(hold)) {
          ask(hold, id, holding);
        }
      }
      case HoldState.Releasing s -> {
        var answer = heard(holding.release(id, s.authNumber(), hold.releaseNumber(), s.rest()));
        if (answer instanceof HoldAnswer.Finished) {
          offer(answer);
        } else {
          ask(hold, id, holding);
        }
      }
      case HoldState.Declined _, HoldState.Cancelled _, HoldState.Over _ -> {}
    }
  }

  private void placing(Hold hold, HoldId id, Holding holding) {
    if (unsent) {
      unsent = false;
      var shown = code;
      code = null;
      offer(heard(shown == null ? holding.show(id) : holding.freeze(id, shown)));
      return;
    }
    ask(hold, id, holding);
    if (!clock.instant().isBefore(hold.deadline())) {
      book.apply(number, new HoldEvent.GivenUp("deadline"), "");
    }
  }

  private void ask(Hold hold, HoldId id, Holding holding) {
    var answer = heard(holding.query(id));
    if (answer instanceof HoldAnswer.Waiting(var phase, var heard)
        && phase == Phase.ABSENT
        && isPast(hold.expiresAt().plus(SLACK))) {
      book.apply(number, closed("never arrived"), heard.redacted());
      return;
    }
    offer(answer);
    if (isPast(hold.expiresAt().plus(PATIENCE))) {
      book.apply(number, new HoldEvent.NoAnswer("asked for long"), "");
    }
  }

  private boolean isPast(Instant time) {
    return clock.instant().isAfter(time);
  }

  private HoldAnswer heard(HoldAnswer answer) {
    trouble = answer instanceof HoldAnswer.Unknown unknown ? unknown.cause() : null;
    if (answer instanceof HoldAnswer.Declined declined) {
      advice = declined.advice();
    }
    return answer;
  }

  private void offer(HoldAnswer answer) {
    HoldEvent event =
        switch (answer) {
          case HoldAnswer.ShowCode a -> new HoldEvent.CodeIssued(a.text());
          case HoldAnswer.Waiting a -> new HoldEvent.NoNews(a.phase().name());
          case HoldAnswer.Held a -> new HoldEvent.ChannelHeld(a.authNumber(), a.at());
          case HoldAnswer.Declined a -> new HoldEvent.ChannelDeclined(a.code());
          case HoldAnswer.Closed a -> closed(a.how());
          case HoldAnswer.Finished _ -> new HoldEvent.ChannelFinished(clock.instant());
          case HoldAnswer.Unknown a -> new HoldEvent.NoNews(a.cause().name());
        };
    book.apply(number, event, answer.heard().redacted());
  }

  private HoldEvent closed(String how) {
    return new HoldEvent.ChannelClosed(how, clock.instant());
  }
}
