package saoma.checkout;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.account.CardAsk;
import saoma.channel.Channels;
import saoma.channel.CustomerCode;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.Refund;
import saoma.payment.Way;

/// What `Watcher` does, without its threads: whoever makes time up takes each step when it is due.
/// The steps are the very same.
public final class Asking {
  private final Books books;
  private final Checkout checkout;
  private final Channels channels;
  private final InstantSource clock;
  private final Pause pause;
  private final Links links = new Links();
  private final Consumer<PaymentView> tell;
  private final RefundBook refunds;

  /// @param tell hears after each step how the payment stands
  public Asking(
      Books books,
      Checkout checkout,
      Channels channels,
      InstantSource clock,
      Pause pause,
      Consumer<PaymentView> tell) {
    this.books = books;
    this.checkout = checkout;
    this.channels = channels;
    this.clock = clock;
    this.pause = pause;
    this.tell = tell;
    refunds = new RefundBook(books, clock, checkout.alarms());
  }

  /// Stores an attempt; its first step sends it.
  ///
  /// @param part of what is due; empty for all of it
  public Started pay(Cart cart, String sale, String channel, Optional<Money> part) {
    return checkout.begin(cart, sale, channel, Way.SHOWN_QR, part);
  }

  /// Stores an attempt to charge what a customer shows; its first step sends it.
  public Started take(Cart cart, String sale, CustomerCode code) {
    return checkout.begin(cart, sale, code.channel(), Way.CUSTOMER_CODE, Optional.empty());
  }

  /// Stores an attempt with the number that its code by SMS was asked for; its first step sends it.
  public Started take(
      Cart cart, String sale, CustomerCode code, CardAsk asked, Optional<Money> part) {
    return checkout.begin(cart, sale, code.channel(), asked, part);
  }

  /// Stores several shares of one sale; each one's first step sends it.
  public SharesStarted pay(Cart cart, String sale, List<Share> shares) {
    return checkout.begin(cart, sale, shares);
  }

  /// Every payment that an earlier process left.
  public List<Payment> left() {
    return checkout.toAsk();
  }

  /// The clerk wants out.
  public void cancel(String number) {
    checkout.apply(number, new PaymentEvent.ClerkCancelled(), "");
  }

  /// Stores a refund; its first step sends it.
  public RefundStarted giveBack(String number, Money amount, String reason, String by) {
    return books.durable(pages -> {
      var payment = pages.payments().byNumber(number).orElseThrow();
      return RefundBook.ask(pages, payment, amount, reason, by, clock.instant());
    });
  }

  /// Every refund that an earlier process left.
  public List<Refund> leftRefunds() {
    return refunds.open();
  }

  /// Hears of each refund that was stored together with something else.
  public void onRefund(Consumer<Refund> listener) {
    checkout.refundsAsked().listen(refund -> refund.ifPresent(listener));
  }

  /// @param fresh whether this process stored the payment itself
  public One about(Payment payment, boolean fresh) {
    var watch = new Watch(payment, fresh, checkout, channels, links, clock, pause, tell);
    return fresh && watch.isAtDevice() ? new Guarded(watch) : watch::step;
  }

  /// @param code what this process has just stored the payment for
  public One about(Payment payment, CustomerCode code) {
    return taking(payment, (channel, charge) -> channel.take(charge, code));
  }

  One taking(Payment payment, TakeCall call) {
    var watch = new Watch(payment, true, checkout, channels, links, clock, pause, tell);
    return watch.charging(call)::step;
  }

  /// Asks once more about what is asked no longer, because its channel tells of it.
  public One told(String number) {
    var payment = checkout.byNumber(number);
    return new Watch(payment, false, checkout, channels, links, clock, pause, tell).told()::step;
  }

  public One about(Refund refund) {
    return new RefundWatch(
            refund.number(), refunds, checkout, channels, links, clock, pause, _ -> {})
        ::step;
  }

  /// The asking about one payment or one refund.
  @FunctionalInterface
  public interface One {
    /// Takes a step.
    ///
    /// @return when the next one is due; null when there is nothing left to ask
    @Nullable Duration step();

    /// Looks after a charge that a step holds open at a device, while it does.
    ///
    /// @return when to look again; null when nothing is held open
    default @Nullable Duration guard() {
      return null;
    }
  }

  private record Guarded(Watch watch) implements One {
    @Override
    public @Nullable Duration step() {
      return watch.step();
    }

    @Override
    public @Nullable Duration guard() {
      return watch.guard();
    }
  }
}
