package saoma.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.channel.Channels;
import saoma.channel.Heard;
import saoma.channel.SplitAnswer;
import saoma.channel.Splitting;
import saoma.checkout.SplitPlan.Planned;
import saoma.split.Portion;
import saoma.split.PortionAdvice;
import saoma.split.PortionEvent;
import saoma.split.PortionState;

/// The splitting of one payment, one step at a time: planning it, sending each portion and asking
/// about it; it never sleeps. Each sending is stored before it leaves and is the very same as the
/// first, and only "no such portion", minutes after the last, lets it leave again.
final class SplitWatch {
  /// So often at most; whoever does not know of it after that will not.
  static final int MOST_SENDS = 3;

  /// After so many of the channel's own times to settle, "no such portion" is true.
  static final int SURE = 3;

  /// After this without an answer a person hears of it.
  static final Duration PATIENCE = Duration.ofMinutes(10);

  /// The code of one that the channel never heard of.
  static final String NEVER_ARRIVED = "NEVER_ARRIVED";

  private static final Duration LATER = Duration.ofSeconds(15);
  private static final Duration SLOWLY = Duration.ofMinutes(1);
  private static final Duration SWITCHED_OFF = Duration.ofSeconds(30);

  private final String payment;
  private final String channel;
  private final SplitBook book;
  private final Channels channels;
  private final InstantSource clock;
  private final Consumer<SplitView> tell;
  private final Semaphore turns;

  /// What the newest sending was refused with, by number; believed once a query agrees.
  private final Map<String, SplitAnswer.Refused> refused = new HashMap<>();

  private Answer.@Nullable Cause trouble;

  /// @param turns how many payments speak with a channel at the same time
  SplitWatch(
      String payment,
      String channel,
      SplitBook book,
      Channels channels,
      InstantSource clock,
      Semaphore turns,
      Consumer<SplitView> tell) {
    this.payment = payment;
    this.channel = channel;
    this.book = book;
    this.channels = channels;
    this.clock = clock;
    this.turns = turns;
    this.tell = tell;
  }

  /// When the next step is due; null when there is nothing to do.
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
    var planned = book.plan(payment);
    var line = line();
    var dropped = false;
    for (var portion : book.ofPayment(payment)) {
      if (!portion.state().isFinal()) {
        trouble = line.isEmpty() ? Answer.Cause.SETTINGS : null;
        line.ifPresent(one -> step(portion, one));
        var view = book.view(book.byNumber(portion.number()));
        tell.accept(new SplitView(view.portion(), view.back(), trouble));
        dropped |= view.portion().state() instanceof PortionState.Dropped;
      }
    }
    return next(planned == Planned.LATER || dropped, line);
  }

  private Optional<Splitting> line() {
    return channels.byCode(channel).flatMap(one -> one.splitting());
  }

  /// @param planAgain whether there will be something to plan
  private @Nullable Duration next(boolean planAgain, Optional<Splitting> line) {
    var open = book.ofPayment(payment).stream().filter(one -> !one.state().isFinal()).toList();
    if (open.isEmpty()) {
      return planAgain ? LATER : null;
    }
    if (line.isEmpty()) {
      return SWITCHED_OFF;
    }
    return open.stream().allMatch(one -> one.state() instanceof PortionState.Unresolved)
        ? SLOWLY
        : line.get().every();
  }

  boolean isAsking() {
    return book.ofPayment(payment).stream().anyMatch(one -> !one.state().isFinal());
  }

  private void step(Portion portion, Splitting line) {
    switch (portion.state()) {
      case PortionState.Planned _ -> send(portion, line);
      case PortionState.Sent(var last, var times) -> ask(portion, line, last, times);
      case PortionState.Unresolved(var last, var times) -> ask(portion, line, last, times);
      case PortionState.Dropped _, PortionState.Done _, PortionState.Refused _ -> {}
    }
  }

  /// Stored first; if money went back meanwhile it is dropped, and nothing leaves. What was taken
  /// is asked about at once: the answer to the request names no amount.
  private void send(Portion portion, Splitting line) {
    var stored = book.sending(portion);
    if (!stored.state().mayHaveLeft()) {
      return;
    }
    switch (heard(line.send(order(stored)))) {
      case SplitAnswer.Refused no -> {
        refused.put(stored.number(), no);
        var asked = heard(line.query(order(stored)));
        if (asked instanceof SplitAnswer.Absent) {
          refuse(stored, no.code(), no.advice(), no.heard());
        } else {
          offer(stored, asked);
        }
      }
      case SplitAnswer.Waiting _ -> {
        refused.remove(stored.number());
        offer(stored, heard(line.query(order(stored))));
      }
      case SplitAnswer.Done a -> offer(stored, a);
      case SplitAnswer.Absent a -> offer(stored, a);
      case SplitAnswer.Unknown a -> {
        refused.remove(stored.number());
        offer(stored, a);
      }
    }
  }

  private void ask(Portion portion, Splitting line, Instant last, int times) {
    var answer = heard(line.query(order(portion)));
    if (answer instanceof SplitAnswer.Absent(var heard)) {
      absent(portion, line, last, times, heard);
    } else {
      offer(portion, answer);
    }
    if (isPast(last.plus(PATIENCE))) {
      book.apply(portion.number(), new PortionEvent.NoAnswer("asked for long"), "");
    }
  }

  private void absent(Portion portion, Splitting line, Instant last, int times, Heard heard) {
    var no = refused.get(portion.number());
    if (no != null) {
      refuse(portion, no.code(), no.advice(), heard);
    } else if (!isPast(last.plus(line.settles()))) {
      book.apply(portion.number(), new PortionEvent.NoNews("ABSENT"), heard.redacted());
    } else if (times < MOST_SENDS) {
      send(portion, line);
    } else if (isPast(last.plus(line.settles().multipliedBy(SURE)))) {
      refuse(portion, NEVER_ARRIVED, PortionAdvice.CALL_MANAGER, heard);
    }
  }

  private void refuse(Portion portion, String code, PortionAdvice advice, Heard heard) {
    var event = new PortionEvent.ChannelRefused(code, advice);
    book.apply(portion.number(), event, heard.redacted());
  }

  private static Splitting.Order order(Portion portion) {
    return new Splitting.Order(
        portion.number(), portion.trade(), portion.amount(), portion.receiver());
  }

  private boolean isPast(Instant time) {
    return clock.instant().isAfter(time);
  }

  private SplitAnswer heard(SplitAnswer answer) {
    trouble = answer instanceof SplitAnswer.Unknown(var cause, var _) ? cause : null;
    return answer;
  }

  private void offer(Portion portion, SplitAnswer answer) {
    PortionEvent event =
        switch (answer) {
          case SplitAnswer.Done a -> new PortionEvent.ChannelDone(a.order(), a.at());
          case SplitAnswer.Refused a -> new PortionEvent.ChannelRefused(a.code(), a.advice());
          case SplitAnswer.Absent _ -> new PortionEvent.NoNews("ABSENT");
          case SplitAnswer.Waiting _ -> new PortionEvent.NoNews("WAITING");
          case SplitAnswer.Unknown a -> new PortionEvent.NoNews(a.cause().name());
        };
    book.apply(portion.number(), event, answer.heard().redacted());
  }
}
