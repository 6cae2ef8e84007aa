package saoma.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.account.TokenSeal;
import saoma.channel.Answer;
import saoma.channel.Channels;
import saoma.channel.Heard;
import saoma.channel.PayingOut;
import saoma.channel.PayoutAnswer;
import saoma.payout.Payee;
import saoma.payout.Payout;
import saoma.payout.PayoutAdvice;
import saoma.payout.PayoutEvent;
import saoma.payout.PayoutState;

/// The sending of one payout and the asking about it, one step at a time; it never sleeps. Each
/// sending is stored before it leaves and is the very same as the first, and only "no such payout",
/// minutes after the last, lets it leave again.
final class PayoutWatch {
  /// So often at most; whoever does not know of it after that will not.
  static final int MOST_SENDS = 3;

  /// After so many of the channel's own times to settle, "no such payout" is true.
  static final int SURE = 3;

  /// After this without an answer a person hears of it.
  static final Duration PATIENCE = Duration.ofMinutes(10);

  /// The code of one that the channel never heard of.
  static final String NEVER_ARRIVED = "NEVER_ARRIVED";

  static final Duration BANK_EVERY = Duration.ofMinutes(10);
  static final Duration RETURNS_EVERY = Duration.ofHours(1);
  private static final Duration SWITCHED_OFF = Duration.ofSeconds(30);

  private final String number;
  private final PayoutBook book;
  private final Channels channels;
  private final TokenSeal seal;
  private final InstantSource clock;
  private final Consumer<PayoutView> tell;
  private final Semaphore turns;

  private Answer.@Nullable Cause trouble;

  /// What the newest sending was refused with; believed once a query agrees.
  private PayoutAnswer.@Nullable Refused refused;

  /// @param turns how many payouts speak with a channel at the same time
  PayoutWatch(
      String number,
      PayoutBook book,
      Channels channels,
      TokenSeal seal,
      InstantSource clock,
      Semaphore turns,
      Consumer<PayoutView> tell) {
    this.number = number;
    this.book = book;
    this.channels = channels;
    this.seal = seal;
    this.clock = clock;
    this.turns = turns;
    this.tell = tell;
  }

  /// When the next step is due; null when there is nothing to ask.
  @Nullable Duration step() {
    try {
      turns.acquire();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return SWITCHED_OFF;
    }
    try {
      return taken();
    } finally {
      turns.release();
    }
  }

  private @Nullable Duration taken() {
    var payout = book.byNumber(number);
    var line = line(payout);
    line.ifPresentOrElse(one -> step(payout, one), () -> trouble = Answer.Cause.SETTINGS);
    var after = book.byNumber(number);
    tell.accept(new PayoutView(after, trouble));
    if (!isAsking(after)) {
      return null;
    }
    return line.map(one -> every(after, one)).orElse(SWITCHED_OFF);
  }

  private Optional<PayingOut> line(Payout payout) {
    return channels
        .byCode(payout.channel())
        .flatMap(one -> one.payingOut())
        .filter(PayingOut::isReady);
  }

  private static Duration every(Payout payout, PayingOut line) {
    return switch (payout.state()) {
      case PayoutState.Done _ -> RETURNS_EVERY;
      case PayoutState.Dealing _ -> BANK_EVERY;
      case PayoutState.Approved _,
          PayoutState.Sent _,
          PayoutState.Unresolved _,
          PayoutState.Drafted _,
          PayoutState.Withdrawn _,
          PayoutState.Refused _,
          PayoutState.Returned _ ->
          line.every();
    };
  }

  boolean isAsking() {
    return isAsking(book.byNumber(number));
  }

  /// What was paid to a bank is asked about as long as it can come back.
  private boolean isAsking(Payout payout) {
    return payout.state().isUnderWay()
        || (payout.state() instanceof PayoutState.Done(var _, var at)
            && payout.payee().kind().isBank()
            && line(payout).map(one -> !isPast(at.plus(one.comesBack()))).orElse(true));
  }

