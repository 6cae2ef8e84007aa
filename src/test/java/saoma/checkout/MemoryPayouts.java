package saoma.checkout;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import saoma.payout.Payout;
import saoma.payout.PayoutEvent;
import saoma.payout.PayoutState;
import saoma.payout.Payouts;

/// Payouts without a disk.
final class MemoryPayouts implements Payouts {
  private final Map<String, Payout> payouts = new LinkedHashMap<>();

  @Override
  public void add(Payout payout) {
    if (payouts.putIfAbsent(payout.number(), payout) != null) {
      throw new IllegalStateException("added twice");
    }
  }

  @Override
  public boolean move(Payout read, PayoutState to, Instant at, PayoutEvent event, String evidence) {
    var now = payouts.get(read.number());
    if (now == null || now.version() != read.version()) {
      return false;
    }
    payouts.put(read.number(), now.moved(to, at));
    return true;
  }

  @Override
  public Optional<Payout> byNumber(String number) {
    return Optional.ofNullable(payouts.get(number));
  }

  @Override
  public List<Payout> replacing(String number) {
    return all(one -> number.equals(one.replaces()));
  }

  @Override
  public List<Payout> open() {
    return all(one -> !one.state().isFinal());
  }

  @Override
  public List<Payout> paidToBanksSince(Instant moment) {
    return all(one ->
        one.payee().kind().isBank()
            && one.state() instanceof PayoutState.Done(var _, var at)
            && at.isAfter(moment));
  }

  @Override
  public List<Payout> latest(int limit) {
    return payouts.values().stream().toList().reversed().stream().limit(limit).toList();
  }

  private List<Payout> all(Predicate<Payout> wanted) {
    return payouts.values().stream().filter(wanted).toList();
  }
}
