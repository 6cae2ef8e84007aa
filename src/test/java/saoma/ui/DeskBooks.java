package saoma.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import saoma.checkout.Books;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.operator.Person;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState;
import saoma.payment.Proof;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.payment.RulingMade;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.PreparedDatabase;

/// The till's own books on a real file, filled with what a screen is to show.
public final class DeskBooks implements AutoCloseable {
  public static final Instant MORNING = Instant.parse("2026-11-23T02:15:00Z");

  private final Database database;
  private final Books books;
  private int orders;

  public DeskBooks(Path folder) {
    PreparedDatabase.in(folder.resolve("till"));
    database = Database.open(folder.resolve("till"));
    var tx =
        new DurableTx(
            database,
            "01",
            (what, _) -> {
              throw new IllegalStateException(what);
            });
    tx.soldBy(() -> new Person("02", "韩梅梅"));
    books = tx;
  }

  public Books books() {
    return books;
  }

  /// A sale that was paid and has its receipt.
  public Receipt sold(String channel, Cart cart) {
    var payment = payment(channel, cart, paid(cart, "200144" + orders));
    return receipt(payment, cart);
  }

  public Receipt sold(String channel, String name, String nameEn, String price) {
    return sold(
        channel,
        Cart.EMPTY.add("2100000000067", name, nameEn, Quantity.pieces(1), Money.yuan(price)));
  }

  /// An attempt of an order of its own, in the given state.
  public Payment payment(String channel, Cart cart, PaymentState state) {
    return books.durable(pages -> {
      var order = pages.orders().open("sale-" + ++orders, cart, at());
      return add(pages, order.id(), channel, order.total(), state);
    });
  }

  /// One more attempt for an order that there is.
  public Payment again(Payment first, String channel, PaymentState state) {
    return books.durable(pages -> add(pages, first.orderId(), channel, first.amount(), state));
  }

  public void cancelled(Payment payment) {
    books.durable(pages -> {
      pages.orders().derive(payment.orderId(), OrderState.CANCELLED, List.of());
      return payment;
    });
  }

  /// A refund of all that the payment asked for.
  public void refund(Payment payment, RefundState state) {
    books.durable(pages -> {
      var nth = pages.refunds().ofPayment(payment.number()).size() + 1;
      var refund =
          new Refund(
              Refund.numberOf(payment.number(), nth),
              payment.number(),
              payment.amount(),
              "came too late",
              "Li Na",
              new RefundState.Asked(),
              0,
              at(),
              at());
      pages.refunds().add(refund);
      return pages.refunds().move(refund, state, at());
    });
  }

  /// A person's word that nobody paid.
  public void ruled(Payment payment, String by, String reason) {
    books.durable(pages -> {
      pages
          .rulings()
          .add(
              new RulingMade(
                  payment.number(),
                  1,
                  PaymentEvent.Ruling.NO_MONEY_MOVED,
                  null,
                  by,
                  reason,
                  at(),
                  RulingMade.Outcome.OPEN));
      return payment;
    });
  }

  public void move(Payment payment, PaymentState to) {
    books.durable(pages -> pages.payments().move(payment, to));
  }

  public Receipt receipt(Payment payment, Cart cart) {
    return books.durable(pages -> {
      pages.orders().derive(payment.orderId(), OrderState.SETTLED, List.of(payment.number()));
      return pages
          .receipts()
          .issue(
              new Receipt(
                  0,
                  "01",
                  "小满便利店",
                  payment.orderId(),
                  at(),
                  cart.lines(),
                  payment.amount(),
                  List.of(
                      new Tender(
                          payment.channel(),
                          payment.amount(),
                          payment.number(),
                          "20261123220014400" + payment.tail(),
                          at())),
                  0));
    });
  }

  public static Cart cart(String name, String nameEn, String price) {
    return Cart.EMPTY.add("2100000000067", name, nameEn, Quantity.pieces(1), Money.yuan(price));
  }

  public static PaymentState paid(Cart cart, String trade) {
    return new PaymentState.Paid(new Proof(trade, MORNING, cart.total()), false);
  }

  private Payment add(
      Books.Pages pages, long order, String channel, Money amount, PaymentState state) {
    var payment =
        new Payment(
            pages.payments().nextNumber(at()),
            order,
            channel,
            amount,
            "小满便利店 " + order,
            state,
            0,
            at(),
            at().plus(Duration.ofMinutes(5)),
            at().plus(Duration.ofMinutes(6)),
            at().plus(Duration.ofMinutes(16)));
    pages.payments().add(payment);
    return payment;
  }

  private Instant at() {
    return MORNING.plus(Duration.ofMinutes(7L * orders));
  }

  @Override
  public void close() {
    database.close();
  }
}
