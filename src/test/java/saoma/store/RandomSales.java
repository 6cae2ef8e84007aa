package saoma.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import saoma.account.Bonuses;
import saoma.account.Member;
import saoma.account.TopUps;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;
import saoma.payment.Refund;
import saoma.payment.RefundEvent;
import saoma.payment.RefundState;
import saoma.payment.RefundState.Asked;
import saoma.payment.RulingMade;
import saoma.payment.RulingMade.Outcome;
import saoma.reconcile.Explanation;

/// Transactions as a till makes them, and some that it makes seldom; every writing call of every
/// page occurs.
final class RandomSales {
  private static final List<RefundState> REFUND_STATES =
      List.of(
          new RefundState.Sent(),
          new RefundState.Unresolved(),
          new RefundState.Refused("NOT_ENOUGH"),
          new RefundState.Done(Till.NOON));

  private final SplittableRandom random;
  private int sales;

  RandomSales(long seed) {
    random = new SplittableRandom(seed);
  }

  void oneMore(Till till) {
    switch (random.nextInt(13)) {
      case 0, 1 -> till.does(p -> p.orders().open("s" + random.nextLong(), cart(), Till.NOON));
      case 2 -> till.does(this::begin);
      case 3, 4 -> till.does(this::move);
      case 5 -> till.does(this::settle);
      case 6 -> till.does(this::oddities);
      case 7 -> till.does(this::refund);
      case 8 -> till.does(this::rule);
      case 9, 10, 11 -> till.does(this::storedValue);
      default -> fails(till);
    }
    sales++;
  }

  private boolean begin(Pages p) {
    for (var order : p.orders().latest(5)) {
      if (p.payments().ofOrder(order.id()).stream().noneMatch(x -> x.state().blocksAnother())
          && order.state() == OrderState.OPEN) {
        p.orders().refreeze(order.id(), cart());
        var frozen = p.orders().byId(order.id()).orElseThrow();
        p.payments().add(Till.attempt(p.payments().nextNumber(Till.NOON), frozen, new Created()));
        return true;
      }
    }
    return false;
  }

  private boolean move(Pages p) {
    var payments = p.payments().latest(6);
    if (payments.isEmpty()) {
      return false;
    }
    var read = payments.get(random.nextInt(payments.size()));
    var to = PaymentTableTest.STATES.get(random.nextInt(PaymentTableTest.STATES.size()));
    p.journal()
        .append(
            Till.NOON.plusNanos(sales),
            read.number(),
            new PaymentEvent.NoNews("“" + sales + "”\n"),
            read.state(),
            to,
            "{\"说\":\"" + sales + "\"}");
    return p.payments().move(read, to);
  }

  private boolean settle(Pages p) {
    for (var order : p.orders().latest(4)) {
      var payments = p.payments().ofOrder(order.id());
      if (p.receipts().byOrder(order.id()).isEmpty() && !payments.isEmpty()) {
        pay(p, order, payments.getLast());
        return true;
      }
    }
    return false;
  }

  private static void pay(Pages p, Order order, Payment payment) {
    var proof = new Proof("T" + payment.tail(), Till.NOON, order.total());
    p.payments().move(payment, new Paid(proof, false));
    p.orders().derive(order.id(), OrderState.SETTLED, List.of(payment.number()));
    p.receipts().issue(Till.receipt(order, payment));
  }

  /// A number that nobody uses, a copy of a receipt, a sale that is given up.
  private boolean oddities(Pages p) {
    p.payments().nextNumber(Till.NOON.plusSeconds(86_400L * random.nextInt(3)));
    var receipts = new ArrayList<>(p.receipts().search("", 3));
    receipts.forEach(receipt -> p.receipts().copied(receipt.number()));
    p.orders().latest(1).stream()
        .filter(o -> o.state() == OrderState.OPEN)
        .forEach(o -> p.orders().derive(o.id(), OrderState.CANCELLED, List.of()));
    return true;
  }

