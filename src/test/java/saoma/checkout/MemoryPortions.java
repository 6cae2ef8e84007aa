package saoma.checkout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.split.Portion;
import saoma.split.PortionEvent;
import saoma.split.PortionState;
import saoma.split.Portions;
import saoma.split.TakeBack;

/// Portions without a disk.
final class MemoryPortions implements Portions {
  private final Map<String, Portion> portions = new LinkedHashMap<>();
  final List<TakeBack> taken = new ArrayList<>();
  private final Map<String, Payment> payments;

  /// @param payments of the same books
  MemoryPortions(Map<String, Payment> payments) {
    this.payments = payments;
  }

  @Override
  public void add(Portion portion) {
    if (portions.putIfAbsent(portion.number(), portion) != null) {
      throw new IllegalStateException("added twice");
    }
  }

  @Override
  public boolean move(
      Portion read, PortionState to, Instant at, PortionEvent event, String evidence) {
    var now = portions.get(read.number());
    if (now == null || now.version() != read.version()) {
      return false;
    }
    portions.put(read.number(), now.moved(to, at));
    return true;
  }

  @Override
  public void takeBack(TakeBack back) {
    taken.add(back);
  }

  @Override
  public Optional<Portion> byNumber(String number) {
    return Optional.ofNullable(portions.get(number));
  }

  @Override
  public List<Portion> ofPayment(String payment) {
    return all(one -> one.payment().equals(payment));
  }

  @Override
  public List<Portion> open() {
    return all(one -> !one.state().isFinal());
  }

  @Override
  public List<String> unsplit(String channel, Instant since) {
    return payments.values().stream()
        .filter(p -> p.channel().equals(channel))
        .filter(p -> p.state() instanceof PaymentState.Paid && !p.createdAt().isBefore(since))
        .map(Payment::number)
        .filter(n -> ofPayment(n).stream().allMatch(o -> o.state() instanceof PortionState.Dropped))
        .toList();
  }

  @Override
  public List<Portion> latest(int limit) {
    return portions.values().stream().toList().reversed().stream().limit(limit).toList();
  }

  @Override
  public List<TakeBack> ofRefund(String refund) {
    return taken.stream().filter(one -> one.refund().equals(refund)).toList();
  }

  @Override
  public List<TakeBack> backs(String payment) {
    return taken.stream().filter(one -> one.payment().equals(payment)).toList();
  }

  private List<Portion> all(Predicate<Portion> wanted) {
    return portions.values().stream().filter(wanted).toList();
  }
}
