package saoma.door;

import java.util.function.LongSupplier;

/// So many in a second, and after a quiet time as many at once.
public final class Rate {
  private static final long SECOND = 1_000_000_000;

  private final long each;
  private final long burst;
  private final LongSupplier nanos;
  private long paidUntil;

  public Rate(int perSecond, LongSupplier nanos) {
    this.each = SECOND / perSecond;
    this.burst = each * perSecond;
    this.nanos = nanos;
    this.paidUntil = nanos.getAsLong() - burst;
  }

  public synchronized boolean allows() {
    var now = nanos.getAsLong();
    var from = Math.max(paidUntil, now - burst);
    if (from + each > now) {
      return false;
    }
    paidUntil = from + each;
    return true;
  }
}