  private boolean refund(Pages p) {
    for (var payment : p.payments().latest(6)) {
      var before = p.refunds().ofPayment(payment.number());
      if (!before.isEmpty() && !before.getLast().state().isFinal()) {
        return step(p, before.getLast());
      }
      if (before.size() < 3 && random.nextBoolean()) {
        var number = Refund.numberOf(payment.number(), before.size() + 1);
        var asked =
            new Refund(
                number,
                payment.number(),
                Money.fen(1),
                "“broken”",
                "李",
                new Asked(),
                0,
                Till.NOON,
                Till.NOON);
        p.refunds().add(asked);
        p.journal().append(Till.NOON, asked, null, null, asked.state(), "");
        return true;
      }
    }
    return false;
  }

  private boolean step(Pages p, Refund read) {
    var at = Till.NOON.plusSeconds(sales);
    var to = REFUND_STATES.get(random.nextInt(REFUND_STATES.size()));
    p.journal().append(at, read, new RefundEvent.NoNews("“" + sales + "”"), read.state(), to, "{}");
    return p.refunds().move(read, to, at);
  }

  private boolean rule(Pages p) {
    p.explanations()
        .add(
            new Explanation(
                "alipay", LocalDate.of(2026, 1, 2), "FEE|" + sales, -1, "王", "why", Till.NOON));
    for (var payment : p.payments().latest(4)) {
      var made = p.rulings().ofPayment(payment.number());
      var open = made.stream().filter(r -> r.outcome() == Outcome.OPEN).findFirst();
      if (open.isPresent()) {
        p.rulings().decide(open.get(), random.nextBoolean() ? Outcome.CONFIRMED : Outcome.REFUTED);
        p.payments().release(payment.number());
        return true;
      }
      if (made.size() < 2) {
        var ruled = Ruling.values()[random.nextInt(Ruling.values().length)];
        var ruling =
            new RulingMade(
                payment.number(),
                made.size() + 1,
                ruled,
                ruled == Ruling.MONEY_IS_OURS ? payment.orderId() : null,
                "王",
                "seen on the phone",
                Till.NOON,
                Outcome.OPEN);
        p.rulings().add(ruling);
        p.journal().append(Till.NOON, ruling);
        return true;
      }
    }
    return false;
  }

  private boolean storedValue(Pages p) {
    var about = "S" + random.nextInt(1_000_000) + "-" + sales;
    if (random.nextInt(4) == 0 || p.members().byId(1).isEmpty()) {
      p.members().add(new Member(0, "李 " + sales, "+861" + (10_000_000 + sales), card()));
      return true;
    }
    switch (random.nextInt(5)) {
      case 0 -> p.accounts().claim(about, 1);
      case 1 -> p.accounts().drop(about);
      case 2 -> TopUps.keepChange(p, sales, about, 1, "cash", Money.fen(3), Till.NOON);
      case 3 ->
          p.members()
              .change(
                  new Member(1, "李 " + about, "+862" + (10_000_000 + sales), card()),
                  Till.NOON,
                  "clerk");
      default -> {
        var paid = Map.of("alipay", Money.fen(random.nextInt(1, 99_999)));
        TopUps.post(p, sales, about, 1, paid, Bonuses.parse("100=10"), Till.NOON);
      }
    }
    return true;
  }

  private String card() {
    return random.nextBoolean() ? "" : "M:" + sales;
  }

  /// Takes numbers and writes, and throws: nothing of it may stay anywhere.
  private void fails(Till till) {
    try {
      till.does(p -> {
        p.payments().nextNumber(Till.NOON);
        p.orders().open("failing", cart(), Till.NOON);
        throw new ArithmeticException("on purpose");
      });
    } catch (ArithmeticException e) {
      if (!"on purpose".equals(e.getMessage())) {
        throw e;
      }
    }
  }

  private Cart cart() {
    var cart = Till.cart();
    for (var i = random.nextInt(12); i > 0; i--) {
      cart =
          cart.add("c" + i, "商品 " + i, "x", Quantity.pieces(i), Money.fen(random.nextInt(1, 999)));
    }
    return cart;
  }

  static List<Long> counters(Till till) {
    return till.books.look(
        h -> h.select("select given from counters order by name").mapTo(Long.class).list());
  }
}
