package saoma.checkout;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import saoma.account.TopUps;
import saoma.checkout.Books.Pages;
import saoma.checkout.Settling.Took;
import saoma.money.Money;
import saoma.money.Rounding;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.settings.Settings;

/// Money that the clerk takes by hand, and sales that cost nothing. No channel is asked: the clerk
/// has seen the money, so an attempt is made, sent and paid in one transaction, and no crash can
/// leave it half way.
public final class CashDesk {
  /// The code of the channel, as it stands with each payment.
  public static final String CASH = "cash";

  /// What the shop lets go of so that the rest can be paid in coins: a tender of its own, never
  /// money.
  public static final String ROUNDING = "rounding";

  /// Taken by the clerk's hand: no gateway has it.
  public static boolean isByHand(String channel) {
    return channel.equals(CASH) || channel.equals(ROUNDING);
  }

  private final Books books;
  private final Checkout checkout;
  private final InstantSource clock;
  private final Supplier<Settings> settings;
  private final Feed<Optional<Receipt>> receipts = new Feed<>(Optional.empty());

  public CashDesk(
      Books books, Checkout checkout, InstantSource clock, Supplier<Settings> settings) {
    this.books = books;
    this.checkout = checkout;
    this.clock = clock;
    this.settings = settings;
  }

  /// Every receipt that cash completed, or that cost nothing; it is on disk when this is told.
  public Feed<Optional<Receipt>> receipts() {
    return receipts;
  }

  /// What is left to pay of a sale.
  public Money due(Cart cart, String sale) {
    return PartPaid.of(books, sale).map(PartPaid::due).orElseGet(cart::total);
  }

  /// What a customer who pays all of this in cash has to hand over: rounded down to what the shop
  /// takes in coins.
  public Money toPay(Money due) {
    return due.minus(rounding(due));
  }

  private Money rounding(Money due) {
    return due.minus(Rounding.inCoins(due, settings.get().cashRounding().fen()));
  }

  /// Takes cash. Less than is due pays a part; more is changed.
  ///
  /// @param sale the draft's name
  public Counted take(Cart cart, String sale, Money tendered) {
    return take(cart, sale, tendered, OptionalLong.empty());
  }

  /// The same, and the change stays with the shop as a member's balance (存零), in the same
  /// transaction.
  ///
  /// @param keeper the member's number; empty where the change goes back
  public Counted take(Cart cart, String sale, Money tendered, OptionalLong keeper) {
    var trouble =
        checkout
            .notNow()
            .or(() ->
                cart.total().isPositive() && tendered.isPositive()
                    ? Optional.empty()
                    : Optional.of(new Trouble.NothingToCharge()));
    return trouble
        .<Counted>map(Counted.NotTaken::new)
        .orElseGet(() ->
            told(books.durable(pages -> take(pages, cart, sale, new Handed(tendered, keeper)))));
  }

  /// Takes exactly this share of a sale in cash, beside other shares that may still be paid; what
  /// cannot be paid in coins is let go.
  public Counted takeShare(Cart cart, String sale, Money share) {
    return checkout
        .notNow()
        .<Counted>map(Counted.NotTaken::new)
        .orElseGet(() -> told(books.durable(pages -> takeShare(pages, cart, sale, share))));
  }

  private Counted takeShare(Pages pages, Cart cart, String sale, Money share) {
    var now = clock.instant();
    var toPay = toPay(share);
    return switch (OpenOrder.beside(pages, cart, sale, now)) {
      case OpenOrder.Shut(var why) -> new Counted.NotTaken(why);
      case OpenOrder.Ready(var _, var room) when share.compareTo(room) > 0 ->
          new Counted.NotTaken(new Trouble.MoreThanDue(room));
      case OpenOrder.Ready _ when !toPay.isPositive() ->
          new Counted.NotTaken(new Trouble.NothingToCharge());
      case OpenOrder.Ready(var order, var _) -> {
        var taken = complete(pages, order, share.minus(toPay), toPay, Handed.exactly(toPay), now);
        var after = pages.orders().byId(order.id()).orElseThrow();
        yield new Counted.Taken(
            taken.payment(), zero(share), EarlierAttempts.due(pages, after), taken.receipt());
      }
    };
  }