  private void step(Payout payout, PayingOut line) {
    switch (payout.state()) {
      case PayoutState.Approved _ -> send(payout, line);
      case PayoutState.Sent(var last, var times) -> ask(payout, line, last, times);
      case PayoutState.Unresolved(var last, var times) -> ask(payout, line, last, times);
      case PayoutState.Dealing _ -> offer(query(payout, line));
      case PayoutState.Done _ -> {
        if (isAsking(payout)) {
          offer(query(payout, line));
        }
      }
      case PayoutState.Drafted _,
          PayoutState.Withdrawn _,
          PayoutState.Refused _,
          PayoutState.Returned _ -> {}
    }
  }

  /// Stored first; whoever took it back meanwhile was first, and nothing leaves.
  private void send(Payout payout, PayingOut line) {
    var account = account(payout.payee());
    if (account.isEmpty()) {
      trouble = Answer.Cause.SETTINGS;
      return;
    }
    var stored = book.apply(number, new PayoutEvent.Sending(clock.instant()), "");
    if (!(stored.state() instanceof PayoutState.Sent)
        && !(stored.state() instanceof PayoutState.Unresolved)) {
      return;
    }
    var answer = heard(line.send(order(stored, account.get())));
    if (answer instanceof PayoutAnswer.Refused no) {
      refused = no;
      var asked = query(stored, line);
      if (asked instanceof PayoutAnswer.Absent) {
        refuse(no.code(), no.advice(), no.heard());
      } else {
        offer(asked);
      }
    } else {
      offer(answer);
    }
  }

  private void ask(Payout payout, PayingOut line, Instant last, int times) {
    var answer = query(payout, line);
    if (answer instanceof PayoutAnswer.Absent(var heard)) {
      absent(payout, line, last, times, heard);
    } else {
      offer(answer);
    }
    if (isPast(last.plus(PATIENCE))) {
      book.apply(number, new PayoutEvent.NoAnswer("asked for long"), "");
    }
  }

  private void absent(Payout payout, PayingOut line, Instant last, int times, Heard heard) {
    var no = refused;
    var settled = last.plus(line.settles());
    if (no != null) {
      refuse(no.code(), no.advice(), heard);
    } else if (!isPast(settled)) {
      book.apply(number, new PayoutEvent.NoNews("ABSENT"), heard.redacted());
    } else if (times < MOST_SENDS && account(payout.payee()).isPresent()) {
      send(payout, line);
    } else if (isPast(last.plus(line.settles().multipliedBy(SURE)))) {
      refuse(NEVER_ARRIVED, PayoutAdvice.CALL_MANAGER, heard);
    }
  }

  private void refuse(String code, PayoutAdvice advice, Heard heard) {
    book.apply(number, new PayoutEvent.ChannelRefused(code, advice), heard.redacted());
  }

  private PayoutAnswer query(Payout payout, PayingOut line) {
    return heard(line.query(order(payout, "")));
  }

  private Optional<String> account(Payee payee) {
    return payee.kind().isBank() ? seal.open(payee.account()) : Optional.of(payee.account());
  }

  private static PayingOut.Order order(Payout payout, String account) {
    var payee = payout.payee();
    return new PayingOut.Order(
        payout.number(),
        payout.amount(),
        new Payee(payee.kind(), account, payee.name(), payee.bank(), payee.shown()),
        payout.reason());
  }

  private boolean isPast(Instant time) {
    return clock.instant().isAfter(time);
  }

  private PayoutAnswer heard(PayoutAnswer answer) {
    trouble = answer instanceof PayoutAnswer.Unknown(var cause, var _) ? cause : null;
    return answer;
  }

  private void offer(PayoutAnswer answer) {
    PayoutEvent event =
        switch (answer) {
          case PayoutAnswer.Done a -> new PayoutEvent.ChannelDone(a.order(), a.at());
          case PayoutAnswer.Dealing a -> new PayoutEvent.ChannelDealing(a.order());
          case PayoutAnswer.Returned a ->
              new PayoutEvent.ChannelReturned(a.order(), a.code(), a.at());
          case PayoutAnswer.Refused a -> new PayoutEvent.ChannelRefused(a.code(), a.advice());
          case PayoutAnswer.Absent _ -> new PayoutEvent.NoNews("ABSENT");
          case PayoutAnswer.Waiting _ -> new PayoutEvent.NoNews("WAITING");
          case PayoutAnswer.Unknown a -> new PayoutEvent.NoNews(a.cause().name());
        };
    book.apply(number, event, answer.heard().redacted());
  }
}
