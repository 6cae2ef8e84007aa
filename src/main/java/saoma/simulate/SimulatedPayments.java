package saoma.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.Payments;

/// The attempts of the simulated books, with the guards that the tables have.
final class SimulatedPayments implements Payments {
  private final SimulatedBooks books;

  SimulatedPayments(SimulatedBooks books) {
    this.books = books;
  }

  @Override
  public String nextNumber(Instant at) {
    books.given++;
    books.undo.add(() -> books.given--);
    return "S000101261123" + String.valueOf(1_000_000 + books.given).substring(1);
  }

  @Override
  public void add(Payment payment) {
    var mates = books.attempts.computeIfAbsent(payment.orderId(), _ -> new ArrayList<>());
    if (!books.flaws.contains(Mutation.NO_DOUBLE_CLICK_GUARD)
        && !books.flaws.contains(Mutation.UNPAID_SHARE_UNSEEN)
        && alive(mates) + payment.amount().minor()
            > books.orders().byId(payment.orderId()).orElseThrow().total().minor()) {
      throw new IllegalStateException("order " + payment.orderId() + " has a live attempt");
    }
    var before = books.payments.put(payment.number(), payment);
    if (before != null && !books.flaws.contains(Mutation.NUMBER_USED_AGAIN)) {
      books.payments.put(before.number(), before);
      throw new IllegalStateException("a number is used once");
    }
    mates.add(payment.number());
    books.touched.add(payment.number());
    books.wrote.add(Wrote.ATTEMPT);
    books.undo.add(() -> {
      mates.removeLast();
      if (before == null) {
        books.payments.remove(payment.number());
      } else {
        books.payments.put(before.number(), before);
      }
    });
  }

  /// What can be paid or is there, in fen.
  private long alive(List<String> attempts) {
    long sum = 0;
    for (var attempt : attempts) {
      var payment = books.live(attempt);
      if (!books.released.contains(attempt) && payment.state().blocksAnother()) {
        sum += payment.amount().minor();
      }
    }
    return sum;
  }

  @Override
  public boolean move(Payment read, PaymentState to) {
    var now = books.live(read.number());
    if (now.version() != read.version() && !books.flaws.contains(Mutation.UPDATE_WITHOUT_VERSION)) {
      return false;
    }
    var moved = now.moved(to);
    books.payments.put(moved.number(), moved);
    books.touched.add(moved.number());
    books.undo.add(() -> books.payments.put(now.number(), now));
    if (to instanceof PaymentState.Awaiting(var code) && code != null && code.isAtDevice()) {
      books.wrote.add(Wrote.MARK);
    }
    books.inspector.moved(now, moved);
    return true;
  }

  @Override
  public void release(String number) {
    if (books.released.add(number)) {
      books.undo.add(() -> books.released.remove(number));
    }
  }

  @Override
  public Optional<Payment> byNumber(String number) {
    return Optional.ofNullable(books.payments.get(number));
  }

  @Override
  public List<Payment> ofOrder(long orderId) {
    if (books.flaws.contains(Mutation.NO_DOUBLE_CLICK_GUARD)) {
      return List.of();
    }
    var unseen = books.flaws.contains(Mutation.UNPAID_SHARE_UNSEEN);
    var numbers = books.attempts.getOrDefault(orderId, List.of());
    var found = new ArrayList<Payment>(numbers.size());
    for (var number : numbers) {
      var payment = books.live(number);
      if (!unseen || payment.state().hasMoney()) {
        found.add(payment);
      }
    }
    return found;
  }

  @Override
  public List<Payment> toAsk(Instant now) {
    return books.payments.values().stream()
        .filter(p ->
            !p.state().isFinal()
                || (!p.state().hasMoney()
                    && (p.watchUntil().isAfter(now) || books.isRuledAway(p.number()))))
        .sorted((a, b) -> a.number().compareTo(b.number()))
        .toList();
  }

  @Override
  public List<Payment> unclaimed() {
    return books.payments.values().stream().filter(this::isUnclaimed).toList();
  }

  @Override
  public List<Payment> latest(int limit) {
    return books.payments.values().stream()
        .sorted((a, b) -> b.number().compareTo(a.number()))
        .limit(limit)
        .toList();
  }

  /// Money that settled no order and has not gone back in full.
  private boolean isUnclaimed(Payment payment) {
    return payment.state().hasMoney()
        && books.orders.values().stream().noneMatch(o -> o.isPaidBy(payment.number()))
        && books.givenBack(payment.number()) < payment.amount().minor();
  }
}
