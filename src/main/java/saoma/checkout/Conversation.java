package saoma.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.channel.Answer.Phase;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentEvent.ChannelClosed;
import saoma.payment.PaymentEvent.ChannelDeclined;
import saoma.payment.PaymentEvent.ChannelPaid;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;
import saoma.payment.ShownCode;

/// What is said to a channel about one payment and what is heard. Turns answers into events and
/// offers them; remembers what a person wants to see of it.
final class Conversation {
  private final String number;
  private final Checkout checkout;
  private final Links links;
  private final InstantSource clock;

  private int asked;
  private @Nullable Instant askedAt;
  private Phase phase = Phase.ABSENT;
  private Answer.@Nullable Cause trouble;
  private Answer.@Nullable Advice advice;

  Conversation(String number, Checkout checkout, Links links, InstantSource clock) {
    this.number = number;
    this.checkout = checkout;
    this.links = links;
    this.clock = clock;
  }

  Answer charge(Payment payment, Channel channel) {
    return heard(payment, channel.charge(charge(payment)));
  }

  Answer take(Payment payment, Channel channel, TakeCall call) {
    return heard(payment, call.on(channel, charge(payment)));
  }

  private static Charge charge(Payment payment) {
    return new Charge(id(payment), payment.subject(), payment.createdAt(), payment.expiresAt());
  }

  Answer ask(Payment payment, Channel channel) {
    var told =
        switch (payment.way()) {
          case SHOWN_QR -> channel.query(id(payment));
          case CUSTOMER_CODE -> channel.queryTaken(id(payment));
        };
    var answer = heard(payment, told);
    asked++;
    askedAt = clock.instant();
    return answer;
  }

  Answer reverse(Payment payment, Channel channel) {
    return heard(
        payment,
        switch (payment.way()) {
          case SHOWN_QR -> channel.reverse(id(payment));
          case CUSTOMER_CODE -> channel.takeBack(id(payment));
        });
  }

  /// The channel was switched off after the payment was stored.
  void nobodyToAsk() {
    trouble = Answer.Cause.SETTINGS;
  }

  private Answer heard(Payment payment, Answer answer) {
    links.heard(payment.channel(), clock.instant(), answer);
    trouble = answer instanceof Answer.Unknown unknown ? unknown.cause() : null;
    if (answer instanceof Answer.Waiting waiting) {
      phase = waiting.phase();
    }
    if (answer instanceof Answer.Declined declined) {
      advice = declined.advice();
    }
    return answer;
  }

  /// Turns an answer into an event and offers it.
  ///
  /// @return the state after it
  PaymentState hear(Answer answer) {
    var event =
        switch (answer) {
          case Answer.Paid a -> new ChannelPaid(new Proof(a.tradeNumber(), a.paidAt(), a.amount()));
          case Answer.ShowCode a ->
              new PaymentEvent.CodeIssued(new ShownCode(a.text(), a.expiresAt()));
          case Answer.Waiting a -> new PaymentEvent.NoNews(a.phase().name());
          case Answer.Declined a -> new ChannelDeclined(a.reason());
          case Answer.Closed a -> new ChannelClosed(a.how());
          case Answer.Unknown a -> new PaymentEvent.NoNews(a.cause().name());
        };
    return offer(event, answer.heard().redacted());
  }

  void confirmRuledAway() {
    checkout.confirmRuledAway(number);
  }

  PaymentState offer(PaymentEvent event, String evidence) {
    return checkout.apply(number, event, evidence).payment().state();
  }

  PaymentView view(Payment payment, Duration left) {
    var isPaid = payment.state() instanceof Paid;
    var receipt = isPaid ? checkout.receiptOf(payment).orElse(null) : null;
    var due = isPaid && receipt == null ? checkout.dueAfter(payment).orElse(null) : null;
    return new PaymentView(payment, phase, asked, askedAt, trouble, advice, left, receipt, due);
  }

  private static ChargeId id(Payment payment) {
    return new ChargeId(payment.number(), payment.amount());
  }
}
