package saoma.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.checkout.Books.Pages;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentMachine;
import saoma.payment.PaymentState;
import saoma.payment.Refund;
import saoma.payment.RulingMade.Outcome;
import saoma.payment.Step;
import saoma.settings.Settings;

/// Taking money: the only writer of payment state. Everybody else offers events.
public final class Checkout {
  private static final Logger LOG = LoggerFactory.getLogger(Checkout.class);
  private static final int RACES = 50;

  /// WeChat refuses what was signed five minutes or more away (API v3, "request rules").
  private static final Duration CLOCK_TOO_FAR = Duration.ofMinutes(5);

  private final Books books;
  private final Channels channels;
  private final InstantSource clock;
  private final Supplier<Settings> settings;
  private final BooleanSupplier hasRoom;
  private final Settling settling;
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
    this.channels = channels;
    this.clock = clock;
    this.settings = settings;
    this.hasRoom = hasRoom;
    settling = new Settling(channels, clock, settings);
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
    if (!hasRoom.getAsBoolean()) {
      return new Started.NotBegun(new Trouble.NoRoom());
    }
    if (cart.isEmpty() || !cart.total().isPositive()) {
      return new Started.NotBegun(new Trouble.NothingToCharge());
    }
    if (channels.byCode(channel).isEmpty()) {
      return new Started.NotBegun(new Trouble.NoSuchChannel(channel));
    }
    return clockOff(channel)
        .<Started>map(Started.NotBegun::new)
        .orElseGet(() -> durably(cart, sale, channel));
  }

  private Started durably(Cart cart, String sale, String channel) {
    try {
      return books.durable(pages -> begin(pages, cart, sale, channel));
    } catch (NotBegun e) {
      return new Started.NotBegun(e.trouble);
    }
  }

  /// Undoes an order and a number that were written before the trouble was seen.
  private static final class NotBegun extends RuntimeException {
    private final transient Trouble trouble;

    NotBegun(Trouble trouble) {
      super("not begun", null, false, false);
      this.trouble = trouble;
    }
  }

  private Optional<Trouble> clockOff(String channel) {
    return channels
        .byCode(channel)
        .flatMap(Channel::skew)
        .filter(ahead -> ahead.abs().compareTo(CLOCK_TOO_FAR) > 0)
        .map(ahead -> new Trouble.ClockOff(channel, ahead));
  }

  private Started begin(Pages pages, Cart cart, String sale, String channel) {
    var now = clock.instant();
    var known = pages.orders().bySale(sale);
    if (known.isPresent()) {
      var trouble = EarlierAttempts.inTheWay(pages, known.get());
      if (trouble.isPresent()) {
        return new Started.NotBegun(trouble.get());
      }
    }
    var order =
        known.isPresent()
            ? pages.orders().refreeze(known.get().id(), cart)
            : pages.orders().open(sale, cart, now);
    var fromBalance = settling.can(channel, Ability.MEMBER_BALANCE);
    var created = created(pages, order, channel, now);
    var trouble =
        StoredValue.wrongTopUp(pages, order, fromBalance)
            .or(() ->
                fromBalance ? StoredValue.claim(pages, sale, created, now) : Optional.empty());
    if (trouble.isPresent()) {
      throw new NotBegun(trouble.get());
    }
    pages.payments().add(created);
    var applied = settling.move(pages, created, new PaymentEvent.Submitted(), "");
    return new Started.Begun(applied.orElseThrow().payment());
  }

  private Payment created(Pages pages, Order order, String channel, Instant now) {
    var deadline = now.plus(settings.get().closesAfter());
    var expires = deadline.plus(Watch.EXPIRY_SLACK);
    return new Payment(
        pages.payments().nextNumber(now),
        order.id(),
        channel,
        order.total(),
        settings.get().shop().name() + " " + order.id(),
        new PaymentState.Created(),
        0,
        now,
        deadline,
        expires,
        expires.plus(Watch.AFTERWATCH));
  }

  /// Offers an event to a payment. Reads the row, asks the machine, and moves it in one transaction
  /// with its journal row, its order and its receipt; if somebody was first it reads again.
  ///
  /// @param evidence what the channel said, redacted
  Applied apply(String number, PaymentEvent event, String evidence) {
    for (int race = 0; race < RACES; race++) {
      var read = byNumber(number);
      switch (PaymentMachine.next(read.state(), event)) {
        case Step.Stayed _ -> {
          return new Applied(read, false, List.of(), null, null);
        }
        case Step.Refused refused -> {
          refused(read, refused, evidence);
          return new Applied(read, false, List.of(), null, null);
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

  /// Books money under a number that the books do not know; false if they know it by now.
  boolean found(String number, String channel, Answer.Paid paid) {
    return new FoundMoney(books, this, clock).book(number, channel, paid);
  }

  void after(Applied applied) {
    var payment = applied.payment();
    if (applied.refund() != null) {
      refundsAsked.publish(Optional.of(applied.refund()));
    }
    LOG.info("payment {} is {}", payment.number(), payment.state().getClass().getSimpleName());
    if (applied.effects().contains(Step.Effect.ALARM_MONEY_AFTER_END)) {
      alarms.publish(new Alarm(payment.number(), "money after the end"));
    } else if (payment.state() instanceof PaymentState.Paid && applied.receipt() == null) {
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

  /// The clerk gives the whole sale up. Refused while an attempt of it can still be paid.
  public Optional<Trouble> cancelSale(String sale) {
    return books.durable(pages ->
        pages
            .orders()
            .bySale(sale)
            .flatMap(order -> {
              var trouble = EarlierAttempts.inTheWay(pages, order);
              if (trouble.isEmpty()) {
                pages.orders().derive(order.id(), OrderState.CANCELLED, null);
              }
              return trouble;
            }));
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
    return receipt.filter(one -> one.paymentNumber().equals(payment.number()));
  }
}
