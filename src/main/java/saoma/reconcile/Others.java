package saoma.reconcile;

import saoma.channel.BillLine;

/// What of a bill is other tills', in fen; see [Siblings].
///
/// @param lines how many
/// @param gross what customers paid there, `refunds` what went back, `settled` what of both is the
///   shop's, and `fee` what was kept of it
public record Others(long lines, long gross, long refunds, long settled, long fee) {
  public static final Others NONE = new Others(0, 0, 0, 0, 0);

  /// With one more of their lines.
  Others plus(BillLine line) {
    var amount = line.amount().minor();
    var own = line.settled().minor();
    var paid = line.kind() == BillLine.Kind.PAYMENT;
    return new Others(
        lines + 1,
        Math.addExact(gross, paid ? amount : 0),
        Math.addExact(refunds, paid ? 0 : amount),
        Math.addExact(settled, paid ? own : -own),
        Math.addExact(fee, line.fee().minor()));
  }

  /// What came, refunds taken off.
  public long net() {
    return Math.subtractExact(gross, refunds);
  }
}
