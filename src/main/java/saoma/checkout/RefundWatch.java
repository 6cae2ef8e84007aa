package saoma.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.channel.ChargeId;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.Proof;
import saoma.payment.Refund;
import saoma.payment.RefundEvent;
import saoma.payment.RefundState;

/// The asking about one refund, one step at a time; like `Watch` it never sleeps. Whatever was or
/// may have been sent is asked about before it is sent again, and it is sent again only under the
/// same number.
final class RefundWatch {
  /// A channel that says it knows of no such refund may only not know yet (Alipay: 10 s).
  static final Duration SETTLE = Duration.ofSeconds(10);

  /// After this without a word from the channel that it has the refund, a person hears of it.
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /// A channel that was switched off, or is not prepared yet after a start.
  private static final Duration SWITCHED_OFF = Duration.ofSeconds(5);

  private final String number;
  private final RefundBook book;
  private final Checkout checkout;
  private final Channels channels;
  private final Links links;
  private final InstantSource clock;
  private final Pause pause;
  private final Consumer<RefundView> tell;

  private int asked;
  private @Nullable Instant askedAt;
  private Answer.@Nullable Cause trouble;
  private Answer.@Nullable Advice advice;
  private long sentNanos;
  private boolean sent;
  private boolean processing;
  private @Nullable String refusal;

  RefundWatch(
      String number,
      RefundBook book,
      Checkout checkout,
      Channels channels,
      Links links,
      InstantSource clock,
      Pause pause,
      Consumer<RefundView> tell) {
    this.number = number;
    this.book = book;
    this.checkout = checkout;
    this.channels = channels;
    this.links = links;
    this.clock = clock;
    this.pause = pause;
    this.tell = tell;
  }

  /// When the next step is due; null when the refund is final.
  @Nullable Duration step() {
    var refund = book.byNumber(number);
    var payment = checkout.byNumber(refund.payment());
    var channel = channels.byCode(payment.channel());
    channel.ifPresentOrElse(
        one -> step(refund, payment, one), () -> trouble = Answer.Cause.SETTINGS);
    var after = book.byNumber(number);
    tell.accept(new RefundView(after, asked, askedAt, trouble, advice));
    if (after.state().isFinal()) {
      return null;
    }
    if (channel.isEmpty()) {
      return SWITCHED_OFF;
    }
    var age = Duration.between(after.askedAt(), clock.instant());
    return refusal == null ? PollPlan.after(age) : SETTLE;
  }

  private void step(Refund refund, Payment payment, Channel channel) {
    var request =
        new RefundRequest(
            new ChargeId(payment.number(), payment.amount()),
            refund.number(),
            refund.amount(),
            refund.reason(),
            proof(payment));
    switch (refund.state()) {
      case RefundState.Asked _ -> {
        if (!book.returns().mustWait(payment.number())) {
          book.apply(number, new RefundEvent.Submitted(), "");
          send(taking(request), payment, channel);
        }
      }
      case RefundState.Sent _, RefundState.Unresolved _ -> {
        ask(request, payment, channel);
        giveUpInTime(refund);
      }
      case RefundState.Done _, RefundState.Refused _ -> {}
    }
  }

  /// The same, taking back what was stored for it.
  private RefundRequest taking(RefundRequest request) {
    return new RefundRequest(
        request.charge(),
        request.number(),
        request.amount(),
        request.reason(),
        request.paid(),
        book.returns().ofRefund(number));
  }

  private static @Nullable Proof proof(Payment payment) {
    return switch (payment.state()) {
      case PaymentState.Paid paid -> paid.proof();
      case PaymentState.Disputed disputed -> disputed.proof();
      case PaymentState.Created _,
          PaymentState.Awaiting _,
          PaymentState.Reversing _,
          PaymentState.Declined _,
          PaymentState.Closed _,
          PaymentState.Unresolved _ ->
          null;
    };
  }

  private void send(RefundRequest request, Payment payment, Channel channel) {
    var answer = heard(payment, channel.refund(request));
    sent = true;
    sentNanos = pause.nanos();
    switch (answer) {
      case RefundAnswer.Done done -> offer(new RefundEvent.ChannelDone(done.at()), answer);
      case RefundAnswer.Refused refused -> refusal = refused.code();
      case RefundAnswer.Processing _,
          RefundAnswer.Held _,
          RefundAnswer.Absent _,
          RefundAnswer.Unknown _ -> {}
    }
  }

  private void ask(RefundRequest request, Payment payment, Channel channel) {
    var answer = heard(payment, channel.queryRefund(request));
    switch (answer) {
      case RefundAnswer.Done done -> offer(new RefundEvent.ChannelDone(done.at()), answer);
      case RefundAnswer.Refused refused ->
          offer(new RefundEvent.ChannelRefused(refused.code()), answer);
      case RefundAnswer.Absent _ -> absent(request, payment, channel, answer);
      case RefundAnswer.Processing _, RefundAnswer.Held _ -> refusal = null;
      case RefundAnswer.Unknown _ -> {}
    }
  }

  private void absent(
      RefundRequest request, Payment payment, Channel channel, RefundAnswer answer) {
    if (sent && pause.nanos() - sentNanos < SETTLE.toNanos()) {
      return;
    }
    if (refusal != null) {
      offer(new RefundEvent.ChannelRefused(refusal), answer);
      return;
    }
    send(taking(request), payment, channel);
  }

  private void giveUpInTime(Refund refund) {
    var age = Duration.between(refund.askedAt(), clock.instant());
    if (!processing && age.compareTo(PATIENCE) > 0) {
      var why = trouble == null ? "held" : trouble.name();
      book.apply(number, new RefundEvent.GaveUp(why), "");
    }
  }

  private RefundAnswer heard(Payment payment, RefundAnswer answer) {
    asked++;
    askedAt = clock.instant();
    trouble = answer instanceof RefundAnswer.Unknown unknown ? unknown.cause() : null;
    links.heard(payment.channel(), clock.instant(), trouble);
    processing = answer instanceof RefundAnswer.Processing;
    advice =
        switch (answer) {
          case RefundAnswer.Held held -> held.advice();
          case RefundAnswer.Refused refused -> refused.advice();
          case RefundAnswer.Done _, RefundAnswer.Processing _ -> null;
          case RefundAnswer.Absent _, RefundAnswer.Unknown _ -> advice;
        };
    return answer;
  }

  private void offer(RefundEvent event, RefundAnswer answer) {
    book.apply(number, event, answer.heard().redacted());
  }
}
