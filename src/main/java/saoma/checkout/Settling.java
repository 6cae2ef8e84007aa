package saoma.checkout;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saoma.channel.Ability;
import saoma.channel.Channels;
import saoma.checkout.Books.Pages;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentEvent.ChannelPaid;
import saoma.payment.PaymentMachine;
import saoma.payment.PaymentState;
import saoma.payment.Refund;
import saoma.payment.RulingMade.Outcome;
import saoma.payment.Step;
import saoma.settings.Settings;
import saoma.settings.Settings.LateMoney;

/// What belongs to the move of one payment and is stored in the same transaction: its journal row,
/// its order's state, the receipt, and the refund of money that no order took.
final class Settling {
  /// What the customer reads beside money that comes back by itself.
  private static final String LATE = "late payment returned";

  private static final String CANCELLED = "cancelled at the till";
  private static final String BY_RULE = "rule";

  private final Channels channels;
  private final InstantSource clock;
  private final Supplier<Settings> settings;

  Settling(Channels channels, InstantSource clock, Supplier<Settings> settings) {
    this.channels = channels;
    this.clock = clock;
    this.settings = settings;
  }

  /// Empty if somebody else moved the payment since it was read.
  Optional<Applied> move(Pages pages, Payment read, PaymentEvent event, String evidence) {
    if (!(PaymentMachine.next(read.state(), event) instanceof Step.Moved(var to, var effects))) {
      throw new IllegalStateException("not a move");
    }
    if (!pages.payments().move(read, to)) {
      return Optional.empty();
    }
    var now = clock.instant();
    pages.journal().append(now, read.number(), event, read.state(), to, evidence);
    var moved = read.moved(to);
    if (!(event instanceof ChannelPaid)) {
      return Optional.of(new Applied(moved, true, effects, null, null));
    }
    RulingBook.decideRuledAway(pages, read.number(), Outcome.REFUTED, now);
    var unwanted = cancelledAtDevice(read);
    var receipt = unwanted ? null : settle(pages, moved);
    var refund = receipt == null ? giveBack(pages, moved, now, unwanted) : null;
    return Optional.of(new Applied(moved, true, effects, receipt, refund));
  }

  /// Money that no order took goes back by itself if another payment paid the order, or if the shop
  /// wants it so. The refund is stored with the money, so that no crash comes between.
  private @Nullable Refund giveBack(Pages pages, Payment payment, Instant now, boolean unwanted) {
    var order = pages.orders().byId(payment.orderId()).orElseThrow();
    var surplus = order.settledBy() != null && !payment.number().equals(order.settledBy());
    var wanted = surplus || unwanted || settings.get().lateMoney() == LateMoney.REFUND;
    if (!wanted || !can(payment.channel(), Ability.REFUND)) {
      return null;
    }
    var reason = unwanted ? CANCELLED : LATE;
    return RefundBook.ask(pages, payment, payment.amount(), reason, BY_RULE, now)
            instanceof RefundStarted.Begun(var refund)
        ? refund
        : null;
  }

  /// A device may approve in the instant in which the clerk takes it back. Unlike a code, which the
  /// customer holds, the device is the clerk's: what he took back is no sale, and goes back.
  private boolean cancelledAtDevice(Payment read) {
    return read.state() instanceof PaymentState.Reversing reversing
        && reversing.why() == PaymentState.Why.CLERK
        && can(read.channel(), Ability.ON_DEVICE);
  }

  boolean can(String channel, Ability ability) {
    return channels.byCode(channel).filter(one -> one.abilities().contains(ability)).isPresent();
  }

  /// Gives the order its state from the money, and the customer a receipt, in the transaction that
  /// moved the money.
  private @Nullable Receipt settle(Pages pages, Payment payment) {
    if (!(payment.state() instanceof PaymentState.Paid paid)) {
      return null;
    }
    var order = pages.orders().byId(payment.orderId()).orElseThrow();
    if (order.settledBy() != null || !order.total().equals(paid.proof().amount())) {
      return null;
    }
    return settle(pages, payment, order);
  }

  /// The order is paid by this payment.
  Receipt settle(Pages pages, Payment payment, Order order) {
    if (!(payment.state() instanceof PaymentState.Paid paid)) {
      throw new IllegalStateException("not paid");
    }
    pages.orders().derive(order.id(), OrderState.SETTLED, payment.number());
    var shop = settings.get().shop();
    return pages
        .receipts()
        .issue(
            new Receipt(
                0,
                shop.till(),
                shop.name(),
                order.id(),
                clock.instant(),
                order.lines(),
                order.total(),
                payment.channel(),
                payment.number(),
                paid.proof().tradeNumber(),
                paid.proof().paidAt(),
                0));
  }
}
