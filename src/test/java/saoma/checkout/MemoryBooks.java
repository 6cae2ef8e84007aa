package saoma.checkout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import saoma.account.Guards;
import saoma.account.Ledger;
import saoma.account.Members;
import saoma.account.MemoryAccounts;
import saoma.hold.Holds;
import saoma.money.Quantity;
import saoma.operator.MemoryStaff;
import saoma.operator.Staff;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Orders;
import saoma.order.Receipt;
import saoma.order.ReceiptQuery;
import saoma.order.Receipts;
import saoma.payment.Journal;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.PaymentState;
import saoma.payment.Payments;
import saoma.payment.Refund;
import saoma.payment.RefundEvent;
import saoma.payment.RefundState;
import saoma.payment.RefundState.Done;
import saoma.payment.Refunds;
import saoma.payment.RulingMade;
import saoma.payment.RulingMade.Outcome;
import saoma.payment.Rulings;
import saoma.payout.Payouts;
import saoma.reconcile.Explanations;
import saoma.shift.Shifts;
import saoma.split.Portions;

/// The books in memory, with the same promises as the real ones but for the disk.
final class MemoryBooks implements Books, Books.Pages, Orders, Receipts, Journal {
  /// Goods that came back.
  final Map<String, Quantity> back = new HashMap<>();

  final Map<Long, Order> orders = new LinkedHashMap<>();
  final Map<String, Payment> payments = new LinkedHashMap<>();
  final List<Receipt> receipts = new ArrayList<>();
  final MemoryHolds held = new MemoryHolds();
  final MemoryPayouts paidOut = new MemoryPayouts();
  final MemoryExplanations explained = new MemoryExplanations();
  final MemoryPortions split = new MemoryPortions(payments);
  final MemoryStaff staff = new MemoryStaff();
  final Map<String, Refund> refunds = new LinkedHashMap<>();
  final List<RulingMade> rulings = new ArrayList<>();
  final Set<String> released = new HashSet<>();
  final List<String> journal = new ArrayList<>();
  final MemoryAccounts stored = new MemoryAccounts();
  private int attempts;

  @Override
  public synchronized <T> T durable(Function<Pages, T> work) {
    return work.apply(this);
  }

  @Override
  public synchronized <T> T read(Function<Pages, T> work) {
    return work.apply(this);
  }

  @Override
  public Orders orders() {
    return this;
  }

  @Override
  public Payments payments() {
    return new Attempts();
  }

  @Override
  public Shifts shifts() {
    throw new UnsupportedOperationException("shifts are tested on the real books");
  }

  @Override
  public Receipts receipts() {
    return this;
  }

  @Override
  public Refunds refunds() {
    return new Returned();
  }

  @Override
  public Holds holds() {
    return held;
  }

  @Override
  public Payouts payouts() {
    return paidOut;
  }

  @Override
  public Portions portions() {
    return split;
  }

  @Override
  public Staff staff() {
    return staff;
  }

  @Override
  public Explanations explanations() {
    return explained;
  }

  @Override
  public Rulings rulings() {
    return new MemoryRulings(rulings);
  }

  @Override
  public Members members() {
    return stored.members();
  }

  @Override
  public Ledger accounts() {
    return stored.accounts();
  }

  @Override
  public Guards guards() {
    return stored.guards();
  }

  @Override
  public Journal journal() {
    return this;
  }

  @Override
  public Order open(String sale, Cart cart, Instant at) {
    if (bySale(sale).isPresent()) {
      throw new IllegalStateException("one sale, one order");
    }
    return frozen(orders.size() + 1L, sale, at, cart, OrderState.OPEN);
  }

  @Override
  public Optional<String> spentCoupon(String sale, Cart cart) {
    var others = orders.values().stream().filter(o -> !o.sale().equals(sale)).toList();
    return cart.claims().coupons().stream()
        .filter(code -> others.stream().anyMatch(o -> o.cart().claims().coupons().contains(code)))
        .findFirst();
  }

  @Override
  public Optional<Order> bySale(String sale) {
    return orders.values().stream().filter(o -> o.sale().equals(sale)).findFirst();
  }

  @Override
  public Order refreeze(long id, Cart cart) {
    var old = orders.get(id);
    return frozen(id, old.sale(), old.openedAt(), cart, old.state());
  }

  private Order frozen(long id, String sale, Instant at, Cart cart, OrderState state) {
    var order = new Order(id, sale, at, cart.lines(), cart.total(), state, List.of());
    orders.put(id, order);
    return order;
  }

  @Override
  public Optional<Order> byId(long id) {
    return Optional.ofNullable(orders.get(id));
  }

  @Override
  public void derive(long id, OrderState state, List<String> paidBy) {
    var o = orders.get(id);
    orders.put(id, new Order(id, o.sale(), o.openedAt(), o.lines(), o.total(), state, paidBy));
  }

