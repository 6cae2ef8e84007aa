package saoma.checkout;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.account.CardAsk;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Channels;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentMachine;
import saoma.payment.PaymentState;
import saoma.payment.Refund;
import saoma.payment.RulingMade.Outcome;
import saoma.payment.Step;
import saoma.payment.Way;
import saoma.settings.Settings;

/// Taking money: the only writer of payment state. Everybody else offers events.
public final class Checkout {
  private static final Logger LOG = LoggerFactory.getLogger(Checkout.class);
  private static final int RACES = 50;

  private final Books books;
  private final InstantSource clock;
  private final Settling settling;
  private final Attempting attempts;
  private final Beginning beginning;
  private final Feed<Alarm> alarms = new Feed<>(Alarm.NONE);
  private final Feed<Optional<Refund>> refundsAsked = new Feed<>(Optional.empty());

  /// Money that needs a person: after the end, a second time, or where none was asked for.
  public record Alarm(String payment, String why) {
    static final Alarm NONE = new Alarm("", "");
  }

  /// @param hasRoom whether the disk can take another sale; nothing is begun while it cannot
  public Checkout(
      Books books,
      Channels channels,
      InstantSource clock,
      Supplier<Settings> settings,
      BooleanSupplier hasRoom) {
    this.books = books;
    this.clock = clock;
    settling = new Settling(channels, clock, settings);
    attempts = new Attempting(settling, settings);
    beginning = new Beginning(books, channels, clock, attempts, hasRoom);
  }

  public Checkout(
      Books books, Channels channels, InstantSource clock, Supplier<Settings> settings) {
    this(books, channels, clock, settings, () -> true);
  }

  public Feed<Alarm> alarms() {
    return alarms;
  }

  /// For who has a transaction under way.
  Settling settling() {
    return settling;
  }

  Attempting attempts() {
    return attempts;
  }

  /// Every refund that was stored with the move of a payment; it is on disk when this is told.
  Feed<Optional<Refund>> refundsAsked() {
    return refundsAsked;
  }

  /// Freezes the cart and stores an attempt to be paid by this channel. When this returns `Begun`
  /// the attempt is on disk as sent, so that from here on a crash means "ask", and the charge may
  /// leave.
  ///
  /// @param sale the draft's name: pressed twice, it is still one order, and one code
  public Started begin(Cart cart, String sale, String channel) {
    return begin(cart, sale, channel, Way.SHOWN_QR, Optional.empty());
  }

  /// The same for a part of what is due; the rest is paid by other attempts. `way` says who shows a
  /// code to whom.
  ///
  /// @param part empty for all that is due
  public Started begin(Cart cart, String sale, String channel, Way way, Optional<Money> part) {
    return beginning.one(cart, sale, channel, way, part, Optional.empty());
  }

  /// The same where a code by SMS pays, which the caller has used up.
  Started begin(Cart cart, String sale, String channel, CardAsk asked, Optional<Money> part) {
    return beginning.one(cart, sale, channel, Way.CUSTOMER_CODE, part, Optional.of(asked));
  }

  /// The same for several shares of one sale, each with its own code, alive beside each other: all
  /// of them are stored, or none.
  public SharesStarted begin(Cart cart, String sale, List<Share> shares) {
    return beginning.shares(cart, sale, shares);
  }

  /// Why nothing may be begun at all.
  Optional<Trouble> notNow() {
    return beginning.notNow();
  }

  /// Offers an event to a payment. Reads the row, asks the machine, and moves it in one transaction
  /// with its journal row, its order and its receipt; if somebody was first it reads again.
  ///
  /// @param evidence what the channel said, redacted
  Applied apply(String number, PaymentEvent offered, String evidence) {
    for (int race = 0; race < RACES; race++) {
      var read = byNumber(number);
      var event = meant(read, offered);
      switch (PaymentMachine.next(read.state(), event)) {
        case Step.Stayed _ -> {
          return new Applied(read, false, List.of(), Settling.Took.NOTHING, null);
        }
        case Step.Refused refused -> {
          refused(read, refused, evidence);
          return new Applied(read, false, List.of(), Settling.Took.NOTHING, null);
        }
        case Step.Moved _ -> {
          var applied = books.durable(pages -> settling.move(pages, read, event, evidence));
          if (applied.isPresent()) {
            after(applied.get());
            return applied.get();
          }
        }
      }
    }
    throw new IllegalStateException("a payment that never holds still: " + number);
  }