  private Counted told(Counted counted) {
    var receipt =
        switch (counted) {
          case Counted.Taken taken -> Optional.ofNullable(taken.receipt());
          case Counted.Given(var given) -> Optional.of(given);
          case Counted.NotTaken _ -> Optional.<Receipt>empty();
        };
    receipt.ifPresent(one -> receipts.publish(Optional.of(one)));
    return counted;
  }

  /// What the customer handed over, and who keeps the change.
  private record Handed(Money all, OptionalLong keeper) {
    static Handed exactly(Money sum) {
      return new Handed(sum, OptionalLong.empty());
    }
  }

  private Counted take(Pages pages, Cart cart, String sale, Handed handed) {
    var now = clock.instant();
    return switch (OpenOrder.of(pages, cart, sale, now)) {
      case OpenOrder.Shut(var why) -> new Counted.NotTaken(why);
      case OpenOrder.Ready(var order, var due) ->
          StoredValue.wrongTopUp(pages, order, false)
              .<Counted>map(Counted.NotTaken::new)
              .orElseGet(() -> taken(pages, order, due, handed, now));
    };
  }

  private Counted taken(Pages pages, Order order, Money due, Handed handed, Instant now) {
    var tendered = handed.all();
    var rounding = rounding(due);
    var toPay = due.minus(rounding);
    if (tendered.compareTo(toPay) < 0) {
      var payment = paid(pages, order, CASH, tendered, now);
      var took = checkout.settling().take(pages, payment, order, tendered);
      return new Counted.Taken(payment, zero(due), due.minus(tendered), took.receipt());
    }
    return toPay.isPositive()
        ? complete(pages, order, rounding, toPay, handed, now)
        : new Counted.NotTaken(new Trouble.NothingToCharge());
  }

  /// The rounding first, so that the cash completes the order and stands on the receipt with what
  /// was handed over.
  private Counted.Taken complete(
      Pages pages, Order order, Money rounding, Money toPay, Handed handed, Instant now) {
    var open = order;
    if (rounding.isPositive()) {
      var let = paid(pages, order, ROUNDING, rounding, now);
      checkout.settling().take(pages, let, order, rounding);
      open = pages.orders().byId(order.id()).orElseThrow();
    }
    var payment = paid(pages, open, CASH, toPay, now);
    var change = handed.all().minus(toPay);
    var kept = handed.keeper().isPresent() ? change : zero(change);
    Took took = checkout.settling().take(pages, payment, open, handed.all(), kept);
    if (kept.isPositive()) {
      var keeper = handed.keeper().getAsLong();
      TopUps.keepChange(pages, open.id(), payment.number() + "K", keeper, CASH, kept, now);
    }
    return new Counted.Taken(payment, change.minus(kept), zero(toPay), took.receipt());
  }

  private Payment paid(Pages pages, Order order, String channel, Money amount, Instant now) {
    return checkout.attempts().byHand(pages, order, channel, amount, now);
  }

  /// A sale whose total is zero: settled at once, with its receipt, and no channel hears of it.
  public Counted free(Cart cart, String sale) {
    var trouble = checkout.notNow();
    return trouble
        .<Counted>map(Counted.NotTaken::new)
        .orElseGet(() -> told(books.durable(pages -> free(pages, cart, sale))));
  }

  private Counted free(Pages pages, Cart cart, String sale) {
    if (cart.isEmpty() || !cart.total().isZero()) {
      return new Counted.NotTaken(new Trouble.NothingToCharge());
    }
    return switch (OpenOrder.of(pages, cart, sale, clock.instant())) {
      case OpenOrder.Shut(var why) -> new Counted.NotTaken(why);
      case OpenOrder.Ready(var order, var _) -> {
        var wrong = StoredValue.wrongTopUp(pages, order, false);
        if (wrong.isPresent()) {
          yield new Counted.NotTaken(wrong.get());
        }
        pages.orders().derive(order.id(), OrderState.SETTLED, List.of());
        yield new Counted.Given(checkout.settling().issue(pages, order, List.of()));
      }
    };
  }

  private static Money zero(Money like) {
    return new Money(0, like.currency());
  }
}