  @Override
  public List<Order> unfinished() {
    return orders.values().stream().filter(o -> o.state() == OrderState.OPEN).toList();
  }

  @Override
  public List<Order> latest(int limit) {
    return orders.values().stream()
        .sorted(Comparator.comparing(Order::id).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public Receipt issue(Receipt d) {
    var receipt = d.numbered(receipts.size() + 1L, 0);
    receipts.add(receipt);
    return receipt;
  }

  @Override
  public void cameBack(Map<String, Quantity> goods) {
    goods.forEach((code, quantity) -> back.merge(code, quantity, Quantity::plus));
  }

  @Override
  public Optional<Receipt> byNumber(long number) {
    return receipts.stream().filter(r -> r.number() == number).findFirst();
  }

  @Override
  public Optional<Receipt> byOrder(long orderId) {
    return receipts.stream().filter(r -> r.orderId() == orderId).findFirst();
  }

  @Override
  public List<Receipt> search(String text, int limit) {
    return receipts.reversed().stream()
        .filter(ReceiptQuery.of(text)::matches)
        .limit(limit)
        .toList();
  }

  @Override
  public Receipt copied(long number) {
    throw new IllegalStateException("not asked for here");
  }

  @Override
  public void append(
      Instant at,
      String payment,
      PaymentEvent event,
      PaymentState from,
      PaymentState to,
      String evidence) {
    journal.add(payment + " " + event + " " + from + " -> " + to);
  }

  @Override
  public void append(
      Instant at,
      Refund refund,
      RefundEvent event,
      RefundState from,
      RefundState to,
      String evidence) {
    journal.add(refund.number() + " " + event + " " + from + " -> " + to);
  }

  @Override
  public void append(Instant at, RulingMade ruling) {
    journal.add(ruling.toString());
  }

  private final class Returned implements Refunds {
    @Override
    public void add(Refund refund) {
      if (refunds.putIfAbsent(refund.number(), refund) != null) {
        throw new IllegalStateException("a number is used once");
      }
    }

    @Override
    public boolean move(Refund read, RefundState to, Instant at) {
      var now = refunds.get(read.number());
      if (now.version() != read.version()) {
        return false;
      }
      refunds.put(read.number(), now.moved(to, at));
      return true;
    }

    @Override
    public Optional<Refund> byNumber(String number) {
      return Optional.ofNullable(refunds.get(number));
    }

    @Override
    public List<Refund> ofPayment(String payment) {
      return refunds.values().stream().filter(r -> r.payment().equals(payment)).toList();
    }

    @Override
    public List<Refund> open() {
      return refunds.values().stream().filter(r -> !r.state().isFinal()).toList();
    }
  }

  private boolean isRuledAway(Payment payment) {
    return rulings.stream()
        .filter(r -> r.payment().equals(payment.number()))
        .anyMatch(r -> r.ruling() == Ruling.NO_MONEY_MOVED && r.outcome() == Outcome.OPEN);
  }

  private boolean isGivenBack(Payment payment) {
    return payment.amount().minor()
        <= refunds.values().stream()
            .filter(r -> r.payment().equals(payment.number()) && r.state() instanceof Done)
            .mapToLong(r -> r.amount().minor())
            .sum();
  }

  private final class Attempts implements Payments {
    @Override
    public String nextNumber(Instant at) {
      return "S%019d".formatted(++attempts);
    }

    @Override
    public void add(Payment payment) {
      if (payments.putIfAbsent(payment.number(), payment) != null) {
        throw new IllegalStateException("a number is used once");
      }
    }

    @Override
    public boolean move(Payment read, PaymentState to) {
      var now = payments.get(read.number());
      if (now.version() != read.version()) {
        return false;
      }
      payments.put(read.number(), now.moved(to));
      return true;
    }

    @Override
    public void release(String number) {
      released.add(number);
    }

    @Override
    public Optional<Payment> byNumber(String number) {
      return Optional.ofNullable(payments.get(number));
    }

    @Override
    public List<Payment> ofOrder(long orderId) {
      return payments.values().stream().filter(p -> p.orderId() == orderId).toList();
    }

    @Override
    public List<Payment> toAsk(Instant now) {
      return payments.values().stream()
          .filter(p ->
              !p.state().isFinal()
                  || !p.state().hasMoney() && (p.watchUntil().isAfter(now) || isRuledAway(p)))
          .toList();
    }

    @Override
    public List<Payment> unclaimed() {
      return payments.values().stream()
          .filter(p -> p.state().hasMoney() && !isGivenBack(p))
          .filter(p -> orders.values().stream().noneMatch(o -> o.isPaidBy(p.number())))
          .toList();
    }

    @Override
    public List<Payment> latest(int limit) {
      return payments.values().stream().limit(limit).toList();
    }
  }
}