  /// A balance pays in the instant in which it is asked, like a code that a customer showed: that
  /// nothing was on show does not say that nothing was taken.
  private PaymentEvent meant(Payment payment, PaymentEvent offered) {
    var way =
        settling.can(payment.channel(), Ability.MEMBER_BALANCE) ? Way.CUSTOMER_CODE : payment.way();
    return way.meant(offered);
  }

  /// Books money under a number that the books do not know; false if they know it by now.
  boolean found(String number, String channel, Answer.Paid paid) {
    return new FoundMoney(books, this, clock).book(number, channel, paid, FoundMoney.Where.RESTORE);
  }

  /// The same for what a bill has.
  boolean billed(String number, String channel, Answer.Paid paid) {
    return new FoundMoney(books, this, clock).book(number, channel, paid, FoundMoney.Where.BILL);
  }

  void after(Applied applied) {
    var payment = applied.payment();
    if (applied.refund() != null) {
      refundsAsked.publish(Optional.of(applied.refund()));
    }
    LOG.info("payment {} is {}", payment.number(), payment.state().getClass().getSimpleName());
    if (applied.effects().contains(Step.Effect.ALARM_MONEY_AFTER_END)) {
      alarms.publish(new Alarm(payment.number(), "money after the end"));
    } else if (payment.state() instanceof PaymentState.Paid && !applied.took().counted()) {
      alarms.publish(new Alarm(payment.number(), "money that no open order took"));
    }
  }

  private void refused(Payment payment, Step.Refused refused, String evidence) {
    LOG.warn("payment {} refused an event: {}; {}", payment.number(), refused.why(), evidence);
    if (refused.alarm()) {
      alarms.publish(new Alarm(payment.number(), refused.why()));
    }
  }

  public Payment byNumber(String number) {
    return books.read(pages -> pages.payments().byNumber(number)).orElseThrow();
  }

  /// The clerk gives the whole sale up; what was paid of it goes back. Refused while an attempt of
  /// it can still be paid.
  ///
  /// @param by who gives it up
  public Optional<Trouble> abandon(String sale, String by) {
    var done =
        books.durable(pages ->
            pages
                .orders()
                .bySale(sale)
                .map(order -> Abandoning.of(pages, settling, order, by, clock.instant())));
    done.ifPresent(
        one -> one.refunds().forEach(refund -> refundsAsked.publish(Optional.of(refund))));
    return done.flatMap(Abandoning::trouble);
  }

  /// What the sale still lacks with this payment, if that is one part of it.
  Optional<Money> dueAfter(Payment payment) {
    return books.read(pages ->
        pages
            .orders()
            .byId(payment.orderId())
            .filter(order -> order.isPaidBy(payment.number()) && !order.isSettled())
            .map(order -> EarlierAttempts.due(pages, order)));
  }

  /// Money that no order took and that has not all gone back, for the list that a person must see.
  public List<Payment> unclaimed() {
    return books.read(pages -> pages.payments().unclaimed());
  }

  /// All that is not final.
  public Pending pending() {
    return books.read(pages -> Pending.of(pages, clock.instant()));
  }

  boolean isRuledAway(String number) {
    return books.read(pages -> RulingBook.isRuledAway(pages, number));
  }

  /// The channel says too that no money moved.
  void confirmRuledAway(String number) {
    books.durable(pages -> {
      RulingBook.decideRuledAway(pages, number, Outcome.CONFIRMED, clock.instant());
      return number;
    });
  }

  List<Payment> toAsk() {
    return books.read(pages -> pages.payments().toAsk(clock.instant()));
  }

  Optional<Receipt> receiptOf(Payment payment) {
    var receipt = books.read(pages -> pages.receipts().byOrder(payment.orderId()));
    return receipt.filter(one -> one.isPaidBy(payment.number()));
  }
}
