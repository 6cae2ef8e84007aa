package saoma.checkout;

import java.util.Optional;
import java.util.function.Consumer;
import saoma.channel.Ability;
import saoma.channel.Channels;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.CodeIssued;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.ShownCode;
import saoma.payment.Way;

/// Payments on a channel's own page in a browser. The till sends nothing for them: it makes an
/// address and stores that it did before anybody has it, so that after a crash it asks. What the
/// browser brings back is never believed.
///
/// @param asks hears of each payment that is to be asked about from now on
public record PagePay(Checkout checkout, Channels channels, Consumer<Payment> asks) {
  public PagePay(Checkout checkout, Channels channels, Watcher watcher) {
    this(checkout, channels, watcher::follow);
  }

  /// Stores an attempt that is paid on the channel's page.
  ///
  /// @param part of what is due; empty for all of it
  public Started begin(Cart cart, String sale, String channel, Optional<Money> part) {
    if (!isOffered(channel)) {
      return new Started.NotBegun(new Trouble.NoSuchChannel(channel));
    }
    var started = checkout.begin(cart, sale, channel, Way.SHOWN_QR, part);
    return started instanceof Started.Begun(var payment)
        ? marked(payment)
        : Clocks.compared(started, channels);
  }

  private Started marked(Payment payment) {
    var mark = new CodeIssued(ShownCode.inBrowser(payment.expiresAt()));
    var issued = checkout.apply(payment.number(), mark, "").payment();
    asks.accept(issued);
    return new Started.Begun(issued);
  }

  public boolean isOffered(String channel) {
    return channels
        .byCode(channel)
        .filter(one -> one.abilities().contains(Ability.PAGE))
        .isPresent();
  }

  /// Where a browser pays it; empty once it cannot be paid any more.
  public Optional<String> address(String number) {
    var payment = checkout.byNumber(number);
    return payment.state() instanceof Awaiting(var code) && code != null && code.isInBrowser()
        ? channels.byCode(payment.channel()).map(one -> one.page(charge(payment)))
        : Optional.empty();
  }

  private static Charge charge(Payment payment) {
    return new Charge(
        new ChargeId(payment.number(), payment.amount()),
        payment.subject(),
        payment.createdAt(),
        payment.expiresAt());
  }
}
