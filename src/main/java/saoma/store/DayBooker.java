package saoma.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import saoma.numbers.DaySum;
import saoma.operator.Person;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.Refund;

/// Collects what the facts of one transaction add to the sums of their days. Each is told after it
/// was written.
final class DayBooker {
  private final Handle handle;
  private final List<DaySum> collected = new ArrayList<>();
  private final Map<String, String> categories = new HashMap<>();

  DayBooker(Handle handle) {
    this.handle = handle;
  }

  /// An attempt was added.
  void begun(Payment payment) {
    collected.addAll(DayFacts.begun(payment));
    DayFacts.ended(payment, payment.state(), shown(payment)).ifPresent(collected::add);
  }

  /// A payment has moved. What it was counted as before is taken off again: money can come after
  /// the end.
  ///
  /// @param read as it was before
  void moved(Payment read, PaymentState to) {
    var counted = read.state().isFinal() || to.isFinal();
    if (!counted) {
      return;
    }
    var shown = shown(read);
    DayFacts.ended(read, read.state(), shown)
        .map(one -> new DaySum(one.day(), one.sum().negated()))
        .ifPresent(collected::add);
    DayFacts.ended(read, to, shown).ifPresent(collected::add);
  }

  private boolean shown(Payment payment) {
    return new PaymentTable(handle, "", new Installation("")).hasShownCode(payment.number());
  }

  /// With the categories of this moment.
  void issued(Receipt receipt, Person seller) {
    collected.addAll(DayFacts.of(receipt, seller, this::category));
  }

  /// Where nobody can tell who sold it, and in which category it was.
  void issuedBefore(Receipt receipt) {
    collected.addAll(DayFacts.of(receipt, Person.NOBODY, _ -> ""));
  }

  /// The category of a product in this transaction; empty where it has none.
  String category(String code) {
    return categories.computeIfAbsent(code, this::read);
  }

  private String read(String code) {
    return handle
        .select("select category from product where code = ?", code)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  /// Money of what was sold went back.
  void refunded(Refund refund, String channel, Instant at) {
    collected.add(DayFacts.refunded(refund, channel, at));
  }

  /// What was collected since the last time, added up.
  List<DaySum> take() {
    var sums = DaySum.together(collected);
    collected.clear();
    return sums;
  }
}
