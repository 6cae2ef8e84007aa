package saoma.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.prove.Verdict.Open;

/// Three witnesses must agree: what the till acknowledged, what stands in its books, and what the
/// channel took. Where they differ the money must be on a list that a person sees.
public final class Laws {
  private final List<Sold> acknowledged;
  private final List<Stored> stored;
  private final Map<String, Taken> taken;
  private final List<String> broken = new ArrayList<>();
  private final List<Open> unresolved = new ArrayList<>();

  private Laws(List<Sold> acknowledged, List<Stored> stored, Map<String, Taken> taken) {
    this.acknowledged = acknowledged;
    this.stored = stored;
    this.taken = taken;
  }

  /// @param taken what the channel has of this till's payments, by the till's number
  public static Verdict hold(
      List<Sold> acknowledged, List<Stored> stored, Map<String, Taken> taken) {
    return new Laws(acknowledged, stored, taken).verdict();
  }

  private Verdict verdict() {
    var lost = lost();
    numbersHaveNoGaps();
    var doubled = doubled();
    booksAndChannelAgree();
    return new Verdict(acknowledged.size(), lost, doubled, unresolved, broken);
  }

  private int lost() {
    var byOrder = new HashMap<Long, Stored>();
    stored.forEach(one -> byOrder.put(one.order().id(), one));
    var lost = 0;
    for (var sold : acknowledged) {
      var found = byOrder.get(sold.order());
      if (found == null || !isWhole(sold, found)) {
        lost++;
        broken.add("acknowledged and not in the books as acknowledged: " + sold);
      }
    }
    return lost;
  }

  private static boolean isWhole(Sold sold, Stored found) {
    return found.order().isPaidBy(sold.payment())
        && found.receipt().filter(receipt -> fits(sold, receipt)).isPresent()
        && found.payments().stream()
            .anyMatch(one ->
                one.number().equals(sold.payment())
                    && one.state() instanceof PaymentState.Paid(var proof, boolean _)
                    && proof.tradeNumber().equals(sold.tradeNo())
                    && proof.amount().minor() == sold.amount());
  }

  private static boolean fits(Sold sold, Receipt receipt) {
    return receipt.number() == sold.receipt()
        && receipt.isPaidBy(sold.payment())
        && receipt.total().minor() == sold.amount();
  }

  private void numbersHaveNoGaps() {
    var orders = stored.stream().map(one -> one.order().id()).sorted().toList();
    var receipts =
        stored.stream().flatMap(one -> one.receipt().stream()).map(Receipt::number).sorted();
    noGap("orders", orders);
    noGap("receipts", receipts.toList());
  }

  private void noGap(String what, List<Long> numbers) {
    if (!numbers.equals(LongStream.rangeClosed(1, numbers.size()).boxed().toList())) {
      broken.add("the numbers of the " + what + " have a gap: " + numbers);
    }
  }

  private int doubled() {
    var doubled = 0;
    for (var one : stored) {
      if (one.money() > one.order().total().minor()) {
        doubled++;
        broken.add("paid more than once: order " + one.order().id());
      }
    }
    return doubled;
  }

  private void booksAndChannelAgree() {
    var known = new HashSet<String>();
    for (var one : stored) {
      for (var payment : one.payments()) {
        known.add(payment.number());
        compare(one, payment);
      }
    }
    taken.forEach((number, money) -> {
      if (!known.contains(number)) {
        broken.add("taken for a payment that the books do not have: " + number + " " + money);
      }
    });
  }

  private void compare(Stored one, Payment payment) {
    var money = taken.get(payment.number());
    switch (payment.state()) {
      case PaymentState.Paid(var proof, boolean _) -> {
        same(payment, new Taken(proof.tradeNumber(), proof.amount()), money);
        if (!one.order().isPaidBy(payment.number())) {
          open(payment);
        }
      }
      case PaymentState.Disputed(var proof) -> {
        same(payment, new Taken(proof.tradeNumber(), proof.amount()), money);
        open(payment);
      }
      case PaymentState.Declined _, PaymentState.Closed _ -> {
        if (money != null) {
          broken.add("ended in the books, taken by the channel: " + payment.number() + " " + money);
        }
      }
      case PaymentState.Created _,
          PaymentState.Awaiting _,
          PaymentState.Reversing _,
          PaymentState.Unresolved _ ->
          open(payment);
    }
  }

  private void same(Payment payment, Taken booked, @Nullable Taken money) {
    if (!booked.equals(money)) {
      broken.add(payment.number() + ": booked " + booked + ", taken " + money);
    }
  }

  private void open(Payment payment) {
    unresolved.add(
        new Open(
            payment.number(),
            payment.state().getClass().getSimpleName(),
            payment.amount().minor()));
  }
}
