package saoma.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import saoma.account.Guards;
import saoma.account.Member;
import saoma.account.Members;
import saoma.checkout.Books;
import saoma.order.Order;
import saoma.order.Orders;
import saoma.order.Receipt;
import saoma.order.Receipts;
import saoma.payment.Journal;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.Payments;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.payment.Refunds;
import saoma.payment.RulingMade;
import saoma.payment.RulingMade.Outcome;
import saoma.payment.Rulings;

/// The books on a disk that forgets: what was committed and not forced is a tail, of which a crash
/// keeps as much as it likes. Nothing is ever copied; each write leaves behind how to undo it.
final class SimulatedBooks implements Books, NotPlayed {
  final World world;
  final Inspector inspector;
  final Set<Mutation> flaws;

  final Map<Long, Order> orders = new HashMap<>();
  final Map<String, Order> bySale = new HashMap<>();
  final Map<Long, List<String>> attempts = new HashMap<>();
  final Map<String, Payment> payments = new HashMap<>();
  final List<Receipt> receipts = new ArrayList<>();
  final Map<Long, Receipt> receiptOf = new HashMap<>();
  final Map<String, Refund> refunds = new LinkedHashMap<>();
  final Map<String, List<Refund>> refundsOf = new HashMap<>();
  final List<RulingMade> rulings = new ArrayList<>();
  final Set<String> released = new HashSet<>();
  final List<Member> members = new ArrayList<>();
  private final Orders orderPages = new SimulatedOrders(this);
  private final Payments paymentPages = new SimulatedPayments(this);
  private final Receipts receiptPages = new SimulatedReceipts(this);
  private final Refunds refundPages = new SimulatedRefunds(this);
  private final Rulings rulingPages = new SimulatedRulings(this);
  private final Journal journalPages = new SimulatedJournal(this);
  private final Members memberPages = new SimulatedMembers(this);
  private final SimulatedLedger ledgerPages = new SimulatedLedger(this);
  private final Guards guardPages = new SimulatedGuards(this);
  int given;
  private long commits;
  final List<Runnable> undo = new ArrayList<>();

  /// Where in `undo` each commit of the unforced tail ends, and what it touched.
  private final List<Integer> tail = new ArrayList<>();

  final List<String> touched = new ArrayList<>();
  boolean attemptAdded;
  boolean receiptIssued;
  boolean refundBegun;

  SimulatedBooks(World world, Inspector inspector, Set<Mutation> flaws) {
    this.world = world;
    this.inspector = inspector;
    this.flaws = flaws;
  }

  @Override
  public <T> T read(Function<Pages, T> work) {
    return work.apply(this);
  }

  @Override
  public <T> T durable(Function<Pages, T> work) {
    var key = ++commits;
    if (world.dice.strikes(Fault.RACE, key)) {
      world.pass(world.now() + world.dice.between(1, 3 * World.SECOND, 11, key));
    }
    world.crashPoint("before storing", key);
    var start = undo.size();
    attemptAdded = false;
    receiptIssued = false;
    refundBegun = false;
    T result;
    try {
      result = work.apply(this);
    } catch (RuntimeException | Error e) {
      undoDownTo(start);
      throw e;
    }
    if (undo.size() == start) {
      return result;
    }
    tail.add(undo.size());
    var forced = isForced();
    world.crashPoint("before forcing", key);
    if (forced) {
      force();
    }
    world.crashPoint("after forcing", key);
    return result;
  }

  private boolean isForced() {
    return !(flaws.contains(Mutation.NOTHING_FORCED)
        || (attemptAdded && flaws.contains(Mutation.INTENT_NOT_FORCED))
        || (refundBegun && flaws.contains(Mutation.REFUND_NOT_FORCED))
        || (receiptIssued && flaws.contains(Mutation.RECEIPT_BEFORE_FORCE)));
  }

  private void force() {
    undo.clear();
    tail.clear();
    touched.clear();
  }

  /// Whether everything about this payment would survive now.
  boolean onDisk(String number) {
    return touched.isEmpty() || !touched.contains(number);
  }

  /// The process died: a part of what was not forced is gone, the newest first.
  void crash(long key) {
    var kept = (int) world.dice.between(0, tail.size() + 1L, 12, key);
    undoDownTo(kept == 0 ? 0 : tail.get(kept - 1));
    force();
    if (flaws.contains(Mutation.NUMBER_USED_AGAIN)) {
      given = 0;
    }
  }

  private void undoDownTo(int size) {
    while (undo.size() > size) {
      undo.removeLast().run();
    }
  }

  @Override
  public Orders orders() {
    return orderPages;
  }

  @Override
  public Payments payments() {
    return paymentPages;
  }

  @Override
  public Receipts receipts() {
    return receiptPages;
  }

  @Override
  public Refunds refunds() {
    return refundPages;
  }

  @Override
  public Rulings rulings() {
    return rulingPages;
  }

  @Override
  public Journal journal() {
    return journalPages;
  }

  @Override
  public Members members() {
    return memberPages;
  }

  @Override
  public SimulatedLedger accounts() {
    return ledgerPages;
  }

  @Override
  public Guards guards() {
    return guardPages;
  }

  void put(Order order) {
    var before = orders.put(order.id(), order);
    bySale.put(order.sale(), order);
    undo.add(() -> {
      if (before == null) {
        orders.remove(order.id());
        bySale.remove(order.sale());
      } else {
        orders.put(before.id(), before);
        bySale.put(before.sale(), before);
      }
    });
  }

  boolean isRuledAway(String number) {
    return !rulings.isEmpty()
        && rulings.stream()
            .anyMatch(r ->
                r.payment().equals(number)
                    && r.ruling() == Ruling.NO_MONEY_MOVED
                    && r.outcome() == Outcome.OPEN);
  }

  /// Money that settled no order and has not gone back in full.
  boolean isUnclaimed(Payment payment) {
    return payment.state().hasMoney()
        && orders.values().stream().noneMatch(o -> o.isPaidBy(payment.number()))
        && givenBack(payment.number()) < payment.amount().minor();
  }

  /// What has gone back of a payment, in fen.
  long givenBack(String number) {
    return fen(number, refund -> refund.state() instanceof RefundState.Done);
  }

  /// What has gone back or may have.
  long mayBeGivenBack(String number) {
    return fen(number, refund -> refund.state().takesMoney());
  }

  private long fen(String number, Predicate<Refund> which) {
    long sum = 0;
    for (var refund : refundsOf.getOrDefault(number, List.of())) {
      sum += which.test(refund) ? refund.amount().minor() : 0;
    }
    return sum;
  }

  Payment live(String number) {
    return Objects.requireNonNull(payments.get(number), number);
  }
}
