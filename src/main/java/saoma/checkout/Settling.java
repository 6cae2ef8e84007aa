package saoma.checkout;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saoma.channel.Ability;
import saoma.channel.Channels;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.order.Tender;
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
  private final StoredValue stored;

  Settling(Channels channels, InstantSource clock, Supplier<Settings> settings) {
    this.channels = channels;
    this.clock = clock;
    this.settings = settings;
    stored = new StoredValue(settings);
  }

  /// Moves a payment that this transaction made, without a look at its order.
  Payment step(Pages pages, Payment read, PaymentEvent event) {
    if (!(PaymentMachine.next(read.state(), event) instanceof Step.Moved(var to, var _))
        || !pages.payments().move(read, to)) {
      throw new IllegalStateException("not a move");
    }
    pages.journal().append(clock.instant(), read.number(), event, read.state(), to, "");
    return read.moved(to);
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
      return Optional.of(new Applied(moved, true, effects, Took.NOTHING, null));
    }
    RulingBook.decideRuledAway(pages, read.number(), Outcome.REFUTED, now);
    var unwanted = cancelledAtDevice(read);
    var took = unwanted ? Took.NOTHING : settle(pages, moved);
    var refund = took.counted() ? null : giveBack(pages, moved, now, unwanted);
    return Optional.of(new Applied(moved, true, effects, took, refund));
  }

  /// Money that no order took goes back by itself if another payment paid the order, or if the shop
  /// wants it so. The refund is stored with the money, so that no crash comes between.
  private @Nullable Refund giveBack(Pages pages, Payment payment, Instant now, boolean unwanted) {
    var order = pages.orders().byId(payment.orderId()).orElseThrow();
    var surplus = order.isSettled() && !order.isPaidBy(payment.number());
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

  /// Gives the order its state from the money, and the customer a receipt once it is paid in full,
  /// in the transaction that moved the money. Money of a sale that was given up counts only if it
  /// pays all of it.
  private Took settle(Pages pages, Payment payment) {
    if (!(payment.state() instanceof PaymentState.Paid paid)) {
      return Took.NOTHING;
    }
    var order = pages.orders().byId(payment.orderId()).orElseThrow();
    var amount = paid.proof().amount();
    var due = EarlierAttempts.due(pages, order);
    if (order.isSettled() || !amount.equals(payment.amount()) || amount.compareTo(due) > 0) {
      return Took.NOTHING;
    }
    if (order.state() == OrderState.CANCELLED && !amount.equals(order.total())) {
      return Took.NOTHING;
    }
    return take(pages, payment, order, amount);
  }

  /// The order takes the money of this payment.
  ///
  /// @param tendered what the customer handed over, at least the payment's amount
  Took take(Pages pages, Payment payment, Order order, Money tendered) {
    return take(pages, payment, order, tendered, new Money(0, tendered.currency()));
  }

  /// The same.
  ///
  /// @param kept what of the change stays as a member's balance
  Took take(Pages pages, Payment payment, Order order, Money tendered, Money kept) {
    var paidBy = new ArrayList<>(order.paidBy());
    paidBy.add(payment.number());
    if (payment.amount().compareTo(EarlierAttempts.due(pages, order)) < 0) {
      pages.orders().derive(order.id(), OrderState.OPEN, paidBy);
      return new Took(true, null);
    }
    pages.orders().derive(order.id(), OrderState.SETTLED, paidBy);
    var tenders = new ArrayList<Tender>();
    for (var number : paidBy) {
      var one = pages.payments().byNumber(number).orElseThrow();
      tenders.add(
          number.equals(payment.number())
              ? tender(one, tendered, kept)
              : tender(one, one.amount(), new Money(0, kept.currency())));
    }
    stored.settled(pages, order, payment.number(), tenders, clock.instant());
    return new Took(true, issue(pages, order, tenders));
  }

  private static Tender tender(Payment payment, Money tendered, Money kept) {
    if (!(payment.state() instanceof PaymentState.Paid paid)) {
      throw new IllegalStateException("not paid");
    }
    return new Tender(
        payment.channel(),
        payment.amount(),
        payment.number(),
        paid.proof().tradeNumber(),
        paid.proof().paidAt(),
        tendered,
        kept);
  }

  /// The receipt of an order that has its money.
  Receipt issue(Pages pages, Order order, List<Tender> tenders) {
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
                    tenders,
                    0)
                .taxed(shop.taxNumber()));
  }

  /// What an order did with money.
  ///
  /// @param counted whether it took it
  /// @param receipt once it is paid in full
  record Took(boolean counted, @Nullable Receipt receipt) {
    static final Took NOTHING = new Took(false, null);
  }
}
